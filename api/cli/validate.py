"""`dramatis validate`."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import bootstrap
from api.cli.console import standard_error
from api.settings import Settings
from ontology.terms import Vocabulary

if TYPE_CHECKING:
    from rdflib import Graph

FAILED = 1


def validate(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A dump of any format that `export` writes, of the whole or a part."),
    ] = None,
    *,
    graph: Annotated[bool, typer.Option("--graph", help="Validate the graph itself, as it would be exported.")] = False,
) -> None:
    """Say what is wrong with a dump, one line each; the exit code is 1 if anything is.

    A dump must have the shapes of the ontology, relations their domains and ranges. Folders of DRAMATIS_ONTOLOGY are
    part of it.
    """
    from ontology.validate import violations  # noqa: PLC0415 (pyshacl takes a second to import)

    if (file is None) != graph:
        raise typer.BadParameter("name a file or say --graph, one of the two")
    settings = Settings()
    vocabulary = bootstrap.vocabulary(settings)
    with standard_error().status("validating"):
        dump = _of_graph(settings, vocabulary) if file is None else _of_file(file)
        found = violations(dump, vocabulary)
    name = "the graph" if file is None else file
    for violation in found:
        print(violation)
    if found:
        counted = "1 violation" if len(found) == 1 else f"{len(found)} violations"
        standard_error().print(f"{name}: {counted} in {len(dump)} statements", markup=False)
        raise typer.Exit(FAILED)
    print(f"{name} conforms: {len(dump)} statements")


def _of_file(file: Path) -> "Graph":
    from ontology.union import read_file  # noqa: PLC0415 (as above)

    return read_file(file)


def _of_graph(settings: Settings, vocabulary: Vocabulary) -> "Graph":
    from pyoxigraph import RdfFormat  # noqa: PLC0415

    from graph.exports import nquads  # noqa: PLC0415 (needs the driver, which files do without)
    from graph.readback import everything  # noqa: PLC0415
    from ontology.union import read  # noqa: PLC0415

    stream = io.BytesIO()
    with bootstrap.store(settings) as store:
        nquads.write(everything(store, vocabulary), stream, vocabulary=vocabulary)
    stream.seek(0)
    return read(stream, RdfFormat.N_QUADS, name="the graph")
