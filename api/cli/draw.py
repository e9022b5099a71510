"""`dramatis draw`: a command for each analysis of which there is a picture."""

from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.analyze import EVENTS, Analyses, option, read_for, with_options
from api.cli.console import standard_error
from api.cli.output import writing
from ontology.errors import DramatisError

ABOUT = "Draw what an analysis shows, as a picture that people can read."

_Actor = Annotated[str | None, typer.Argument(metavar="ACTOR", help="Whose network: a name or an id.")]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="A file that ends in .svg, .png or .html."),
]


class NobodyError(DramatisError):
    """Somebody is asked for who is in none of the events."""


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
    from graph.described import ActorId, described  # noqa: PLC0415 (see above)

    params = described(analysis.params)
    options: dict[str, tuple[Any, Any]] = {
        each.name: (Annotated[each.kind, option(each)], each.default) for each in params
    }
    # whom a picture is of is said without an option
    whose = next((each.name for each in params if each.name == "actor" and each.kind == ActorId | None), None)
    if whose:
        options[whose] = (_Actor, None)
    options |= EVENTS | {"output": (_Output, None)}

    def command(**given: Any) -> None:
        asked = {each.name: given.pop(each.name) for each in params}
        output = given.pop("output") or Path(f"{analysis.name}.svg")
        _draw(analysis, asked, whose, output, **given)

    return with_options(command, options)


def _draw(analysis: Any, asked: dict[str, Any], whose: str | None, output: Path, **events: Any) -> None:
    from api.pictures.drawing import drawn  # noqa: PLC0415 (see above)
    from api.pictures.picture import written  # noqa: PLC0415

    how = _by_suffix(output)
    with standard_error().status("drawing"):
        read = read_for(analysis, **events)
        if whose and asked[whose]:
            asked[whose] = _found(read.actors, asked[whose])
        params = analysis.params(**asked)
        made = written(drawn(analysis.name, params, read), how)
    with writing(output) as stream:
        stream.write(made)
    standard_error().print(f"drawn as {output}")


def _by_suffix(output: Path) -> Any:
    from api.pictures.picture import PictureFormat  # noqa: PLC0415 (see above)

    suffix = output.suffix.removeprefix(".").lower()
    if suffix not in PictureFormat:
        raise typer.BadParameter(f"the output must end in .{', .'.join(PictureFormat)}, not {output.name}")
    return PictureFormat(suffix)


def _found(actors: Any, text: str) -> str:
    """The id of the actor with that id, else of that name. Raises `NobodyError`."""
    asked = text.removeprefix("Actor:")
    for actor in actors:
        if actor.id == asked:
            return asked
    named = [actor for actor in actors if actor.name.casefold() == text.casefold()]
    if not named:
        raise NobodyError(f"{text!r} takes part in none of these events: give a name or an id as the graph has it")
    if len(named) > 1:
        raise NobodyError(
            f"{text!r} is the name of several: give one of the ids {', '.join(each.id for each in named)}"
        )
    found: str = named[0].id
    return found
