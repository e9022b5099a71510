"""The component: times stand in the notes, read against the article's own day of publication."""

import pytest
from spacy.language import Language

from extraction.components import times
from extraction.notes import TokenTime, notes, start_notes
from ontology import identity
from ontology.interval import IntervalError

TEXT = "Rebels attacked the port on Friday. The premier will speak on March 31, 2014."


def noted(english: Language, published: str | None) -> tuple[TokenTime, ...]:
    doc = english(TEXT)
    start_notes(doc, identity.article(text=TEXT, published=published))
    assert times.build()(doc) is doc
    return notes(doc).times


@pytest.mark.parametrize("published", ["2014-03-30", "2014-03-30T23:30:00-05:00"])
def test_times_are_noted(english: Language, published: str) -> None:
    assert noted(english, published) == (
        TokenTime(5, 6, "2014-03-28", "day"),
        TokenTime(12, 16, "2014-03-31", "day"),
    )


@pytest.mark.parametrize("published", [None, "2014-03", "2014"])
def test_without_a_day_of_publication_relative_times_have_no_value(english: Language, published: str | None) -> None:
    assert noted(english, published) == (
        TokenTime(5, 6, None, "day"),
        TokenTime(12, 16, "2014-03-31", "day"),
    )


def test_a_day_of_publication_that_is_none_is_an_error(english: Language) -> None:
    with pytest.raises(IntervalError, match="last Tuesday"):
        noted(english, "last Tuesday")
