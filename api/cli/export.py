"""`dramatis export`."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from api import bootstrap
from api.cli import whom
from api.cli.console import standard_error
from api.cli.output import writing
from api.cli.parsing import day
from api.cli.progress import counted
from api.settings import Settings
from graph.exports import format_named, names
from ontology.terms import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.readback import Record
    from graph.wanted import Wanted

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
            help=f"{names()}; by default what the file's suffix says.",
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="With the articles' texts, or with the cited phrases alone.")
    ] = True,
    canonical: Annotated[
        bool, typer.Option("--canonical", help="N-Quads with all lines sorted: equal graphs give equal bytes.")
    ] = False,
    ontology: Annotated[
        bool, typer.Option("--ontology", help="With the ontology, in a graph of its own (RDF only).")
    ] = False,
    description: Annotated[
        bool | None,
        typer.Option(
            "--description/--no-description",
            help="With a description for catalogues (VoID, DCAT), in a graph of its own; by default in RDF that is not "
            "canonical.",
        ),
    ] = None,
    licence: Annotated[
        str | None,
        typer.Option("--license", metavar="ADDRESS", help="Under which the dump is passed on, for the description."),
    ] = None,
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
    from graph import about  # noqa: PLC0415
    from graph import canonical as sorted_nquads  # noqa: PLC0415
    from graph.dump import without_texts  # noqa: PLC0415
    from graph.excerpt import excerpt  # noqa: PLC0415
    from graph.readback import everything  # noqa: PLC0415
    from ontology.compression import compressed  # noqa: PLC0415 (needs the driver, which other commands do without)

    settings = Settings()
    chosen = format_named(format, str(output))
    if canonical and chosen.name != _CANONICAL:
        raise typer.BadParameter(f"--canonical writes {_CANONICAL}, not {chosen.name}")
    described = chosen.rdf is not None and not canonical if description is None else description
    if chosen.rdf is None and (ontology or description or licence):
        raise typer.BadParameter(f"--ontology, --description and --license are for RDF, which {chosen.name} is not")
    if licence and not (described and urlsplit(licence).scheme in ("http", "https")):
        raise typer.BadParameter(f"--license takes an http(s) address, for the description, not {licence}")
    vocabulary = bootstrap.vocabulary(settings)
    wanted = _wanted(where, since, until, actor or [], vocabulary)
    with bootstrap.store(settings) as store:
        for each in actor or []:
            whom.called(store, each)
        with writing(output) as file, compressed(file, output.name) as stream:
            counts = None
            if wanted is None:
                counts = store.counts()
                total = sum(count for what, count in counts.items() if what != _REPORTS)
                records = counted(everything(store, vocabulary), total)
            else:
                records = counted(_noticed(excerpt(store, vocabulary, wanted)), None)
            added = []
            if described and chosen.rdf is not None:
                added.append(about.description(vocabulary, chosen.rdf, counts=counts, texts=text, licence=licence))
            if ontology:
                added.append(about.ontology(settings.ontology, vocabulary.base))
            write = sorted_nquads.write if canonical else chosen.write
            write(chain(added, records if text else without_texts(records)), stream, vocabulary=vocabulary)


def _noticed(records: "Iterator[Record]") -> "Iterator[Record]":
    """The same. That there is none is told: a mistake in what was asked for looks like this, too."""
    found = 0
    for found, record in enumerate(records, 1):  # noqa: B007 (it is asked for behind the loop)
        yield record
    if not found:
        standard_error().print("no event is such as was asked for: the file holds none")


def _wanted(
    where: str | None, since: str | None, until: str | None, actors: list[str], vocabulary: Vocabulary
) -> "Wanted | None":
    days = day("--since", since), day("--until", until)
    if not (where or any(days) or actors):
        return None
    from api.where import wanted  # noqa: PLC0415 (needs the schema, which takes a second to make)

    return wanted(where, *days, actors, vocabulary)
