"""The gold holds together, and a reader without fault gets all of it right."""

import pytest

from ontology.terms import Vocabulary
from tests.golden import markup, score
from tests.golden.as_extraction import as_extraction
from tests.golden.gold import Gold
from tests.golden.judgements import tallies

NAMES = sorted(path.stem for path in markup.ARTICLES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_span_is_its_own_text(name: str, golds: dict[str, Gold]) -> None:
    gold = golds[name]
    text = gold.article.text
    spans = [mark.span for mark in gold.marks] + [span for quote in gold.quotes for span in quote.content]
    spans += [event.trigger for event in gold.events] + [relation.evidence for relation in gold.relations]
    spans += [time.span for time in gold.times] + [place.span for place in gold.places]
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert "[" not in text
    assert "|" not in text.replace("Live | updated", "")


@pytest.mark.parametrize("name", NAMES)
def test_marks_nest_and_never_cross(name: str, golds: dict[str, Gold]) -> None:
    spans = [mark.span for mark in golds[name].marks]
    crossing = [(a.text, b.text) for a in spans for b in spans if a.start < b.start < a.end < b.end]
    assert crossing == []


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_is_right_by_its_own_measure(name: str, golds: dict[str, Gold], vocabulary: Vocabulary) -> None:
    gold = golds[name]
    wrong = [each for each in score.judge(gold, as_extraction(gold), vocabulary) if not each.right]
    assert wrong == []


def test_the_gold_asks_for_every_measure(golds: dict[str, Gold], vocabulary: Vocabulary) -> None:
    every = [each for gold in golds.values() for each in score.judge(gold, as_extraction(gold), vocabulary)]
    assert {measure for measure, tally in tallies(every).items() if not tally.wanted} == {"pronoun links"}
