"""`dramatis draw`: whose picture it is, and what it is written as."""

from pathlib import Path

import pytest
import typer

from api.cli.draw import NobodyError, _by_suffix, _found
from api.pictures.picture import PictureFormat
from graph.analytics.shapes.projection import ActorNode

ACTORS = (
    ActorNode("iso:VAL", "Valdoria", "Country"),
    ActorNode("name:korvia", "Korvia", "Country"),
    ActorNode("person:korvia", "Korvia", "Person"),
)


def test_an_actor_is_found_by_id_or_name() -> None:
    assert _found(ACTORS, "iso:VAL") == "iso:VAL"
    assert _found(ACTORS, "Actor:iso:VAL") == "iso:VAL"
    assert _found(ACTORS, "valdoria") == "iso:VAL"
    with pytest.raises(NobodyError, match="name of several: give one of the ids name:korvia, person:korvia"):
        _found(ACTORS, "Korvia")
    with pytest.raises(NobodyError, match="'Lissa' takes part in none of these events"):
        _found(ACTORS, "Lissa")


def test_a_picture_is_written_as_its_suffix_says() -> None:
    assert _by_suffix(Path("a.b/c.PNG")) is PictureFormat.PNG
    with pytest.raises(typer.BadParameter, match=r"must end in \.svg, \.png, \.html, not c\.pdf"):
        _by_suffix(Path("c.pdf"))
