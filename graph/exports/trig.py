"""TriG: Turtle with named graphs. An article's graph says who says what, and people can read it."""

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
    named = dict(prefixes(vocabulary.base))
    serialize(quads(records, vocabulary), stream, RdfFormat.TRIG, prefixes=named)


FORMAT = Format("trig", suffixes=(".trig",), media_type="application/trig", write=write, rdf=RdfFormat.TRIG)
