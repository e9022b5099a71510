"""`dramatis export`."""

from pathlib import Path
from typing import Annotated

import typer

from api import bootstrap
from api.cli.output import replacing
from api.cli.progress import counted
from api.settings import Settings

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
            help="events, gexf, graphml, jsonl, jsonld, nquads, ntriples, rdfxml, trig or turtle; by default what the "
            "file's suffix says.",
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="With the articles' texts, or with the cited phrases alone.")
    ] = True,
) -> None:
    """Write the whole graph into a file: RDF, a network for Gephi, a line an event, or what each article says."""
    from graph.dump import without_texts  # noqa: PLC0415
    from graph.exports import format_named  # noqa: PLC0415
    from graph.readback import everything  # noqa: PLC0415
    from ontology.compression import compressed  # noqa: PLC0415 (needs the driver, which other commands do without)

    settings = Settings()
    chosen = format_named(format, str(output))
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings) as store, replacing(output) as file, compressed(file, output.name) as stream:
        total = sum(count for what, count in store.counts().items() if what != _REPORTS)
        records = counted(everything(store, vocabulary), total)
        chosen.write(records if text else without_texts(records), stream, vocabulary=vocabulary)
