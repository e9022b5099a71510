"""Which "it" speaks of nobody."""

import pytest
from spacy.language import Language

from extraction.expletives import is_expletive
from extraction.nouns import Nouns

NOUNS = Nouns(persons=frozenset({"bank", "party"}), roles=frozenset(), places=frozenset({"city"}))


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "It is clear that Peru paid.",
        "It seems that Peru paid.",
        "It was the first time Peru had paid.",
        "It is not known which side the raiders belong to.",
        "It is fishermen who pay first.",
        "The minister made it clear that Peru would pay.",
        "It is an insult to the crew.",
    ],
)
def test_it_stands_for_nobody(english: Language, text: str) -> None:
    (it,) = (token for token in english(text) if token.lower_ == "it")
    assert is_expletive(it, NOUNS)


@pytest.mark.parametrize(
    "text",
    [
        "It paid the fine.",
        "Peru said it would pay.",
        "It is a bank with many branches.",
        "It was fined by the court.",
        "The court fined it twice.",
        "It is poor.",
        "They left.",
    ],
)
def test_it_may_stand_for_somebody(english: Language, text: str) -> None:
    (it,) = (token for token in english(text) if token.lower_ in {"it", "they"})
    assert not is_expletive(it, NOUNS)
