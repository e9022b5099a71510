"""An RDF file as one graph: the union of all graphs that it holds."""

import io
import logging
from collections.abc import Buffer, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyoxigraph
from rdflib import Graph, URIRef
from rdflib.term import Node

from ontology.compression import decompressed, uncompressed
from ontology.errors import DramatisError
from ontology.nodes import Term, rdflib_node

FORMATS = {
    ".jsonld": pyoxigraph.RdfFormat.JSON_LD,
    ".nq": pyoxigraph.RdfFormat.N_QUADS,
    ".nquads": pyoxigraph.RdfFormat.N_QUADS,
    ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
    ".rdf": pyoxigraph.RdfFormat.RDF_XML,
    ".trig": pyoxigraph.RdfFormat.TRIG,
    ".ttl": pyoxigraph.RdfFormat.TURTLE,
    ".turtle": pyoxigraph.RdfFormat.TURTLE,
}
"""The formats that are read, by the suffixes of their files; each may be compressed, too."""


class RdfFileError(DramatisError):
    """A file that is no RDF, or of a format that is not read."""


def read_file(path: Path) -> Graph:
    """All statements of a file, whatever graphs they are in.

    Raises `RdfFileError` when the file is not of its format or its suffix names none, `OSError` when there is none.
    """
    form = FORMATS.get(Path(uncompressed(path.name)).suffix.lower())
    if form is None:
        raise RdfFileError(f"{path} says no format of RDF by its suffix: name a file that ends in {', '.join(FORMATS)}")
    with decompressed(path) as stream:
        return read(stream, form, name=str(path))


def read(stream: BinaryIO, form: pyoxigraph.RdfFormat, *, name: str) -> Graph:
    """The same of a stream; `name` is what errors call it. Literals stay as they are spelt, right or wrong."""
    graph = Graph()
    try:
        with wrong_literals_let_pass():
            if form == pyoxigraph.RdfFormat.RDF_XML:
                stream = io.BufferedReader(_WithoutTypes(stream, name))
            for quad in pyoxigraph.parse(stream, form):
                graph.add((_node(quad.subject, name), URIRef(quad.predicate.value), _node(quad.object, name)))
    except SyntaxError as error:
        raise RdfFileError(f"{name} is no valid {form.name}: {error.msg}") from error
    return graph


@contextmanager
def wrong_literals_let_pass() -> Iterator[None]:
    """Within, rdflib does not log a traceback for each literal that is none of its datatype: saying so is our work."""
    log = logging.getLogger("rdflib.term")
    before = log.disabled
    log.disabled = True
    try:
        yield
    finally:
        log.disabled = before


def _node(term: Term, name: str) -> Node:
    try:
        return rdflib_node(term)
    except ValueError as error:
        raise RdfFileError(f"{name} holds a statement about a statement, which a dump never does: {term}") from error


class _WithoutTypes(io.RawIOBase):
    """XML without a document type: it could define entities that stand for one another, and so for endless text."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._end = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        found = self._stream.read(len(memoryview(buffer)))
        if _TYPE in self._end + found:
            raise RdfFileError(f"{self._name} has a document type ({_TYPE.decode()}), which no dump has")
        self._end = (self._end + found)[-len(_TYPE) :]
        memoryview(buffer)[: len(found)] = found
        return len(found)


_TYPE = b"<!DOCTYPE"
