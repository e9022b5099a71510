"""The formats in which `dramatis extract` writes what it read, each a function from extractions to a stream."""

import json
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from typing import BinaryIO

import pyoxigraph

from ontology import rdf
from ontology.document import to_document
from ontology.model import Extraction
from ontology.terms import Vocabulary
from ontology.triples import extraction_triples

type Write = Callable[[Iterable[Extraction], BinaryIO], None]


class Format(StrEnum):
    """The formats by the suffixes of their files."""

    JSONL = "jsonl"
    JSON = "json"
    NTRIPLES = "nt"
    TURTLE = "ttl"


def writer(chosen: Format, *, vocabulary: Vocabulary, with_text: bool = False) -> Write:
    """The function that writes a format; `with_text` keeps the articles' texts in JSON, as RDF always does."""
    match chosen:
        case Format.JSONL:
            return partial(_write_jsonl, with_text=with_text)
        case Format.JSON:
            return partial(_write_json, with_text=with_text)
        case Format.NTRIPLES:
            return partial(_write_ntriples, vocabulary=vocabulary)
        case Format.TURTLE:
            return partial(_write_turtle, vocabulary=vocabulary)


def _write_jsonl(extractions: Iterable[Extraction], stream: BinaryIO, *, with_text: bool) -> None:
    """The extraction document, one a line."""
    stream.writelines(_json(extraction, with_text=with_text) + b"\n" for extraction in extractions)


def _write_json(extractions: Iterable[Extraction], stream: BinaryIO, *, with_text: bool) -> None:
    """The extraction documents as one array, indented for reading."""
    separator = b"[\n"
    for extraction in extractions:
        stream.write(separator + _json(extraction, with_text=with_text, indent=2))
        separator = b",\n"
    stream.write(b"[]\n" if separator == b"[\n" else b"\n]\n")


def _write_ntriples(extractions: Iterable[Extraction], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """The statements of all articles as N-Triples, one a line."""
    for extraction in extractions:
        stream.writelines(_ntriples(extraction, vocabulary))


def _write_turtle(extractions: Iterable[Extraction], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """The same statements as Turtle."""
    quads = (
        quad
        for extraction in extractions
        for quad in pyoxigraph.parse(b"".join(_ntriples(extraction, vocabulary)), pyoxigraph.RdfFormat.N_TRIPLES)
    )
    triples = (quad.triple for quad in quads)
    pyoxigraph.serialize(triples, stream, pyoxigraph.RdfFormat.TURTLE, prefixes=dict(rdf.prefixes(vocabulary.base)))


def _json(extraction: Extraction, *, with_text: bool, indent: int | None = None) -> bytes:
    return json.dumps(to_document(extraction, with_text=with_text), ensure_ascii=False, indent=indent).encode()


def _ntriples(extraction: Extraction, vocabulary: Vocabulary) -> Iterator[bytes]:
    base = vocabulary.base
    for subject, predicate, thing in extraction_triples(extraction, vocabulary):
        yield f"{rdf.rebased(subject, base)} {predicate} {rdf.rebased(thing, base)} .\n".encode()
