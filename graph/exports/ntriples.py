"""N-Triples: one line a statement, for tools that work line by line. It has no named graphs."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import RdfFormat

from graph.dump import graphs
from graph.exports import Format
from graph.readback import Record
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the lines of each record, sorted."""
    stream.writelines(
        "".join(f"{s} {p} {o} .\n" for s, p, o in triples).encode() for _, triples in graphs(records, vocabulary)
    )


FORMAT = Format("ntriples", suffixes=(".nt",), media_type="application/n-triples", write=write, rdf=RdfFormat.N_TRIPLES)
