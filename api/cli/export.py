"""`dramatis export`."""

from pathlib import Path
from typing import Annotated

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.cli.output import replacing
from api.settings import Settings


def export(
    output: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
    *,
    format: Annotated[  # noqa: A002 (the option's name)
        str | None, typer.Option("--format", "-f", help="nquads or turtle; by default what the file's suffix says.")
    ] = None,
) -> None:
    """Write the whole graph as RDF: what each article says, and the actors and events that are derived from it."""
    from graph.exports import format_named  # noqa: PLC0415 (needs the driver, which other commands do without)
    from graph.readback import everything  # noqa: PLC0415

    settings = Settings()
    chosen = format_named(format, str(output))
    vocabulary = bootstrap.vocabulary(settings)
    with bootstrap.store(settings) as store, standard_error().status("writing"), replacing(output) as stream:
        chosen.write(everything(store, vocabulary), stream, vocabulary=vocabulary)
