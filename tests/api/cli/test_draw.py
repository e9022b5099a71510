"""`dramatis draw`: what a picture is written as."""

from pathlib import Path

import pytest
import typer

from api.cli import draw
from api.cli.draw import _by_suffix, _draw
from api.pictures.picture import PictureFormat
from graph.analytics.dyad_scores import Params
from graph.analytics.shapes.projected import projected
from graph.analytics.shapes.registry import analyses


def test_a_picture_is_written_as_its_suffix_says() -> None:
    assert _by_suffix(Path("a.b/c.PNG")) is PictureFormat.PNG
    with pytest.raises(typer.BadParameter, match=r"must end in \.svg, \.png, \.html, not c\.pdf"):
        _by_suffix(Path("c.pdf"))


def test_that_a_picture_is_empty_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(draw, "read_for", lambda *_, **__: (projected((), ()), Params()))
    _draw(analyses()["dyad-scores"], {}, tmp_path / "pair.svg")
    assert (tmp_path / "pair.svg").is_file()
    assert capsys.readouterr().err.endswith("no event is such as was asked for: the picture is empty\n")
