"""N-Quads: one line a statement, with the graph that it is in. An article's graph says who says what."""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import RdfFormat

from graph.dump import lines
from graph.exports import Format
from graph.readback import Record
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the lines of each record, sorted."""
    stream.writelines(lines(records, vocabulary))


FORMAT = Format(
    "nquads",
    suffixes=(".nq", ".nquads"),
    media_type="application/n-quads",
    write=write,
    rdf=RdfFormat.N_QUADS,
)
