"""The first pass over a dump: the whole of it is read and checked, and what articles say is kept as documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import orjson

from graph.about import COUNTED, DESCRIPTION_GRAPH
from graph.imports.errors import DumpError
from graph.imports.statements import ARTICLES, SUFFIXES, statements
from graph.sorting import sorted_lines
from ontology.compression import decompressed, uncompressed
from ontology.consistency import InconsistentError, check
from ontology.document import DocumentError, from_document, to_document
from ontology.facets import Triple
from ontology.model import Extraction
from ontology.recovered import Names, RecoveryError, extraction
from ontology.recovered.terms import value as characters
from ontology.terms import Vocabulary
from ontology.union import FORMATS

DOCUMENTS = ".jsonl"
"""Extraction documents, which are no RDF and hold all that articles say, too."""

MOST_STATEMENTS = 1_000_000
"""Of one article: some thousands are usual, and all of them are in memory at once."""

_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Staged:
    """What a dump holds, in files: extraction documents, and the lines of its resolution graph, sorted.

    `resolution` is None where the dump says nothing of what is derived.
    """

    documents: Path
    articles: int
    resolution: Path | None


def staged(path: Path, folder: Path, vocabulary: Vocabulary) -> Staged:
    """Reads a dump into a folder, which takes about as much room there as the dump does uncompressed.

    Raises `DumpError` where anything in it is wrong, `BrokenFileError`, and `OSError` when there is no such file.
    """
    suffix = Path(uncompressed(path.name)).suffix.lower()
    documents, resolution = folder / "documents.jsonl", folder / "resolution.nt"
    if suffix == DOCUMENTS:
        count = _write(documents, _of_documents(path, vocabulary))
    elif suffix in SUFFIXES:
        count = _write(documents, _of_graphs(path, resolution, vocabulary))
    else:
        with_graphs = ", ".join((*SUFFIXES, DOCUMENTS))
        why = "does not say which article says what" if suffix in FORMATS else "says no format by its suffix"
        raise DumpError(f"{path} {why}, so the graph cannot be rebuilt from it: name a file that ends in {with_graphs}")
    if not count:
        raise DumpError(f"{path} holds no article")
    return Staged(documents, count, resolution if resolution.exists() else None)


def documents(staged: Staged) -> Iterator[Extraction]:
    """What the articles say, in the order in which it was staged."""
    with staged.documents.open("rb") as stream:
        for line in stream:
            yield from_document(orjson.loads(line))


def _write(file: Path, extractions: Iterable[Extraction]) -> int:
    count = 0
    with file.open("wb") as stream:
        for one in extractions:
            stream.write(orjson.dumps(to_document(one, with_text=True)) + b"\n")
            count += 1
    return count


def _of_graphs(path: Path, resolution: Path, vocabulary: Vocabulary) -> Iterator[Extraction]:
    """Statements may come in any order: they are sorted by their graphs."""
    names = Names.of(vocabulary)
    articles = 0
    lines = (f"{graph}\t{statement}\n".encode() for graph, statement in statements(path, vocabulary.base))
    with sorted_lines(lines) as in_order:
        for graph, group in groupby(map(_divided, in_order), key=itemgetter(0)):
            own = (statement for _, statement in group)
            if graph == DESCRIPTION_GRAPH:
                _refuse_cut_off(path, own, articles)
                continue
            if not graph.startswith(ARTICLES):
                with resolution.open("wb") as stream:
                    stream.writelines(statement.encode() + b"\n" for statement in own)
                continue
            articles += 1
            try:
                yield extraction(graph, _triples(graph, own), vocabulary, names)
            except RecoveryError as error:
                raise DumpError(f"{path}: {error}") from error


def _refuse_cut_off(path: Path, description: Iterable[str], articles: int) -> None:
    """Raises `DumpError` where fewer articles are there than the description says.

    There may be more of them, as some may have come while the dump was written.
    """
    for statement in description:
        subject, predicate, value = statement.split(" ", 2)
        told = characters(value)
        if (subject, predicate) == COUNTED and told.isdecimal() and articles < int(told[:_MOST_DIGITS]):
            raise DumpError(f"{path} is cut off: its description says {told} articles, and {articles} are there")


def _divided(line: bytes) -> tuple[str, str]:
    graph, _, statement = line[:-1].decode().partition("\t")
    return graph, statement


def _triples(graph: str, own: Iterable[str]) -> list[Triple]:
    triples: list[Triple] = []
    for statement in own:
        subject, predicate, value = statement.split(" ", 2)
        triples.append((subject, predicate, value))
        if len(triples) > MOST_STATEMENTS:
            raise RecoveryError(f"the graph {graph} holds more than {MOST_STATEMENTS} statements, as no article does")
    return triples


def _of_documents(path: Path, vocabulary: Vocabulary) -> Iterator[Extraction]:
    seen: set[str] = set()
    with decompressed(path) as stream:
        for number, line in enumerate(stream, start=1):
            try:
                found = from_document(orjson.loads(line))
                check(found, vocabulary)
            except (orjson.JSONDecodeError, DocumentError, InconsistentError) as error:
                raise DumpError(f"{path}, line {number}: {error}") from error
            if found.article.id in seen:
                raise DumpError(f"{path}, line {number}: the article {found.article.id!r} is given twice")
            seen.add(found.article.id)
            yield found
