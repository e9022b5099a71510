import pytest

from extraction import lexicon
from extraction.lexicon import Lexicon
from ontology import vocabulary
from ontology.terms import Vocabulary


@pytest.fixture(scope="session")
def terms() -> Vocabulary:
    return vocabulary.load()


@pytest.fixture(scope="session")
def known(terms: Vocabulary) -> Lexicon:
    return lexicon.load(vocabulary=terms)
