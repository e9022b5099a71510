"""The formats in which `dramatis extract` writes what it read, each a function over the same stream of extractions."""

import json
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import BinaryIO

import pyoxigraph
from ontology.triples import PREFIXES, extraction_triples

from ontology.document import to_document
from ontology.model import Extraction
from ontology.terms import Vocabulary

type Write = Callable[[Iterable[Extraction], Vocabulary, BinaryIO], None]


def write_jsonl(extractions: Iterable[Extraction], vocabulary: Vocabulary, stream: BinaryIO) -> None:
    """The extraction document, one a line."""
    stream.writelines(_json(extraction).encode() + b"\n" for extraction in extractions)


def write_json(extractions: Iterable[Extraction], vocabulary: Vocabulary, stream: BinaryIO) -> None:
    """The extraction documents as one array, indented for reading."""
    separator = b"[\n"
    for extraction in extractions:
        stream.write(separator + _json(extraction, indent=2).encode())
        separator = b",\n"
    stream.write(b"[]\n" if separator == b"[\n" else b"\n]\n")


def write_ntriples(extractions: Iterable[Extraction], vocabulary: Vocabulary, stream: BinaryIO) -> None:
    """The statements of all articles as N-Triples, one a line."""
    for extraction in extractions:
        stream.writelines(_ntriples(extraction, vocabulary))


def write_turtle(extractions: Iterable[Extraction], vocabulary: Vocabulary, stream: BinaryIO) -> None:
    """The same statements as Turtle."""
    quads = (
        quad
        for extraction in extractions
        for quad in pyoxigraph.parse(b"".join(_ntriples(extraction, vocabulary)), pyoxigraph.RdfFormat.N_TRIPLES)
    )
    triples = (quad.triple for quad in quads)
    pyoxigraph.serialize(triples, stream, pyoxigraph.RdfFormat.TURTLE, prefixes=dict(PREFIXES))


class Format(StrEnum):
    """The formats by the suffixes of their files."""

    JSONL = "jsonl"
    JSON = "json"
    NTRIPLES = "nt"
    TURTLE = "ttl"


WRITERS: dict[Format, Write] = {
    Format.JSONL: write_jsonl,
    Format.JSON: write_json,
    Format.NTRIPLES: write_ntriples,
    Format.TURTLE: write_turtle,
}


def _json(extraction: Extraction, indent: int | None = None) -> str:
    return json.dumps(to_document(extraction), ensure_ascii=False, indent=indent)


def _ntriples(extraction: Extraction, vocabulary: Vocabulary) -> Iterator[bytes]:
    for subject, predicate, thing in extraction_triples(extraction, vocabulary):
        yield f"{subject} {predicate} {thing} .\n".encode()
