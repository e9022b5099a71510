"""Quotation marks alone, without a parse."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extraction.quotations.marks import paragraphs, quoted


@pytest.fixture(scope="module")
def blank() -> Language:
    return spacy.blank("en")


def _quoted(blank: Language, text: str) -> list[str]:
    doc = blank(text)
    return [doc[q.start : q.end].text for q in quoted(doc, paragraphs(doc))]


def test_paragraphs_end_at_blank_lines_and_at_lines_that_end_a_sentence(blank: Language) -> None:
    doc = blank("A headline\n\nOne line\nthat goes on.\nAnother one.\n")
    assert [doc[s:e].text for s, e in paragraphs(doc)] == ["A headline", "One line\nthat goes on.", "Another one."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One” and “two”", ["“One”", "“two”"]),
        ('"One" and "two"', ['"One"', '"two"']),
        ("«One» and „two”", ["«One»", "„two”"]),
        ("“One “two” three”", ["“One “two” three”"]),
        ("It's the Joneses' house", []),
        ('a 6-foot-2" man', []),
        ("one ” two", []),
        ("", []),
    ],
)
def test_pairs(blank: Language, text: str, expected: list[str]) -> None:
    assert _quoted(blank, text) == expected


def test_an_unclosed_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark(blank: Language) -> None:
    doc = blank("“One.\n\n“Two.”\n\n“Three.\n\nFour.")
    found = [(doc[q.start : q.end].text, q.closed, q.goes_on) for q in quoted(doc, paragraphs(doc))]
    assert found == [("“One.", False, True), ("“Two.”", True, False), ("“Three.", False, False)]


@settings(deadline=None)  # the first call loads the tokenizer
@given(parts=st.lists(st.sampled_from(['"', "“", "”", "'", "‘", "’", "«", " ", "\n\n", ".", "word"]), max_size=60))
def test_any_mixture_gives_quotations_that_do_not_overlap(blank: Language, parts: list[str]) -> None:
    doc = blank("".join(parts))
    found = quoted(doc, paragraphs(doc))
    assert all(0 <= q.start < q.end <= len(doc) for q in found)
    assert all(one.end <= following.start for one, following in pairwise(found))
