"""Garbage is read like any other text: nothing breaks, offsets are true, and more words cost as much more work."""

from collections.abc import Callable
from cProfile import Profile

import pytest

from extraction.extract import Extractor
from ontology import identity
from ontology.terms import Vocabulary
from tests.extraction.garbage import texts
from tests.extraction.truth import assert_true

COUNT = 1_000
TIMES = 4
GENEROUS = 6.5
"""How much more calls so many times the words may cost; quadratic work would make 16 times as many.

Quotations that hold one another each say whom they speak of, so these are more than four times as many.
"""


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
def test_four_times_the_words_cost_about_four_times_the_work(
    extractor: Extractor, vocabulary: Vocabulary, kind: str
) -> None:
    """Counted in calls, as seconds are of the machine, too, and of what else it does."""
    small, large = (_calls(extractor, vocabulary, LONG[kind](n)) for n in (400, 400 * TIMES))
    assert large < GENEROUS * small


def _calls(extractor: Extractor, vocabulary: Vocabulary, text: str) -> int:
    article = identity.article(text=text, published="2014-03-30")
    (extraction,) = extractor.extract([article])  # what is remembered of words is not counted
    assert_true(extraction, vocabulary)
    with Profile() as profile:
        list(extractor.extract([article]))
    return sum(entry.callcount for entry in profile.getstats())
