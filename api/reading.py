"""From what the sources hold to extractions, each with the name of the place that it was read from."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Protocol

from extraction.lost import Lost
from extraction.sources import Found, Item, Unread
from ontology.consistency import InconsistentError, check
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary


class Extracts(Protocol):
    """Reads articles: one result for each, in their order; may look ahead for the sake of its batches."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction | Lost]: ...  # noqa: D102 (the class says it)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one place of a source says."""

    name: str
    extraction: Extraction


def extractions(items: Iterable[Item], *, extractor: Extracts, vocabulary: Vocabulary) -> Iterator[Extracted | Unread]:
    """One result an item, in the order of the items.

    Articles pass through the extractor; extractions that were made before, and what was not read, pass as they are.
    An extraction that does not hold together is given as failed, and does not stand in the way of the others.
    """
    reading = False

    def of_articles(item: Item) -> bool:
        nonlocal reading
        if isinstance(item, Found):
            reading = isinstance(item.content, Article)
        return reading

    # In runs, so that extractions made before, be they millions, pass one by one and do not wait for an article.
    for to_read, run in groupby(items, of_articles):
        read = partial(_read, extractor=extractor) if to_read else _passed
        yield from read(run, vocabulary=vocabulary)


def _read(items: Iterable[Item], *, extractor: Extracts, vocabulary: Vocabulary) -> Iterator[Extracted | Unread]:
    """A run of articles, and of what was not read among them: that waits until those before it have been read."""
    waiting: deque[Item] = deque()

    def articles() -> Iterator[Article]:
        for item in items:
            waiting.append(item)
            if isinstance(item, Found) and isinstance(item.content, Article):
                yield item.content

    def unread() -> Iterator[Unread]:
        while waiting and isinstance(waiting[0], Unread):
            yield waiting[0]
            waiting.popleft()

    for result in extractor.extract(articles()):
        yield from unread()
        name = waiting.popleft().name
        yield Unread(name, result.reason, "failed") if isinstance(result, Lost) else _checked(name, result, vocabulary)
    yield from unread()


def _passed(items: Iterable[Item], *, vocabulary: Vocabulary) -> Iterator[Extracted | Unread]:
    """A run without articles."""
    for item in items:
        match item:
            case Found(name, Extraction() as extraction):
                yield _checked(name, extraction, vocabulary)
            case Unread():
                yield item


def _checked(name: str, extraction: Extraction, vocabulary: Vocabulary) -> Extracted | Unread:
    try:
        check(extraction, vocabulary)
    except InconsistentError as error:
        return Unread(name, str(error), "failed")
    return Extracted(name, extraction)
