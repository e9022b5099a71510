"""N-Quads: one line a statement, with the graph that it is in. An article's graph says who says what."""

from collections.abc import Iterable
from typing import BinaryIO

from graph.dump import lines
from graph.readback import Record
from ontology.terms import Vocabulary

SUFFIXES = (".nq", ".nquads")


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the lines of each record, sorted."""
    stream.writelines(lines(records, vocabulary))
