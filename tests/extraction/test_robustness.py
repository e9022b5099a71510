"""Garbage is read like any other text: nothing breaks, offsets are true, and more words cost as much more time."""

import time
from collections.abc import Callable

import pytest

from extraction.extract import Extractor
from ontology import identity
from ontology.terms import Vocabulary
from tests.extraction.garbage import texts
from tests.extraction.truth import assert_true

COUNT = 1_000
TIMES = 4
GENEROUS = 8.0
"""How much more so many times the words may cost, on a machine that does other things too; quadratic cost is 16."""


def test_a_thousand_texts_of_garbage(extractor: Extractor, vocabulary: Vocabulary) -> None:
    articles = [
        identity.article(id=f"g{n}", text=text, published="2014-03-30" if n % 2 else None)
        for n, text in enumerate(texts(seed=20, count=COUNT))
    ]
    for extraction in extractor.extract(articles):
        assert_true(extraction, vocabulary)


LONG: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "Norway praised Peru and rebels attacked a convoy near Lagos and " * (n // 11) + "left.",
    "a list": lambda n: "Norway, " * n + "praised Peru.",
    "parentheses": lambda n: "(" * (n // 2) + "Norway praised Peru" + ")" * (n // 2),
    "marks that never end": lambda n: "“We accuse Peru, he said, " * (n // 6),
    "one name": lambda n: "Mr. Orlov met Orlov. " * (n // 4),
    "capitals": lambda n: "NORWAY PRAISED PERU ON FRIDAY. " * (n // 5),
    "a table": lambda n: "Norway | 12 | Lagos\n" * (n // 3),
    "reported speech": lambda n: "Orlov said that Peru denied that " * (n // 6) + "it rained.",
    "of of of": lambda n: "the minister of the brother of Orlov of " * (n // 8) + "Peru met Norway.",
    "numbers": lambda n: "Rebels killed 12 and wounded 30 and " * (n // 7) + "left.",
    "times": lambda n: "on Friday in 1990 years ago " * (n // 6) + "Norway praised Peru.",
    "pronouns": lambda n: "He met her and they accused them of it. " * (n // 9),
}
"""Texts of about n words."""


@pytest.mark.parametrize("kind", LONG)
def test_four_times_the_words_cost_about_four_times_the_time(
    extractor: Extractor, vocabulary: Vocabulary, kind: str
) -> None:
    """The best of up to six tries each, by the processor's clock."""
    small, large = (identity.article(text=LONG[kind](n), published="2014-03-30") for n in (400, 400 * TIMES))
    seconds = {small: float("inf"), large: float("inf")}
    for _ in range(6):
        for article in (small, large):
            start = time.process_time()
            (extraction,) = extractor.extract([article])
            seconds[article] = min(seconds[article], time.process_time() - start)
            assert_true(extraction, vocabulary)
        if seconds[large] < GENEROUS * seconds[small]:
            return
    assert seconds[large] < GENEROUS * seconds[small]
