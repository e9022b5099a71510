"""Dumps of the real graph: they hold what was loaded and what was derived, and are the same whenever they are made."""

import io
from dataclasses import replace

import pytest
from neo4j import Driver
from rdflib import Graph

from graph import readback
from graph.about import About
from graph.excerpt import excerpt
from graph.exports import Format, formats
from graph.queries.shapes.operators import Among, Wording
from graph.queries.shapes.wheres import ActorWhere, EventWhere
from graph.readback import Record
from graph.store import Store, Writer
from graph.wanted import SURE, Wanted
from ontology.model import Event, Extraction, Repetition
from ontology.terms import Vocabulary
from ontology.triples import actor_triples, event_triples, extraction_triples, place_triples, repetition_triples
from ontology.union import FORMATS, read
from ontology.validate import violations
from tests.fixtures import full, small
from tests.printed import printed

pytestmark = pytest.mark.integration

KINDS = ["Extraction", "Actor", "Place", "Event", "Repetition"]
TOLD = (
    "Ana Petrescu accused the gunmen of the northern hills in the old harbour.",
    "She accused the harbour police of having slept through all of that long night in the ferry terminal.",
    "Nobody who was waiting for the ferry that night wishes to be named.",
)
LOADED = [
    full(),
    small("b", place="Lissa"),
    small("a"),
    small("c", day=None),
    printed("reprint", *TOLD, published="2014-03-19", means={"She": "Ana Petrescu"}),
    printed("agency", *TOLD, means={"She": "Ana Petrescu"}),
    printed("cut", *TOLD[1:], published="2014-03-17"),
]


def by(name: str) -> EventWhere:
    """That somebody takes part."""
    return EventWhere(participant=ActorWhere(name=Wording(is_=name)))


def dump(store: Store, vocabulary: Vocabulary, form: Format) -> bytes:
    stream = io.BytesIO()
    form.write(readback.everything(store, vocabulary), stream, vocabulary=vocabulary)
    return stream.getvalue()


def test_a_dump_does_not_depend_on_the_order_of_loading(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    def dumps() -> dict[str, bytes]:
        return {name: dump(store, vocabulary, form) for name, form in formats().items()}

    writer.load(LOADED)
    first = dumps()
    writer.remove([extraction.article.id for extraction in LOADED])
    for extraction in reversed(LOADED):
        writer.load([extraction])
    assert dumps() == first


def test_turtle_holds_what_was_loaded_and_what_was_derived(
    writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    writer.load(LOADED)
    text = dump(store, vocabulary, formats()["turtle"]).decode()
    expected: list[tuple[str, str, str]] = []
    for extraction in LOADED:
        expected += extraction_triples(extraction, vocabulary)
    for actor in readback.actors(store):
        expected += actor_triples(actor, vocabulary)
    for place in readback.places(store):
        expected += place_triples(place)
    for event in readback.events(store, vocabulary):
        expected += event_triples(event, vocabulary)
    for repetition in readback.repetitions(store, vocabulary):
        expected += repetition_triples(repetition)
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o in expected)
    assert set(Graph().parse(data=text, format="turtle")) == set(Graph().parse(data=lines, format="nt"))


def test_a_dump_with_reprints_conforms(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    writer.load(LOADED)
    found = list(readback.repetitions(store, vocabulary))
    assert [(one.article, one.original) for one in found] == [("agency", "cut"), ("cut", None), ("reprint", "cut")]
    assert all(one.actors for one in found)
    text = dump(store, vocabulary, formats()["turtle"]).decode()
    assert violations(Graph().parse(data=text, format="turtle"), vocabulary) == ()


def test_everything_comes_in_order(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    writer.load(LOADED)
    records = list(readback.everything(store, vocabulary))
    assert records[: len(LOADED)] == [
        replace(extraction, times=()) for extraction in sorted(LOADED, key=lambda one: one.article.id)
    ]
    kinds = [type(record).__name__ for record in records]
    assert list(dict.fromkeys(kinds)) == KINDS
    for kind in KINDS[1:]:
        ids = [_id(record) for record in records if type(record).__name__ == kind]
        assert ids == sorted(ids)


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_pages_lose_nothing(writer: Writer, store: Store, vocabulary: Vocabulary, at_once: int) -> None:
    writer.load(LOADED)
    in_pages = [
        *readback.extractions(store, vocabulary, at_once=at_once),
        *readback.actors(store, at_once=at_once),
        *readback.places(store, at_once=at_once),
        *readback.events(store, vocabulary, at_once=at_once),
        *readback.repetitions(store, vocabulary, at_once=at_once),
    ]
    assert in_pages == list(readback.everything(store, vocabulary))


@pytest.mark.parametrize(
    ("wanted", "articles"),
    [
        (
            Wanted(since="2014-03-17", until="2014-03-17", where=by("Valdoria"), doubtful=True),
            {"a", "b", full().article.id},
        ),
        (Wanted(where=by("ana petrescu"), doubtful=True), {"reprint", "agency", "cut", full().article.id}),
        (Wanted(where=EventWhere(type=Among(in_=("MOBILIZE",)))), {full().article.id}),
        (Wanted(since="2015-01-01"), set()),
    ],
)
def test_an_excerpt_is_whole_in_itself(
    wanted: Wanted, articles: set[str], writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    writer.load(LOADED)
    found = list(excerpt(store, vocabulary, wanted))
    every = set(readback.everything(store, vocabulary))
    stream = io.BytesIO()
    formats()["nquads"].write(found, stream, vocabulary=vocabulary)
    stream.seek(0)
    dump = read(stream, FORMATS[".nq"], name="it")

    assert {record.article.id for record in found if isinstance(record, Extraction)} == articles
    assert {record for record in found if not isinstance(record, Repetition)} < every or not articles
    assert violations(dump, vocabulary) == ()
    assert found == sorted(found, key=lambda record: (KINDS.index(type(record).__name__), _id(record)))


def test_an_excerpt_has_such_events_only(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    writer.load(LOADED)
    found = [record for record in excerpt(store, vocabulary, Wanted(where=by("Korvia"))) if isinstance(record, Event)]
    told = [event for event in readback.events(store, vocabulary) if "name:korvia" in event.actors + event.recipients]
    assert found == [event for event in told if event.auxiliary is None and event.confidence >= SURE]
    assert found


def test_an_empty_graph_gives_nothing(store: Store, vocabulary: Vocabulary) -> None:
    assert list(readback.everything(store, vocabulary)) == []
    assert dump(store, vocabulary, formats()["nquads"]) == b""


def _id(record: Record) -> str:
    assert not isinstance(record, About)
    if isinstance(record, Extraction):
        return record.article.id
    return record.article if isinstance(record, Repetition) else record.id
