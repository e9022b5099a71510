"""The head of a noun phrase, by which mentions are paired."""

import pytest

from ontology.model import Span
from tests.golden.alignment import head


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("the government of Burundi", "government"),
        ("Thousands of protesters", "protesters"),
        ("More than 7,000 people from the south", "people"),
        ("the country's last movement", "movement"),
        ("forces loyal to the general", "forces"),
        ("Kofi Annan", "Annan"),
        ("Two men on a motorcycle", "men"),
    ],
)
def test_head(phrase: str, word: str) -> None:
    end = head(Span(0, len(phrase), phrase)) + 1
    assert phrase[:end].endswith(word)
    assert phrase[end : end + 1] in {"", " ", ","}
