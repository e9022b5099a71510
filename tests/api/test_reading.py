from collections.abc import Iterable, Iterator
from itertools import batched

import pytest

from api.reading import Extracted, extractions
from extraction.sources import Found, Item, Unread
from ontology import identity
from ontology.model import Article, Extraction


def article(name: str) -> Article:
    return identity.article(id=name, text=f"{name} said so.")


def made_before(name: str) -> Extraction:
    return Extraction(article=article(name), schema_version="made before")


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
    assert list(extractions(items, LookingAhead(batch))) == [
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
    assert list(extractions(items, LookingAhead(1))) == [items[0], Extracted("b", made_before("b"))]
    assert list(extractions([], LookingAhead(1))) == []


def test_items_are_read_no_further_than_the_extractor_looks() -> None:
    taken: list[str] = []

    def items() -> Iterator[Item]:
        for name in "abcdef":
            taken.append(name)
            yield Found(name, article(name))

    next(extractions(items(), LookingAhead(2)))
    assert taken == ["a", "b"]
