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
class Known:
    """An article that need not be read, as what it says is stored; `repeats` is the article that it repeats."""

    name: str
    article: str
    repeats: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one place of a source says."""

    name: str
    extraction: Extraction


type Passed = Known | Unread
"""What is not read, and waits for those before it all the same."""

MOST_PASSED = 100
"""So many that are not read may wait at once until the articles before them have been read."""


def extractions[P: Passed](
    items: Iterable[Item | P], *, extractor: Extracts, vocabulary: Vocabulary
) -> Iterator[Extracted | Unread | P]:
    """One result an item, in the order of the items.

    Articles pass through the extractor; extractions that were made before, and what was not read, pass as they are.
    An extraction that does not hold together is given as failed, and does not stand in the way of the others.
    """
    reading = False
    passed = 0

    def of_articles(item: Item | P) -> bool:
        nonlocal reading, passed
        if isinstance(item, Found):
            reading, passed = isinstance(item.content, Article), 0
        else:
            passed += 1
            reading = reading and passed <= MOST_PASSED
        return reading

    # In runs, so that extractions made before, be they millions, pass one by one and do not wait for an article.
    for to_read, run in groupby(items, of_articles):
        read = partial(_read, extractor=extractor) if to_read else _passed
        yield from read(run, vocabulary=vocabulary)


def _read[P: Passed](
    items: Iterable[Item | P], *, extractor: Extracts, vocabulary: Vocabulary
) -> Iterator[Extracted | Unread | P]:
    """A run of articles, and of what was not read among them: that waits until those before it have been read."""
    waiting: deque[Item | P] = deque()

    def articles() -> Iterator[Article]:
        for item in items:
            waiting.append(item)
            if isinstance(item, Found) and isinstance(item.content, Article):
                yield item.content

    def unread() -> Iterator[Unread | P]:
        while waiting and not isinstance(waiting[0], Found):
            yield waiting[0]
            waiting.popleft()

    for result in extractor.extract(articles()):
        yield from unread()
        name = waiting.popleft().name
        yield Unread(name, result.reason, "failed") if isinstance(result, Lost) else _checked(name, result, vocabulary)
    yield from unread()


def _passed[P: Passed](items: Iterable[Item | P], *, vocabulary: Vocabulary) -> Iterator[Extracted | Unread | P]:
    """A run without articles."""
    for item in items:
        if not isinstance(item, Found):
            yield item
        elif isinstance(item.content, Extraction):
            yield _checked(item.name, item.content, vocabulary)


def _checked(name: str, extraction: Extraction, vocabulary: Vocabulary) -> Extracted | Unread:
    try:
        check(extraction, vocabulary)
    except InconsistentError as error:
        return Unread(name, str(error), "failed")
    return Extracted(name, extraction)
