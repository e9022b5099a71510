"""The statements of a dump with named graphs, one by one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyoxigraph

from graph.about import DESCRIPTION_GRAPH, ONTOLOGY_GRAPH
from graph.imports.errors import DumpError
from ontology import rdf
from ontology.compression import decompressed, uncompressed
from ontology.terms import BASE
from ontology.union import FORMATS

SUFFIXES = tuple(suffix for suffix, form in FORMATS.items() if form.supports_datasets)
"""Of the formats that say which statement is in which graph."""

ARTICLES = rdf.graph_iri("article/")[:-1]
"""How the names of the graphs of articles begin."""
RESOLUTION = rdf.graph_iri("resolution")
_ABOUT = frozenset({ONTOLOGY_GRAPH, DESCRIPTION_GRAPH})
"""The graphs that hold nothing of what articles say."""

_PLAIN = (pyoxigraph.NamedNode, pyoxigraph.Literal)
_RELATIVE = "relative://"
"""What a name without a scheme is completed with, so that it is seen not to be ours. Nothing is fetched, ever."""


def statements(path: Path, base: str) -> Iterator[tuple[str, str]]:
    """The name of a graph and a statement in it, subject, property and object, in the syntax of canonical N-Triples.

    Of the graphs of articles, of the description and of the resolution graph. Records may be under `base` or under the
    one that all have of themselves, under which they are given. Raises `DumpError`, saying where, and
    `BrokenFileError`.
    """
    form = FORMATS[Path(uncompressed(path.name)).suffix.lower()]
    against = _RELATIVE if form == pyoxigraph.RdfFormat.JSON_LD else None
    given = partial(_under, base=base) if base != BASE else str
    with decompressed(path) as stream:
        try:
            for subject, predicate, value, graph in pyoxigraph.parse(stream, form, base_iri=against):
                name, statement = given(graph), f"{given(subject)} {predicate} {given(value)}"
                if name in _ABOUT:
                    if name == DESCRIPTION_GRAPH:
                        yield name, statement
                    continue
                if not (name.startswith(ARTICLES) or name == RESOLUTION):
                    raise DumpError(f"{path}: {_where(name)}: {_short(statement)}")
                if not (isinstance(subject, pyoxigraph.NamedNode) and isinstance(value, _PLAIN)):
                    raise DumpError(
                        f"{path} speaks of what has no name, or of a statement, as no dump does: {_short(statement)}"
                    )
                yield name, statement
        except SyntaxError as error:
            raise DumpError(f"{path} is no whole and valid {form.name}: {_short(str(error.msg))}") from error
        except MemoryError as error:
            raise DumpError(f"{path} holds a line or a literal of more than 16 MB, as no dump does") from error


def _under(term: object, base: str) -> str:
    """A term with the base that records have of themselves."""
    written = str(term)
    for part in ("id/", "graph/"):
        if written.startswith(f"<{base}{part}"):
            return f"<{BASE}{written[len(base) + 1 :]}"
    return written


def _where(graph: str) -> str:
    if graph == "DEFAULT":
        return "a statement is in no graph, so it cannot be told which article says it"
    return f"a statement is in the graph {graph}, which no dump has"


def _short(text: str, most: int = 240) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 3]}..."
