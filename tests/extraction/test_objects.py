"""What a frame's conditions on its object are about."""

import pytest
from spacy.language import Language

from extraction.objects import forms_of
from ontology.terms import PartOfSpeech


@pytest.mark.parametrize(
    ("text", "at", "part_of_speech", "forms"),
    [
        ("Peru shared data.", 1, "verb", {"datum", "data"}),
        ("Peru opened a round of talks.", 1, "verb", {"talk", "talks"}),  # no round of bullets
        ("Peru bought shares of the bank.", 1, "verb", {"share", "shares", "bank"}),
        ("Sanctions were imposed.", 2, "verb", {"sanction", "sanctions"}),
        ("They came under fire from Chile and returned home.", 1, "verb", set()),
        ("The attack on the law failed.", 1, "noun", {"law"}),
    ],
)
def test_forms(english: Language, text: str, at: int, part_of_speech: PartOfSpeech, forms: set[str]) -> None:
    assert forms_of(english(text)[at], part_of_speech, ()) == forms
