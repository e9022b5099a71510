"""JSONL: the extraction document of each article, one a line, as `dramatis extract` writes it; it can be ingested."""

from collections.abc import Iterable
from typing import BinaryIO

import orjson

from graph.exports import Format
from graph.readback import Record
from ontology.document import to_document
from ontology.model import Extraction
from ontology.terms import Vocabulary


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes what articles say; what is derived is derived anew by whoever ingests it."""
    del vocabulary
    stream.writelines(
        orjson.dumps(to_document(record, with_text=True)) + b"\n"
        for record in records
        if isinstance(record, Extraction)
    )


FORMAT = Format("jsonl", suffixes=(".jsonl",), media_type="application/x-ndjson", write=write)
