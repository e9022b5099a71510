"""JSON-LD: for programs that take JSON. Named graphs are kept, names are whole IRIs (the expanded form)."""

from collections.abc import Iterable
from typing import BinaryIO

import pyoxigraph

from graph.dump import quads
from graph.readback import Record
from ontology.terms import Vocabulary

SUFFIXES = (".jsonld",)


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the statements of each record, sorted, so that those of one subject stand in one object."""
    pyoxigraph.serialize(quads(records, vocabulary), stream, pyoxigraph.RdfFormat.JSON_LD)
