"""Tables as CSV in a zip archive, for spreadsheets and data frames: a file for actors, one for events, and so on."""

from collections.abc import Iterable
from typing import BinaryIO

from graph.exports import Format
from graph.readback import Record
from graph.tables.files import archived
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes a file a table. Of texts there may be several in a field, between "; "."""
    archived(records, stream, suffix="csv", between="; ")


FORMAT = Format("tables", suffixes=(".csv.zip",), media_type="application/zip", write=write)
