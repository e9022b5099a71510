"""Turtle: for people to read and for every tool to load. It has no named graphs: all statements stand together."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import pyoxigraph

from graph.dump import graphs
from graph.readback import Record
from ontology.terms import Vocabulary
from ontology.triples import PREFIXES

SUFFIXES = (".ttl", ".turtle")


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the statements of each record, sorted, so that those of one subject stand under it."""
    pyoxigraph.serialize(_triples(records, vocabulary), stream, pyoxigraph.RdfFormat.TURTLE, prefixes=dict(PREFIXES))


def _triples(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[pyoxigraph.Triple]:
    for _, triples in graphs(records, vocabulary):
        lines = "".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode()
        yield from (quad.triple for quad in pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_TRIPLES))
