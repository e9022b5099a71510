"""Verbs that were taken for something else."""

import pytest
from spacy.language import Language

from extraction import misread
from tests.extraction.test_syntax import word


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        (
            "Soon after their withdrawal, Erdogan commenced air and ground assaults on Kurdish fighters.",
            "commenced",
            True,
        ),
        ("UN chief withdrew peacekeepers from Rwanda.", "withdrew", True),
        ("The Norwegian Treasury on Monday imposed sanctions on two ferry firms.", "imposed", True),
        ("Kenya positioned artillery near the dam.", "positioned", True),
        ("The freed pastor left the court.", "freed", False),
        ("The pastor was freed.", "freed", False),
    ],
)
def test_is_misread(english: Language, text: str, verb: str, expected: bool) -> None:
    assert misread.is_misread(word(english(text), verb)) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The ex-president was arrested.", "president", "ex"),
        ("The governor met the ex-president.", "president", "ex"),
        ("The president was arrested.", "president", None),
    ],
)
def test_prefix(english: Language, text: str, noun: str, expected: str | None) -> None:
    found = misread.prefix(word(english(text), noun))
    assert (found.text if found is not None else None) == expected
