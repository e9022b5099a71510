"""`dramatis draw`: a command for each analysis of which there is a picture."""

from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.analyze import EVENTS, Analyses, asked_of, options_of, read_for, with_options
from api.cli.console import standard_error
from api.cli.output import writing

ABOUT = "Draw what an analysis shows, as a picture that people can read."

_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="A file that ends in .svg, .png or .html."),
]


class Pictures(Analyses):
    """Those of which there is a picture."""

    def made(self) -> Any:
        """The group with its commands."""
        return _group()


def draw() -> typer.Typer:
    """The group of commands."""
    return typer.Typer(cls=Pictures, help=ABOUT, no_args_is_help=True)


def _group() -> Any:
    from api.pictures.drawing import PICTURES  # noqa: PLC0415 (takes a second to import)
    from graph.analytics.shapes.registry import analyses  # noqa: PLC0415

    app = typer.Typer()
    app.callback()(lambda: None)
    for name in PICTURES:
        app.command(name, help=analyses()[name].about)(_command(analyses()[name]))
    return typer.main.get_command(app)


def _command(analysis: Any) -> Any:
    from graph.described import described  # noqa: PLC0415 (see above)

    params = described(analysis.params)

    def command(**given: Any) -> None:
        asked = asked_of(params, given)
        output = given.pop("output") or Path(f"{analysis.name}.svg")
        _draw(analysis, asked, output, **given)

    return with_options(command, options_of(params) | EVENTS | {"output": (_Output, None)})


def _draw(analysis: Any, asked: dict[str, Any], output: Path, **events: Any) -> None:
    from api.pictures.drawing import drawn  # noqa: PLC0415 (see above)
    from api.pictures.picture import written  # noqa: PLC0415

    how = _by_suffix(output)
    with standard_error().status("drawing"):
        read, params = read_for(analysis, asked, **events)
        picture = drawn(analysis.name, params, read)
        made = written(picture, how)
    with writing(output) as stream:
        stream.write(made)
    if not picture.numbers.rows:  # a mistake in what was asked for looks like this, too
        standard_error().print("no event is such as was asked for: the picture is empty")


def _by_suffix(output: Path) -> Any:
    from api.pictures.picture import PictureFormat  # noqa: PLC0415 (see above)

    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in PictureFormat:
        raise typer.BadParameter(f"the output must end in .{', .'.join(PictureFormat)}, not {output.name}")
    return PictureFormat(suffix)
