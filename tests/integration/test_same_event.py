"""Which reports tell of one event, in Neo4j: the same whatever came, was corrected and went before."""

from itertools import product
from random import Random

import pytest
from neo4j import Driver

from graph import consolidate, readback
from graph.store import Store, Writer
from graph.tellings import tellings
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests.fixtures import small
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

WEEK = "2014-03-17/2014-03-23"
KINDS = tuple(
    product(
        ("Valdoria", "Ostland", "rebels"),
        ("Korvia", "Ostland", None),
        ("Lissa", None),
        ("2014-03-17", "2014-03-18", WEEK),
    )
)


def article(number: int, kind: int) -> Extraction:
    """The article of a number tells one thing of many, which a correction changes."""
    actor, recipient, place, day = KINDS[kind]
    return small(f"a{number}", actor=actor, recipient=recipient, place=place, day=day, note=f" {kind}")


def test_a_report_that_says_less_joins_and_parts_again(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    def told() -> list[tuple[int, str]]:
        return sorted((len(event.reports), event.reason) for event in readback.events(store, vocabulary))

    writer.load([small("less", recipient=None, day=WEEK)])
    assert told() == [(1, "one report")]
    writer.load([small("full", place="Lissa")])
    assert told() == [(2, "one report; 1 more says less and fits no other")]
    writer.load([small("other", place="Port")])
    assert told() == [(1, "one report")] * 3
    writer.remove(["full"])
    assert told() == [(2, "one report; 1 more says less and fits no other")]


def test_any_history_ends_as_if_all_had_come_at_once(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver, history: int
) -> None:
    chance = Random(history)  # noqa: S311 (the same histories each time)
    there: dict[str, Extraction] = {}
    for _ in range(14):
        if there and chance.random() < 0.25:
            gone = chance.sample(sorted(there), k=min(len(there), chance.randint(1, 3)))
            writer.remove(gone)
            for one in gone:
                del there[one]
            continue
        come = [article(n, chance.randrange(len(KINDS))) for n in chance.sample(range(12), k=chance.randint(1, 4))]
        writer.load(come)
        there |= {one.article.id: one for one in come}
    told = [telling for extraction in there.values() for telling in tellings(extraction)]
    assert {event.id: event for event in readback.events(store, vocabulary)} == consolidate.events(told, vocabulary)
    incremental = snapshot(empty_graph)
    writer.remove(sorted(there))
    writer.load([there[one] for one in sorted(there)])
    assert snapshot(empty_graph) == incremental
