"""`dramatis draw`: what a picture is written as."""

from pathlib import Path

import pytest
import typer

from api.cli.draw import _by_suffix
from api.pictures.picture import PictureFormat


def test_a_picture_is_written_as_its_suffix_says() -> None:
    assert _by_suffix(Path("a.b/c.PNG")) is PictureFormat.PNG
    with pytest.raises(typer.BadParameter, match=r"must end in \.svg, \.png, \.html, not c\.pdf"):
        _by_suffix(Path("c.pdf"))
