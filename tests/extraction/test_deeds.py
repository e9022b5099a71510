"""Nouns with words beside them that say what they do."""

import pytest
from spacy.language import Language

from extraction.deeds import tells_a_deed


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
