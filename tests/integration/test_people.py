"""Persons whom articles call by other forms of one name, in the real Neo4j: the same in any order."""

import itertools
import random
from collections.abc import Iterable

import pytest
from neo4j import Driver

from graph import loading, readback
from graph.bolt import plain
from graph.cypher import statements
from graph.server import Connection
from graph.store import Store, Writer
from ontology.model import Actor, Extraction
from ontology.terms import Vocabulary
from tests.printed import printed
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

FULL = printed("full", "Ruslan Hashimov accused Korvia.", people={"Ruslan Hashimov": "AZE"})
UNTOLD = printed("untold", "Ruslan Hashimov accused Valdoria.", people={"Ruslan Hashimov": None})
SHORT = printed("short", "Hashimov accused Korvia.", people={"Hashimov": "AZE"})
NAMESAKE = printed("namesake", "Ruslan Hashimov accused the crowd.", people={"Ruslan Hashimov": "TUR"})
SISTER = printed("sister", "Leyla Hashimov accused Valdoria.", people={"Leyla Hashimov": "AZE"})


def test_forms_of_a_name_are_one_actor_with_the_reasons(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    for one in (SHORT, UNTOLD, FULL):
        writer.load([one])
    assert _people(store) == {
        "person:ruslan-hashimov.AZE": Actor(
            id="person:ruslan-hashimov.AZE",
            name="Ruslan Hashimov",
            type="Person",
            country="AZE",
            sector=None,
            aliases=("Hashimov",),
            confidence=0.5,
            reason="described in one article; by name; "
            "Hashimov in 1 article (0.7): the only one of AZE with this last name; "
            "Ruslan Hashimov in 1 article (0.85): of this name AZE alone is told as a country",
        )
    }
    korvia = [event for event in readback.events(store, vocabulary) if event.recipients == ("name:korvia",)]
    assert [event.reports for event in korvia] == [tuple(sorted((FULL.events[0].id, SHORT.events[0].id)))]
    said = {r.article: r.actors for r in readback.repetitions(store, vocabulary)}
    assert said == {
        "short": (("person:hashimov.AZE", "person:ruslan-hashimov.AZE"),),
        "untold": (("person:ruslan-hashimov", "person:ruslan-hashimov.AZE"),),
    }


def test_a_sister_and_a_namesake_part_what_was_one(writer: Writer, store: Store) -> None:
    writer.load([SHORT, UNTOLD, FULL])
    writer.load([SISTER])
    assert sorted(_people(store)) == [
        "person:hashimov.AZE",
        "person:leyla-hashimov.AZE",
        "person:ruslan-hashimov.AZE",
    ]
    writer.load([NAMESAKE])
    assert sorted(_people(store)) == [
        "person:hashimov.AZE",
        "person:leyla-hashimov.AZE",
        "person:ruslan-hashimov",
        "person:ruslan-hashimov.AZE",
        "person:ruslan-hashimov.TUR",
    ]
    writer.remove(["sister", "namesake"])
    assert sorted(_people(store)) == ["person:ruslan-hashimov.AZE"]


def test_who_an_unnamed_one_is_by_a_reprint_is_who_that_is(
    writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    """The agency's "She" is Kos; that Kos is Mila Kos, and of which country, only another article tells."""
    story = (
        "She accused Korvia in the great hall of the parliament before all the members of both houses.",
        "The striking dockers of the ferry terminal accused the harbour police of sleeping.",
        "The fence along the breakwater has been down since the last storm of the winter.",
    )
    cut = printed("cut", *story, published="2014-03-17")
    whole = printed("whole", *story, published="2014-03-18", means={"She": "M. Kos"}, people={"M. Kos": None})
    other = printed("other", "Mila Kos accused Valdoria.", people={"Mila Kos": "HRV"})
    for order in itertools.permutations([cut, whole, other]):
        for one in order:
            writer.load([one])
        assert sorted(_people(store)) == ["person:mila-kos.HRV"]
        [she] = [actor.id for actor in cut.actors if actor.name == "She"]
        found = {r.article: dict(r.actors) for r in readback.repetitions(store, vocabulary)}
        assert found["cut"][she] == "person:mila-kos.HRV"
        writer.remove(["cut", "whole", "other"])


def test_a_name_of_many_articles_is_told_apart_a_few_at_once(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver, neo4j_connection: Connection
) -> None:
    """And who is killed in between leaves it to the next."""
    untold = [
        printed(f"untold {n}", "Ruslan Hashimov accused Valdoria.", people={"Ruslan Hashimov": None}) for n in range(8)
    ]
    few = Writer(empty_graph, neo4j_connection.uri, vocabulary, at_once=3)
    few.load([FULL, *untold])
    together, version = snapshot(empty_graph), store.version()
    assert sorted(_people(store)) == ["person:ruslan-hashimov.AZE"]
    few.load([NAMESAKE])
    assert store.version() == version + 3
    apart = snapshot(empty_graph)
    writer.remove(["namesake"])
    assert snapshot(empty_graph) == together
    with empty_graph.session() as session:
        session.execute_write(
            lambda transaction: loading.load(
                lambda cypher, given: [plain(dict(record)) for record in transaction.run(cypher, dict(given))],
                [NAMESAKE],
                loading.Means(statements=statements(vocabulary), vocabulary=vocabulary, at_once=3),
            )
        )
    assert snapshot(empty_graph) != apart
    writer.load([NAMESAKE])
    assert snapshot(empty_graph) == apart


def test_any_history_ends_as_if_all_had_come_at_once(
    writer: Writer, vocabulary: Vocabulary, empty_graph: Driver, neo4j_connection: Connection, history: int
) -> None:
    """However few are written again at once."""
    few = Writer(empty_graph, neo4j_connection.uri, vocabulary, at_once=1 + history % 3)
    chance = random.Random(history)  # noqa: S311 (the same each time)
    held: dict[str, Extraction] = {}
    for _ in range(16):
        if held and chance.random() < 0.35:
            going = chance.sample(sorted(held), k=min(len(held), chance.randint(1, 4)))
            few.remove(going)
            for one in going:
                del held[one]
        else:
            coming = {f"article {chance.randrange(14)}": chance for _ in range(chance.randint(1, 4))}
            made = [_any_article(one, chance) for one in coming]
            few.load(made)
            held |= {extraction.article.id: extraction for extraction in made}
    after = snapshot(empty_graph)
    writer.remove(list(held))
    assert snapshot(empty_graph) == ({}, {})
    writer.load(list(held.values()))
    assert snapshot(empty_graph) == after


def _any_article(article_id: str, chance: random.Random) -> Extraction:
    names = chance.sample(["Hashimov", "Ruslan Hashimov", "Ruslan Ali Hashimov", "R. Hashimov", "Leyla Hashimov"], k=2)
    people = {name: chance.choice([None, "AZE", "AZE", "TUR"]) for name in names}
    sentences = (f"{name} accused {chance.choice(['Korvia', 'Valdoria', 'the crowd'])}." for name in names)
    return printed(article_id, *sentences, people=people)


def _people(store: Store) -> dict[str, Actor]:
    return {one.id: one for one in _persons(readback.actors(store))}


def _persons(actors: Iterable[Actor]) -> Iterable[Actor]:
    return (actor for actor in actors if actor.id.startswith("person:"))
