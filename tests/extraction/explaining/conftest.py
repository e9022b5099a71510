"""The explanation of one text."""

from collections.abc import Callable

import pytest

from extraction.explaining.explanation import Explanation
from extraction.extract import Extractor
from ontology import identity

Explain = Callable[[str], Explanation]


@pytest.fixture(scope="session")
def explain(extractor: Extractor) -> Explain:
    """Reads one text as the article "test", published on Sunday, 30 March 2014."""

    def one(text: str) -> Explanation:
        (explanation,) = extractor.explain([identity.article(text=text, id="test", published="2014-03-30")])
        return explanation

    return one
