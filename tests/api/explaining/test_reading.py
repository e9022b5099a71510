"""Explanations of what the sources hold, in its order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import batched

import pytest

from api.explaining.reading import Explained, explanations
from extraction.explaining.explanation import Explanation, LeftOut, without_reasons
from extraction.sources import Found, Item, Unread
from ontology import identity
from ontology.model import Article, Extraction, Span
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()


def article(name: str) -> Article:
    return identity.article(id=name, text=f"{name} said so.")


def explanation(name: str) -> Explanation:
    left_out = (LeftOut(Span(0, 1, name), "byline", "is one", ("events",)),)
    return Explanation(Extraction(article(name)), (), left_out)


class LookingAhead:
    """Reads articles `batch` at a time, as an extractor that fills its batches does; leaves out the first letter."""

    def __init__(self, batch: int) -> None:
        self.batch = batch

    def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:
        for batch in batched(articles, self.batch):
            yield from (explanation(each.id) for each in batch)


@pytest.mark.parametrize("batch", [1, 2, 100])
def test_explanations_come_in_the_order_of_the_items(batch: int) -> None:
    before = Extraction(article("c"))
    without_text = Extraction(replace(article("d"), text=""))
    items: list[Item] = [
        Found("a.txt", article("a")),
        Unread("u", "broken", "failed"),
        Found("b.txt", article("b")),
        Found("c.jsonl", before),
        Found("d.jsonl", without_text),
        Found("a.txt", article("a")),
    ]
    assert list(explanations(items, explainer=LookingAhead(batch), vocabulary=VOCABULARY)) == [
        Explained("a.txt", explanation("a")),
        items[1],
        Explained("b.txt", explanation("b")),
        Explained("c.jsonl", without_reasons(before)),
        Unread(
            "d.jsonl",
            "this extraction was written without its text, so there is nothing to colour: write it with --with-text",
        ),
        Explained("a.txt", explanation("a")),
    ]


def test_an_explanation_that_does_not_hold_together_does_not_stand_in_the_way() -> None:
    class Wrong(LookingAhead):
        def explain(self, articles: Iterable[Article]) -> Iterator[Explanation]:
            for each in super().explain(articles):
                sentences = (Span(0, 3, "xyz"),) if each.extraction.article.id == "a" else ()
                yield replace(each, extraction=replace(each.extraction, sentences=sentences))

    items: list[Item] = [Found("a.txt", article("a")), Found("b.txt", article("b"))]
    wrong, right = explanations(items, explainer=Wrong(2), vocabulary=VOCABULARY)
    assert isinstance(wrong, Unread)
    assert (wrong.name, wrong.outcome) == ("a.txt", "failed")
    assert right == Explained("b.txt", explanation("b"))
