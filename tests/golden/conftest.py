"""The annotated articles, read once."""

import pytest

from ontology.terms import Vocabulary
from tests.golden import markup
from tests.golden.gold import Gold


@pytest.fixture(scope="session")
def golds(vocabulary: Vocabulary) -> dict[str, Gold]:
    """By the names of their files."""
    return {gold.name: gold for gold in markup.read_all(vocabulary)}
