"""`dramatis analyze`: a command for each analysis, made from what it says of itself."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from api import bootstrap
from api.cli import whom
from api.cli.console import standard_error, standard_output
from api.cli.output import writing
from api.cli.parsing import day
from api.settings import Settings

ABOUT = "Ask what the network of actors and its history show."

_Where = Annotated[
    str | None,
    typer.Option(
        metavar="WHERE", help="Only such events: type=SANCTION, or as in GraphQL, '{type: {in: [SANCTION]}}'."
    ),
]
_Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only those that begin on this day or later.")]
_Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only those that begin until this day.")]
_Doubtful = Annotated[
    bool,
    typer.Option("--doubtful", help="Also what is denied, supposed, yet to come or long past, or may be misread."),
]


class Shape(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    SVG = "svg"
    PNG = "png"
    HTML = "html"


PICTURES = (Shape.SVG, Shape.PNG, Shape.HTML)

_Format = Annotated[Shape | None, typer.Option("--format", "-f", help="By default what the output's suffix says.")]
_Rows = Annotated[
    str | None, typer.Option("--rows", metavar="NAME", help="Of several lists, which one is written as CSV.")
]
_Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.")]
_ACTOR = "ACTOR"
_WHO = "who"
EVENTS: dict[str, tuple[Any, Any]] = {
    "where": (_Where, None),
    "since": (_Since, None),
    "until": (_Until, None),
    "doubtful": (_Doubtful, False),
}
"""The options that say which events an analysis is of."""
_COMMON: dict[str, tuple[Any, Any]] = {
    **EVENTS,
    "format": (_Format, None),
    "rows": (_Rows, None),
    "output": (_Output, None),
}


class Analyses(TyperGroup):
    """The commands, made when one is asked for: what analyses need takes a second to import."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names."""
        names: list[str] = self.made().list_commands(ctx)
        return names

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of them, or None."""
        return self.made().get_command(ctx, cmd_name)

    def made(self) -> Any:
        """The group with its commands."""
        return _group()


def analyze() -> typer.Typer:
    """The group of commands."""
    return typer.Typer(cls=Analyses, help=ABOUT, no_args_is_help=True)


def _group() -> Any:
    from graph.analytics.shapes.registry import analyses  # noqa: PLC0415 (see above)

    app = typer.Typer()
    app.callback()(lambda: None)
    for analysis in analyses().values():
        app.command(analysis.name, help=analysis.about)(_command(analysis))
    return typer.main.get_command(app)


def _command(analysis: Any) -> Any:
    from graph.described import described  # noqa: PLC0415

    params = described(analysis.params)

    def command(**given: Any) -> None:
        _run(analysis, asked_of(params, given), **given)

    return with_options(command, options_of(params) | _COMMON)


def options_of(params: Sequence[Any]) -> dict[str, tuple[Any, Any]]:
    """One a parameter, and an argument for the actors among them."""
    named = [each for each in params if _is_actor(each)]
    options: dict[str, tuple[Any, Any]] = {}
    if named:
        places = ", ".join(_flag(each) for each in named)
        meant = f"The same as {places}{' in this order' if len(named) > 1 else ''}: any name, or an id."
        options[_WHO] = (Annotated[list[str] | None, typer.Argument(metavar=_ACTOR, help=meant)], None)
    return options | {each.name: (Annotated[each.kind, option(each)], each.default) for each in params}


def asked_of(params: Sequence[Any], given: dict[str, Any]) -> dict[str, Any]:
    """What the parameters are, taken out of `given`; actors that were named without an option are put in order."""
    who = given.pop(_WHO, None) or []
    asked = {each.name: given.pop(each.name) for each in params}
    free = [each.name for each in params if _is_actor(each) and asked[each.name] is None]
    if len(who) > len(free):
        raise typer.BadParameter(f"there is no place for {who[len(free)]!r}: put names of several words into quotes")
    return asked | dict(zip(free, who, strict=False))


def _is_actor(param: Any) -> bool:
    from graph.described import ActorId  # noqa: PLC0415 (see above)

    return bool(param.kind == ActorId | None)


def _flag(param: Any) -> str:
    return f"--{param.name.replace('_', '-')}"


def with_options(command: Any, options: Mapping[str, tuple[Any, Any]]) -> Any:
    """The function, which Typer then takes for one that has these parameters: their annotations and defaults."""
    command.__signature__ = Signature(
        [
            Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
            for name, (annotation, default) in options.items()
        ]
    )
    command.__annotations__ = {name: annotation for name, (annotation, _) in options.items()}
    return command


def option(param: Any) -> Any:
    """That of a parameter of an analysis."""
    bounds = param.bounds
    return typer.Option(
        help=param.meaning,
        min=bounds and bounds.least,
        max=bounds and bounds.most,
        metavar=_ACTOR if _is_actor(param) else None,
    )


def _run(
    analysis: Any,
    asked: dict[str, Any],
    *,
    format: Shape | None,  # noqa: A002 (the option's name)
    rows: str | None,
    output: Path | None,
    **events: Any,
) -> None:
    shape = format or _by_suffix(output)
    with standard_error().status("analysing"):
        read, params = read_for(analysis, asked, **events)
        answer = None if shape in PICTURES else analysis.analyse(read, params)
    if shape in PICTURES:
        _draw(analysis, params, read, shape, output)
    else:
        _write(answer, shape, rows=rows, output=output)


def read_for(
    analysis: Any,
    asked: dict[str, Any],
    *,
    where: str | None,
    since: str | None,
    until: str | None,
    doubtful: bool,
) -> tuple[Any, Any]:
    """What an analysis is of, read of the graph, and its parameters, with the ids of the actors that were asked for.

    Raises `NobodyError` for an actor that the graph does not have, or has in none of these events.
    """
    from api.where import where_of  # noqa: PLC0415 (see above)
    from graph.described import described  # noqa: PLC0415
    from graph.queries.shapes.ground import ground  # noqa: PLC0415
    from graph.wanted import Wanted  # noqa: PLC0415

    first, last = day("--since", since), day("--until", until)
    if first is not None and last is not None and first > last:
        raise typer.BadParameter(f"--since must not be later than --until: {first} is after {last}")
    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    wanted = Wanted(where=where_of(where, vocabulary) if where else None, since=first, until=last, doubtful=doubtful)
    actors = [each.name for each in described(analysis.params) if _is_actor(each) and asked[each.name] is not None]
    with bootstrap.store(settings) as store:
        found = {name: whom.one(store, asked[name]) for name in actors}
        read = analysis.source.read(store.columns, wanted, ground(vocabulary))
    there = {actor.id for actor in read.actors}
    for name, actor in found.items():
        if actor not in there:
            more = "" if doubtful else "; --doubtful takes in what is denied, supposed, yet to come, or may be misread"
            raise whom.NobodyError(f"{asked[name]!r} is in the graph, but in none of these events{more}")
    return read, analysis.params(**asked | found)


def _draw(analysis: Any, params: object, read: object, shape: Shape, output: Path | None) -> None:
    from api.pictures.drawing import drawn  # noqa: PLC0415 (see above)
    from api.pictures.picture import PictureFormat, written  # noqa: PLC0415

    if output is None:
        raise typer.BadParameter(f"a picture is a file: say which by --output {analysis.name}.{shape}")
    made = written(drawn(analysis.name, params, read), PictureFormat(shape))
    with writing(output) as stream:
        stream.write(made)


def _write(answer: Any, shape: Shape, *, rows: str | None, output: Path | None) -> None:
    from api.cli.answers import as_csv, as_json, rendered, row_of  # noqa: PLC0415 (see above)
    from graph.described import described  # noqa: PLC0415

    if shape is Shape.TABLE and output is None:
        for part in rendered(answer):
            standard_output().print(part)
        return
    if shape is Shape.JSON:
        text = as_json(answer)
    elif shape is Shape.CSV:
        lists = {each.name: each for each in described(type(answer)) if row_of(each) is not None}
        if rows is not None and rows not in lists:
            raise typer.BadParameter(f"--rows must be one of {', '.join(lists)}, not {rows}")
        text = as_csv(answer, lists[rows or next(iter(lists))])
    else:
        raise typer.BadParameter("a table is for a terminal: choose csv or json for a file")
    if output is None:
        standard_output().out(text, end="")
        return
    with writing(output) as stream:
        stream.write(text.encode())


def _by_suffix(output: Path | None) -> Shape:
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    return Shape(suffix) if suffix in Shape else Shape.TABLE
