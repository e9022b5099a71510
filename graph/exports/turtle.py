"""Turtle: for people to read and for every tool to load. It has no named graphs: all statements stand together."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from graph.dump import quads
from graph.exports import Format
from graph.readback import Record
from ontology.rdf import prefixes
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the statements of each record, sorted, so that those of one subject stand under it."""
    triples = (quad.triple for quad in quads(records, vocabulary))
    serialize(triples, stream, RdfFormat.TURTLE, prefixes=dict(prefixes(vocabulary.base)))


FORMAT = Format("turtle", suffixes=(".ttl", ".turtle"), media_type="text/turtle", write=write, rdf=RdfFormat.TURTLE)
