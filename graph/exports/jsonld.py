"""JSON-LD: for programs that take JSON. Named graphs are kept, names are whole IRIs (the expanded form)."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from graph.dump import quads
from graph.exports import Format
from graph.readback import Record
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the statements of each record, sorted, so that those of one subject stand in one object."""
    serialize(quads(records, vocabulary), stream, RdfFormat.JSON_LD)


FORMAT = Format("jsonld", suffixes=(".jsonld",), media_type="application/ld+json", write=write, rdf=RdfFormat.JSON_LD)
