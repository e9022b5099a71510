"""Each example and near miss of the ontology, read by the whole pipeline, is a test by itself."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import pytest

from extraction.extract import Extractor
from ontology import identity
from ontology.expected import Kind, Wanted, is_read, read_in, wanted
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests import once

COLLECTED: Mapping[str, Kind] = MappingProxyType({"event": "event", "near_miss": "near miss", "stated": "relation"})
"""The kinds of examples by the argument that a test takes."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for argument, kind in COLLECTED.items():
        if argument in metafunc.fixturenames:
            found = [one for one in wanted(once.own_vocabulary()) if one.kind == kind]
            metafunc.parametrize(argument, list(map(parameter, found)))


def parameter(one: Wanted) -> object:
    words = re.sub(r"\W+", "-", one.example.text).strip("-")[:60]
    known_failure = one.example.known_failure
    marks = [pytest.mark.xfail(strict=True, reason=known_failure)] if known_failure else []
    return pytest.param(one, id=f"{one.owner}:{words}", marks=marks)


@pytest.fixture(scope="session")
def extractions(vocabulary: Vocabulary, extractor: Extractor) -> Mapping[str, Extraction]:
    """All examples, by their text, read in one go."""
    texts = dict.fromkeys(one.example.text for one in wanted(vocabulary))
    articles = [identity.article(text=text, published="2014-03-30") for text in texts]
    return dict(zip(texts, extractor.extract(articles), strict=True))


def test_event(event: Wanted, extractions: Mapping[str, Extraction]) -> None:
    check(event, extractions)


def test_near_miss(near_miss: Wanted, extractions: Mapping[str, Extraction]) -> None:
    check(near_miss, extractions)


def test_relation(stated: Wanted, extractions: Mapping[str, Extraction]) -> None:
    check(stated, extractions)


def check(one: Wanted, extractions: Mapping[str, Extraction]) -> None:
    extraction = extractions[one.example.text]
    read = "\n  ".join(map(str, read_in(extraction, one.kind))) or "nothing"
    assert is_read(one, extraction), f"expected\n  {one.example}\nread\n  {read}"
