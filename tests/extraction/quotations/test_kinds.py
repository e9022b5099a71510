"""Words in and out of quotation marks."""

import spacy

from extraction.quotations.drafts import Draft
from extraction.quotations.kinds import WordCounts, content_and_kind
from extraction.quotations.marks import paragraphs, quoted

TEXT = "they were “tired of war” and went to bed"  # tokens 0 to 10; the marks are 2 and 6


def _kind(*, clause: list[tuple[int, int]], quotes: list[tuple[int, int]]) -> tuple[tuple[tuple[int, int], ...], str]:
    doc = spacy.blank("en")(TEXT)
    counts = WordCounts(doc, quoted(doc, paragraphs(doc)))
    return content_and_kind(Draft("clause", None, None, None, clause=clause, quotes=quotes), counts)


def test_a_clause_without_marks_is_indirect() -> None:
    assert _kind(clause=[(7, 11)], quotes=[]) == (((7, 11),), "indirect")


def test_a_clause_within_marks_is_direct() -> None:
    assert _kind(clause=[(3, 6)], quotes=[]) == (((3, 6),), "direct")


def test_a_clause_around_a_quotation_is_mixed() -> None:
    assert _kind(clause=[(0, 11)], quotes=[(2, 7)]) == (((0, 11),), "mixed")


def test_a_slip_of_the_parse_beside_a_quotation_is_no_content() -> None:
    assert _kind(clause=[(0, 5)], quotes=[(2, 7)]) == (((2, 7),), "direct")
