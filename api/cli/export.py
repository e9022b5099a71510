"""`dramatis export`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import bootstrap
from api.cli.output import replacing
from api.cli.parsing import day
from api.cli.progress import counted
from api.settings import Settings
from ontology.terms import Vocabulary

if TYPE_CHECKING:
    from graph.analytics.shapes.wanted import Wanted

_CANONICAL = "nquads"
_REPORTS = "reports"
"""They come with their articles."""


def export(
    output: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to write; .gz or .zst at its end compresses it.")
    ],
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="cypher, events, gexf, graphml, jsonl, jsonld, nquads, ntriples, parquet, rdfxml, tables, trig or "
            "turtle; by default what the file's suffix says.",
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="With the articles' texts, or with the cited phrases alone.")
    ] = True,
    canonical: Annotated[
        bool, typer.Option("--canonical", help="N-Quads with all lines sorted: equal graphs give equal bytes.")
    ] = False,
    where: Annotated[
        str | None,
        typer.Option(
            metavar="WHERE", help="Only such events: type=SANCTION, or as in GraphQL, {type: {in: [SANCTION]}}."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", "--from", metavar="DATE", help="Only those that begin on it or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", "--to", metavar="DATE", help="Only those that begin until this day.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(metavar="ACTOR", help="Only those in which it takes part, by name or id; may be said again."),
    ] = None,
) -> None:
    """Write the graph into a file: RDF, a network for Gephi, a line an event, or what each article says.

    The whole of it, or such events with the articles that tell of them, and whom these speak of.
    """
    from graph import canonical as sorted_nquads  # noqa: PLC0415
    from graph.dump import without_texts  # noqa: PLC0415
    from graph.excerpt import excerpt  # noqa: PLC0415
    from graph.exports import format_named  # noqa: PLC0415
    from graph.readback import everything  # noqa: PLC0415
    from ontology.compression import compressed  # noqa: PLC0415 (needs the driver, which other commands do without)

    settings = Settings()
    chosen = format_named(format, str(output))
    if canonical and chosen.name != _CANONICAL:
        raise typer.BadParameter(f"--canonical writes {_CANONICAL}, not {chosen.name}")
    vocabulary = bootstrap.vocabulary(settings)
    wanted = _wanted(where, since, until, actor or [], vocabulary)
    with bootstrap.store(settings) as store, replacing(output) as file, compressed(file, output.name) as stream:
        if wanted is None:
            total = sum(count for what, count in store.counts().items() if what != _REPORTS)
            records = counted(everything(store, vocabulary), total)
        else:
            records = counted(excerpt(store, vocabulary, wanted), None)
        write = sorted_nquads.write if canonical else chosen.write
        write(records if text else without_texts(records), stream, vocabulary=vocabulary)


def _wanted(
    where: str | None, since: str | None, until: str | None, actors: list[str], vocabulary: Vocabulary
) -> "Wanted | None":
    days = day("--since", since), day("--until", until)
    if not (where or any(days) or actors):
        return None
    from api.where import wanted  # noqa: PLC0415 (needs the schema, which takes a second to make)

    return wanted(where, *days, actors, vocabulary)
