"""Each example and near miss of the ontology, read by the whole pipeline, is a test by itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from extraction.extract import Extractor
from ontology import identity
from ontology.model import Extraction, Relation, Report
from ontology.terms import Example, Vocabulary
from tests import once


@dataclass(frozen=True, slots=True)
class Reading:
    """An event or relation in words, as an example expects it."""

    type: str
    mode: str | None
    auxiliary: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]

    def is_expected(self, example: Example) -> bool:
        """Whether it is what the example asks for; an example without a mode leaves the mode open."""
        return (
            self.type == example.type
            and (example.mode is None or self.mode == example.mode)
            and self.auxiliary == example.auxiliary
            and set(example.actors) <= set(self.actors)
            and set(example.recipients) <= {*self.recipients, *self._other_sides(example)}
        )

    def _other_sides(self, example: Example) -> tuple[str, ...]:
        """A mutual event has all its sides as actors."""
        return self.actors if not self.recipients else ()


def event_examples(vocabulary: Vocabulary) -> Iterator[tuple[str, Example]]:
    for event_type in vocabulary.event_types.values():
        yield from ((event_type.name, example) for example in event_type.examples)
        for mode in event_type.modes.values():
            yield from ((f"{event_type.name}-{mode.name}", example) for example in mode.examples)
    for reading in vocabulary.readings:
        yield from ((reading.local, example) for example in reading.examples)


def near_misses(vocabulary: Vocabulary) -> Iterator[tuple[str, Example]]:
    for event_type in vocabulary.event_types.values():
        yield from ((event_type.name, example) for example in event_type.near_misses)


def relation_examples(vocabulary: Vocabulary) -> Iterator[tuple[str, Example]]:
    for relation_type in vocabulary.relation_types.values():
        yield from ((relation_type.name, example) for example in relation_type.examples)


COLLECTED = {"event": event_examples, "near_miss": near_misses, "stated": relation_examples}
"""By the argument that a test takes."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for argument, examples in COLLECTED.items():
        if argument in metafunc.fixturenames:
            found = examples(once.own_vocabulary())
            metafunc.parametrize(argument, [parameter(owner, example) for owner, example in found])


def parameter(owner: str, example: Example) -> object:
    words = re.sub(r"\W+", "-", example.text).strip("-")[:60]
    marks = [pytest.mark.xfail(strict=True, reason=example.known_failure)] if example.known_failure else []
    return pytest.param((owner, example), id=f"{owner}:{words}", marks=marks)


@pytest.fixture(scope="session")
def extractions(vocabulary: Vocabulary, extractor: Extractor) -> Mapping[str, Extraction]:
    """All examples, by their text, read in one go."""
    texts = dict.fromkeys(e.text for examples in COLLECTED.values() for _, e in examples(vocabulary))
    articles = [identity.article(text=text, published="2014-03-30") for text in texts]
    return dict(zip(texts, extractor.extract(articles), strict=True))


def test_event(event: tuple[str, Example], extractions: Mapping[str, Extraction]) -> None:
    _, example = event
    readings = events_of(extractions[example.text])
    assert any(reading.is_expected(example) for reading in readings), told(example, readings)


def test_near_miss(near_miss: tuple[str, Example], extractions: Mapping[str, Extraction]) -> None:
    """It is no event of the type that it looks like: one of another type, or none that is told as fact."""
    owner, example = near_miss
    readings = events_of(extractions[example.text])
    if example.type is None:
        assert [r for r in readings if r.auxiliary is None] == []
    else:
        assert any(reading.is_expected(example) for reading in readings), told(example, readings)
        if example.type != owner:
            assert [r for r in readings if r.type == owner and r.auxiliary is None] == []


def test_relation(stated: tuple[str, Example], extractions: Mapping[str, Extraction]) -> None:
    _, example = stated
    readings = [relation_in_words(relation) for relation in extractions[example.text].relations]
    assert any(reading.is_expected(example) for reading in readings), told(example, readings)


def events_of(extraction: Extraction) -> list[Reading]:
    return [event_in_words(report) for report in extraction.events]


def event_in_words(report: Report) -> Reading:
    return Reading(
        type=report.type,
        mode=report.mode,
        auxiliary=report.auxiliary,
        actors=tuple(p.span.text for p in report.participants if p.role == "actor"),
        recipients=tuple(p.span.text for p in report.participants if p.role == "recipient"),
    )


def relation_in_words(relation: Relation) -> Reading:
    other = (relation.object.span.text,) if relation.object else ()
    return Reading(relation.type, None, None, (relation.subject.span.text,), other)


def told(example: Example, readings: list[Reading]) -> str:
    """What a failure says."""
    read = "\n  ".join(map(str, readings)) or "nothing"
    return f"{example.text!r}\nexpected\n  {example}\nread\n  {read}"
