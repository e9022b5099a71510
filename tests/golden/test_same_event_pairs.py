"""Which words tell of one event: the form of the annotation, and how often the extraction is right."""

from extraction.extract import Extractor
from ontology.terms import Vocabulary
from tests.golden.judgements import Tally
from tests.golden.same_event_pairs import ARTICLES, Pair, pairs, read, tally

HELD_RECALL, HELD_PRECISION = 0.65, 0.93


def test_marks_are_read_and_taken_out() -> None:
    [first, second] = read(
        "@ 2021-03-09\nRebels [attacked|1] us. The [attack|1] failed.\n\n@ 2021-03-10\nIt [rained|1].\n"
    )
    assert (first.article.text, first.article.published) == ("Rebels attacked us. The attack failed.", "2021-03-09")
    assert first.events == {(7, 15): "1", (24, 30): "1"}
    assert (second.article.text, second.events) == ("It rained.", {(3, 9): "1"})


def test_pairs_are_counted() -> None:
    judged = [Pair("", *both) for both in ((True, True), (True, False), (False, True), (False, False))]
    assert tally(judged) == Tally(wanted=2, found=1, given=2, correct=1)


def test_what_was_reached_is_held(extractor: Extractor, vocabulary: Vocabulary) -> None:
    reached = tally(pairs(read(ARTICLES.read_text(encoding="utf-8")), extractor, vocabulary))
    assert reached.recall >= HELD_RECALL
    assert reached.precision >= HELD_PRECISION
