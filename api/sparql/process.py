"""The process in which a question in SPARQL is answered, from a copy of the graph."""

import io
import resource
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil
import pyoxigraph

from ontology.rdf import prefixes

MOST_BYTES = 32 * 1024 * 1024
"""Of an answer."""
MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes that a process may take beyond what it has when it begins, where the system can hold it to that."""

_BAD, _NOT_ACCEPTABLE, _TOO_MUCH, _UNAVAILABLE = 400, 406, 422, 503
_LONGEST = 500
_RESULTS = {
    "application/sparql-results+json": pyoxigraph.QueryResultsFormat.JSON,
    "application/sparql-results+xml": pyoxigraph.QueryResultsFormat.XML,
    "text/csv": pyoxigraph.QueryResultsFormat.CSV,
    "text/tab-separated-values": pyoxigraph.QueryResultsFormat.TSV,
}
_RDF = {
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
    "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
    "application/rdf+xml": pyoxigraph.RdfFormat.RDF_XML,
}
RESULTS, RDF = tuple(_RESULTS), tuple(_RDF)
"""The media types of what SELECT and ASK give, and of what CONSTRUCT and DESCRIBE do, best first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the graphs that it is about, and the media type that an answer of each of the two sorts may have.

    `graphs` are those that make the default graph and those that GRAPH may name; without, the default graph is all
    of them together, unless the question names some itself.
    """

    text: str
    names_graphs: bool = False
    graphs: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    results: str | None = RESULTS[0]
    rdf: str | None = RDF[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it is sent."""

    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is none, with the status and the code that say so."""

    status: int
    code: str
    message: str


class _TooLargeError(Exception):
    """An answer has become too large."""


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more."""

    def write(self, data: object) -> int:
        written = super().write(data)  # type: ignore[arg-type]  # bytes or what is like them
        if self.tell() > MOST_BYTES:
            raise _TooLargeError
        return written


def answering(folder: Path, base: str) -> Callable[[Asked], Answer | Refused]:
    """What answers from such a folder, in a process that has no way to anywhere else."""
    store = pyoxigraph.Store.read_only(str(folder))
    _hold_within_bounds(folder)
    return partial(answer, store, base=base)


def answer(store: pyoxigraph.Store, asked: Asked, *, base: str) -> Answer | Refused:
    """The answer to a question, or why there is none."""
    try:
        return _answered(store, asked, base)
    except SyntaxError as error:
        return Refused(_BAD, "MALFORMED", f"this is no question in SPARQL 1.1: {_told(error.msg)}")
    except _TooLargeError:
        return Refused(_TOO_MUCH, "TOO_LARGE", f"the answer has more than {MOST_BYTES} bytes: ask for less, by LIMIT")
    except MemoryError:
        return Refused(_UNAVAILABLE, "TOO_LARGE", "the answer takes more memory than there is for it: ask for less")
    except (OSError, RuntimeError, ValueError) as error:
        return Refused(_BAD, "REFUSED", f"the question cannot be answered: {str(error)[:_LONGEST]}")


def _answered(store: pyoxigraph.Store, asked: Asked, base: str) -> Answer | Refused:
    if asked.graphs is None:
        found = store.query(asked.text, use_default_graph_as_union=not asked.names_graphs)
    else:
        default, named = (_graphs(each) for each in asked.graphs)
        for graph in (*default, *named):
            if not store.contains_named_graph(graph):
                return Refused(_BAD, "NO_SUCH_GRAPH", f"there is no graph {graph}")
        found = store.query(asked.text, default_graph=[*default], named_graphs=named)
    body = _Bounded()
    if isinstance(found, pyoxigraph.QueryTriples):
        if asked.rdf is None:
            return _not_acceptable(RDF)
        form = _RDF[asked.rdf]
        named_by = dict(prefixes(base)) if form in (pyoxigraph.RdfFormat.TURTLE, pyoxigraph.RdfFormat.RDF_XML) else None
        pyoxigraph.serialize(found, body, format=form, prefixes=named_by)
        return Answer(body.getvalue(), asked.rdf)
    if asked.results is None:
        return _not_acceptable(RESULTS)
    found.serialize(body, format=_RESULTS[asked.results])
    return Answer(body.getvalue(), asked.results)


def _told(why: str) -> str:
    """What Oxigraph says, whose list of all that might stand there hides that a prefix is declared nowhere."""
    place, expected, _ = why.partition(": expected")
    if expected and "Prefix not found" in why:
        return f"{place}: the prefix there is not declared: begin the question with PREFIX and its namespace"
    return why[:_LONGEST]


def _graphs(iris: Iterable[str]) -> list[pyoxigraph.NamedNode | pyoxigraph.BlankNode]:
    return [pyoxigraph.NamedNode(iri) for iri in iris]


def _not_acceptable(there: Iterable[str]) -> Refused:
    what = f"nothing of what Accept asks for is here: to such a question there are {', '.join(there)}"
    return Refused(_NOT_ACCEPTABLE, "NOT_ACCEPTABLE", what)


def _hold_within_bounds(folder: Path) -> None:
    """No more memory, no dump of it, and no file or connection beside those that are open."""
    process = psutil.Process()
    with suppress(OSError, ValueError):  # where the system has no such limit
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = process.memory_info().vms + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    opened = {Path(each.path).name for each in process.open_files()}
    if {each.name for each in folder.glob("*.sst")} <= opened:  # else Oxigraph has to open the others yet
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
