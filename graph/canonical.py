"""The canonical dump: N-Quads with all lines sorted, each once. Equal graphs give equal bytes.

There are no blank nodes in what articles say and what is derived, so this is the canonical form of RDFC-1.0, too.
"""

from collections.abc import Iterable
from typing import BinaryIO

from graph.dump import lines
from graph.readback import Record
from graph.sorting import sorted_lines
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes when all have come; until then what memory does not hold is in files. Raises `OSError`."""
    parts = lines(records, vocabulary)
    with sorted_lines(line for part in parts for line in part.splitlines(keepends=True)) as in_order:
        stream.writelines(in_order)
