"""Nouns with words beside them that say what they do."""

import pytest
from spacy.language import Language

from extraction.deeds import is_of_law, is_of_proposal, tells_a_deed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru passed a law banning rallies.", True),
        ("Peru passed a law that bans rallies.", True),
        ("Peru passed a law that critics fear.", False),
        ("Peru passed a law, drawing protests.", False),
        ("Peru passed a law.", False),
    ],
)
def test_a_deed(english: Language, text: str, expected: bool) -> None:
    doc = english(text)

    assert tells_a_deed([next(t for t in doc if t.text == "law")]) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Peru introduced a bill that would ban rallies.", "ban", (True, True)),
        ("Peru passed a law that bans rallies.", "bans", (True, False)),
        ("Peru opposed a bill that would ban rallies.", "ban", (False, False)),
        ("Peru bans rallies.", "bans", (False, False)),
    ],
)
def test_what_a_law_does(english: Language, text: str, verb: str, expected: tuple[bool, bool]) -> None:
    token = next(t for t in english(text) if t.text == verb)

    assert (is_of_law(token), is_of_proposal(token)) == expected
