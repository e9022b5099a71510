import pytest

from extraction.lexicon import Lexicon
from ontology.terms import Vocabulary
from tests import once


@pytest.fixture(scope="session")
def terms() -> Vocabulary:
    return once.own_vocabulary()


@pytest.fixture(scope="session")
def known() -> Lexicon:
    return once.own_lexicon()
