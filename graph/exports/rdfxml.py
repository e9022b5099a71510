"""RDF/XML: for tools that take nothing newer. It has no named graphs."""

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
    serialize(triples, stream, RdfFormat.RDF_XML, prefixes=dict(prefixes(vocabulary.base)))


FORMAT = Format("rdfxml", suffixes=(".rdf",), media_type="application/rdf+xml", write=write, rdf=RdfFormat.RDF_XML)
