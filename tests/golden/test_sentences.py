"""The annotated sentences hold together, there are enough of each kind, and a reader without fault gets them right."""

from collections import Counter

import pytest

from ontology.terms import Vocabulary
from tests.golden import score, sentence_markup
from tests.golden.as_extraction import as_extraction
from tests.golden.gold import Gold

NAMES = sorted(path.stem for path in sentence_markup.SENTENCES.glob("*.txt"))
LEAST = 25
"""Of each auxiliary so many at least: fewer would say little."""


@pytest.fixture(scope="session")
def texts(vocabulary: Vocabulary) -> list[Gold]:
    return sentence_markup.read_all(vocabulary)


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_is_right_by_its_own_measure(name: str, vocabulary: Vocabulary) -> None:
    golds = sentence_markup.read_all(vocabulary, [name])
    judged = [each for gold in golds for each in score.judge(gold, as_extraction(gold), vocabulary)]
    assert [each for each in judged if not each.right] == []


def test_every_span_is_its_own_text(texts: list[Gold]) -> None:
    for gold in texts:
        spans = [mark.span for mark in gold.marks] + [event.trigger for event in gold.events]
        spans += [time.span for time in gold.times] + [place.span for place in gold.places]
        assert [gold.article.text[span.start : span.end] for span in spans] == [span.text for span in spans]


def test_each_auxiliary_is_there_often_enough(texts: list[Gold], vocabulary: Vocabulary) -> None:
    counts = Counter(event.auxiliary for gold in texts for event in gold.events)
    assert {name: counts[name] for name in vocabulary.auxiliaries if counts[name] < LEAST} == {}


def test_no_text_is_there_twice(texts: list[Gold]) -> None:
    counts = Counter(gold.article.text for gold in texts)
    assert [text for text, count in counts.items() if count > 1] == []
