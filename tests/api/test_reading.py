from collections.abc import Iterable, Iterator
from itertools import batched

import pytest

from api.reading import MOST_PASSED, Extracted, Known, extractions
from extraction.sources import Found, Item, Unread
from ontology import identity
from ontology.model import Article, Extraction, Span
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()


def article(name: str) -> Article:
    return identity.article(id=name, text=f"{name} said so.")


def made_before(name: str) -> Extraction:
    return Extraction(article=article(name), sentences=(Span(0, len(name) + 9, f"{name} said so."),))


class LookingAhead:
    """Reads articles `batch` at a time, as an extractor that fills its batches does; says nothing of them."""

    def __init__(self, batch: int) -> None:
        self.batch = batch

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for batch in batched(articles, self.batch):
            yield from (Extraction(article=article) for article in batch)


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_results_come_in_the_order_of_the_items(batch: int) -> None:
    unread = [Unread(f"u{number}", "broken", "failed") for number in range(4)]
    items: list[Item] = [
        unread[0],
        Found("a", article("a")),
        Found("b", made_before("b")),
        unread[1],
        unread[2],
        Found("c", article("c")),
        Found("d", article("d")),
        unread[3],
        Found("e", made_before("e")),
    ]
    assert list(extractions(items, extractor=LookingAhead(batch), vocabulary=VOCABULARY)) == [
        unread[0],
        Extracted("a", Extraction(article=article("a"))),
        Extracted("b", made_before("b")),
        unread[1],
        unread[2],
        Extracted("c", Extraction(article=article("c"))),
        Extracted("d", Extraction(article=article("d"))),
        unread[3],
        Extracted("e", made_before("e")),
    ]


def test_nothing_needs_an_extractor_where_no_article_is() -> None:
    items: list[Item] = [Unread("u", "broken"), Found("b", made_before("b"))]
    assert list(extractions(items, extractor=LookingAhead(1), vocabulary=VOCABULARY)) == [
        items[0],
        Extracted("b", made_before("b")),
    ]
    assert list(extractions([], extractor=LookingAhead(1), vocabulary=VOCABULARY)) == []


def test_items_are_read_no_further_than_the_extractor_looks() -> None:
    taken: list[str] = []

    def items() -> Iterator[Item]:
        for name in "abcdef":
            taken.append(name)
            yield Found(name, article(name))

    next(extractions(items(), extractor=LookingAhead(2), vocabulary=VOCABULARY))
    assert taken == ["a", "b"]


def test_what_was_extracted_before_does_not_wait_for_the_end() -> None:
    taken: list[str] = []

    def items() -> Iterator[Item]:
        for name in "abc":
            taken.append(name)
            yield Found(name, made_before(name))

    results = extractions(items(), extractor=LookingAhead(2), vocabulary=VOCABULARY)
    assert next(results) == Extracted("a", made_before("a"))
    assert taken == ["a"]


def test_extraction_that_does_not_hold_together_fails_alone() -> None:
    wrong = Extraction(article=article("a"), sentences=(Span(0, 5, "wrong"),))
    items: list[Item] = [Found("a", wrong), Found("b", made_before("b"))]
    [failed, passed] = extractions(items, extractor=LookingAhead(1), vocabulary=VOCABULARY)
    assert isinstance(failed, Unread)
    assert (failed.name, failed.outcome) == ("a", "failed")
    assert failed.reason.startswith("the extraction of the article 'a' is wrong: ")
    assert passed == Extracted("b", made_before("b"))


def test_no_article_waits_for_more_than_a_few_that_are_not_read() -> None:
    taken = 0

    def items() -> Iterator[Item | Known]:
        nonlocal taken
        yield Found("a", article("a"))
        for number in range(10 * MOST_PASSED):
            taken += 1
            yield Known(f"{number}.txt", str(number))

    results = extractions(items(), extractor=LookingAhead(3), vocabulary=VOCABULARY)
    assert next(results) == Extracted("a", Extraction(article=article("a")))
    assert taken == MOST_PASSED + 1
    assert list(results) == [Known(f"{number}.txt", str(number)) for number in range(10 * MOST_PASSED)]
