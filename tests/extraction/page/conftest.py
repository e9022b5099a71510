"""The phrases of the project, and what is found with them in a text."""

from collections.abc import Callable

import pytest

from extraction.page import Phrases, load, regions


@pytest.fixture(scope="session")
def phrases() -> Phrases:
    return load()


Kinds = Callable[[str], list[tuple[str, str]]]
"""From a text to the kinds and words of its regions."""


@pytest.fixture(scope="session")
def kinds(phrases: Phrases) -> Kinds:
    def found(text: str) -> list[tuple[str, str]]:
        return [(r.kind, text[r.start : r.end]) for r in regions(text, phrases=phrases)]

    return found
