"""Loading into the real Neo4j: nothing lost, nothing twice, the same in any order."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from neo4j import Driver

from graph import consolidate, readback
from graph.additions import ADDITIONS, ADDITIONS_KEPT, Addition, Since
from graph.server import Connection
from graph.store import Loaded, Store, Writer
from graph.tallies.votes import ActorVote, actor_vote
from graph.tellings import tellings
from ontology.consistency import InconsistentError
from ontology.model import Actor, Event, Extraction
from ontology.terms import Vocabulary
from ontology.triples import extraction_triples
from tests.fixtures import full, small
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration


def crowd() -> list[Extraction]:
    """Articles that share actors, places and events, and differ about them."""
    return [
        full(),
        full("gazette/2014-03-19/port", note=" Corrected."),
        *(small(f"plain/{number}") for number in range(4)),
        small("negated", auxiliary="negated"),
        small("placed/1", place="Lissa", confidence=0.25),
        small("placed/2", place="Lissa", confidence=0.75),
        small("undated/1", day=None),
        small("undated/2", day=None),
        small("unnamed/1", actor="protesters", recipient=None),
        small("unnamed/2", actor="protesters", recipient=None),
        small("person/1", kind="Person"),
        small("mode", mode="disapprove"),
        small("no mode", mode=None),
        small("late", day="2014-03"),
        small("both sides", recipient="Valdoria"),
    ]


def test_what_is_loaded_comes_back(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    loaded = crowd()
    outcomes = writer.load(loaded)
    assert outcomes == tuple(Loaded(extraction.article.id, "stored") for extraction in loaded)

    by_id = {extraction.article.id: replace(extraction, times=()) for extraction in loaded}
    back = list(readback.extractions(store, vocabulary))
    assert back == [by_id[one] for one in sorted(by_id)]
    for extraction in back:
        given = next(one for one in loaded if one.article.id == extraction.article.id)
        assert set(extraction_triples(extraction, vocabulary)) == set(extraction_triples(given, vocabulary))


def test_some_articles_come_back(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    writer.load(crowd())
    assert list(readback.extractions(store, vocabulary, ["plain/2", "gone", "plain/1"])) == [
        small("plain/1"),
        small("plain/2"),
    ]


def test_what_is_derived_is_what_all_articles_together_give(
    writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    for extraction in crowd():
        writer.load([extraction])
    told = [telling for extraction in crowd() for telling in tellings(extraction)]
    events = consolidate.events(told, vocabulary)
    assert {event.id: event for event in readback.events(store, vocabulary)} == events
    assert {actor.id: actor for actor in readback.actors(store)} == _actors(crowd())
    [lissa] = [place for place in readback.places(store) if place.name == "Lissa" and place.id.startswith("name:")]
    assert (lissa.confidence, lissa.reason) == (0.75, "described in 2 articles; by name")


def test_the_same_again_changes_nothing(writer: Writer, store: Store, empty_graph: Driver) -> None:
    writer.load(crowd())
    before, version = snapshot(empty_graph), store.version()
    again = writer.load(crowd())
    assert {loaded.outcome for loaded in again} == {"unchanged"}
    assert snapshot(empty_graph) == before
    assert store.version() == version == 1


def test_which_events_are_new_is_kept_of_the_last_versions(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    writer.load([small("plain/1"), small("mode", mode="disapprove")])
    first = {event.id for event in readback.events(store, vocabulary)}
    writer.load([small("plain/2")])  # tells of an event that is there
    writer.load([small("negated", auxiliary="negated")])
    [denied] = {event.id for event in readback.events(store, vocabulary)} - first
    assert store.fetch(ADDITIONS, Since(0)) == [Addition(1, tuple(sorted(first))), Addition(3, (denied,))]
    assert store.fetch(ADDITIONS, Since(1)) == [Addition(3, (denied,))]

    with empty_graph.session() as session:
        session.run("MATCH (graph:Graph) SET graph.version = $version", version=ADDITIONS_KEPT).consume()
    writer.remove(["negated"])
    assert store.fetch(ADDITIONS, Since(0)) == [Addition(3, (denied,))]


def test_a_batch_with_one_new_article_leaves_the_others_alone(
    writer: Writer, store: Store, empty_graph: Driver
) -> None:
    writer.load(crowd()[:-1])
    outcomes = writer.load(crowd())
    assert [loaded.outcome for loaded in outcomes] == ["unchanged"] * (len(crowd()) - 1) + ["stored"]
    together = snapshot(empty_graph)
    writer.remove([extraction.article.id for extraction in crowd()])
    writer.load(crowd())
    assert snapshot(empty_graph) == together
    assert store.version() == 4


def test_a_correction_replaces_exactly(writer: Writer, empty_graph: Driver) -> None:
    wrong = [full(note=" As first printed."), small("plain/1", actor="Ostland", place="Lissa", note=" Not so.")]
    writer.load([*wrong, *crowd()[2:3]])
    outcomes = writer.load(crowd())
    assert {loaded.article_id: loaded.outcome for loaded in outcomes if loaded.outcome != "stored"} == {
        wrong[0].article.id: "replaced",
        "plain/1": "replaced",
        "plain/0": "unchanged",
    }
    corrected = snapshot(empty_graph)
    _start_anew(writer, empty_graph)
    writer.load(crowd())
    assert snapshot(empty_graph) == corrected


def test_removing_leaves_no_trace(writer: Writer, store: Store, empty_graph: Driver) -> None:
    some, others = crowd()[::2], crowd()[1::2]
    writer.load(others)
    before = snapshot(empty_graph)
    writer.load(some)
    removed = writer.remove([extraction.article.id for extraction in some] + ["never there"])
    assert removed == tuple(sorted(extraction.article.id for extraction in some))
    assert snapshot(empty_graph) == before

    version = store.version()
    assert writer.remove(["never there"]) == ()
    assert store.version() == version


def test_articles_that_are_read_again_replace_what_they_said_where_that_is_something_else(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    writer.load(crowd()[1:])
    now = {e.article.id: e for e in crowd()[1:]}
    other = replace(now["plain/1"], events=(replace(now["plain/1"].events[0], mode=None, confidence=0.125),))
    corrected = small("plain/2", note=" Corrected since.")
    read_again = [other, corrected, now["plain/3"], small("gone since")]
    outcomes = writer.load(read_again, again=True)
    assert [loaded.outcome for loaded in outcomes] == ["replaced", "unchanged", "unchanged", "unchanged"]
    assert store.version() == 2
    found = snapshot(empty_graph)
    assert {loaded.outcome for loaded in writer.load(read_again, again=True)} == {"unchanged"}
    assert store.version() == 2
    _start_anew(writer, empty_graph)
    writer.load([*(now | {"plain/1": other}).values()])
    assert snapshot(empty_graph) == found


def test_events_of_types_that_are_scored_otherwise_now_are_derived_anew(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver, neo4j_connection: Connection
) -> None:
    writer.load([small("a")])
    accuse = replace(vocabulary.event_types["ACCUSE"], score=-9.5, modes={})
    other = replace(vocabulary, event_types={**vocabulary.event_types, "ACCUSE": accuse})
    told = small("b", mode=None, actor="Ostland")
    writer.load([told])
    Writer(empty_graph, neo4j_connection.uri, other).load([told], again=True)
    assert {(event.mode, event.score) for event in readback.events(store, vocabulary)} >= {(None, -9.5)}


def test_order_and_batches_do_not_matter(writer: Writer, empty_graph: Driver) -> None:
    writer.load(crowd())
    expected = snapshot(empty_graph)
    for seed in range(3):
        shuffled = crowd()
        random.Random(seed).shuffle(shuffled)  # noqa: S311 (the same shuffles each time)
        _start_anew(writer, empty_graph)
        for start in range(0, len(shuffled), 5):
            writer.load(shuffled[start : start + 5])
        assert snapshot(empty_graph) == expected


def test_two_versions_in_one_batch_leave_the_later(writer: Writer, empty_graph: Driver) -> None:
    first, second = small("twice", note=" First."), small("twice", note=" Second.")
    outcomes = writer.load([first, second, second])
    assert [loaded.outcome for loaded in outcomes] == ["stored", "replaced", "unchanged"]
    twice = snapshot(empty_graph)
    _start_anew(writer, empty_graph)
    writer.load([second])
    assert snapshot(empty_graph) == twice


def test_two_writers_at_once_end_with_the_same_graph(
    neo4j_connection: Connection, vocabulary: Vocabulary, writer: Writer, empty_graph: Driver
) -> None:
    articles = [small(f"hub/{number}", place="Lissa" if number % 3 else None) for number in range(60)]

    def load(order: list[Extraction]) -> list[Loaded]:
        with Store.open(
            uri=neo4j_connection.uri, user=neo4j_connection.user, password=neo4j_connection.password
        ) as mine:
            own = mine.prepare(vocabulary)
            return [loaded for start in range(0, 60, 4) for loaded in own.load(order[start : start + 4])]

    with ThreadPoolExecutor(2) as threads:
        outcomes = list(threads.map(load, [articles, articles[::-1]]))
    together = snapshot(empty_graph)
    assert sorted(loaded.article_id for each in outcomes for loaded in each if loaded.outcome == "stored") == sorted(
        extraction.article.id for extraction in articles
    )
    _start_anew(writer, empty_graph)
    writer.load(articles)
    assert snapshot(empty_graph) == together


def test_each_event_can_be_walked_to_its_sentence(writer: Writer, empty_graph: Driver) -> None:
    writer.load(crowd())
    with empty_graph.session() as session:
        walked = session.run(
            "MATCH (event:Event) RETURN event.id AS id, "
            "COUNT { (event)<-[:TELLS_OF]-(:Report)-[:READ_IN]->(:Sentence)-[:PART_OF]->(:Article) } AS ways"
        ).data()
    assert walked
    assert [event for event in walked if event["ways"] == 0] == []


def test_events_and_actors_have_the_labels_of_their_types(
    writer: Writer, empty_graph: Driver, vocabulary: Vocabulary
) -> None:
    writer.load(crowd())
    with empty_graph.session() as session:
        found = session.run("MATCH (node:Event|Actor) RETURN DISTINCT labels(node) AS labels, node.type AS type").data()
    expected = {
        *((name, ("Event", event_type.local)) for name, event_type in vocabulary.event_types.items()),
        *((name, ("Actor", actor_class.local)) for name, actor_class in vocabulary.actor_classes.items()),
    }
    assert {(node["type"], tuple(node["labels"])) for node in found} <= expected
    assert ("ACCUSE", ("Event", "Accuse")) in {(node["type"], tuple(node["labels"])) for node in found}


def test_an_actor_changes_its_label_with_its_class(writer: Writer, empty_graph: Driver) -> None:
    def labels() -> list[str]:
        with empty_graph.session() as session:
            [korvia] = session.run("MATCH (actor:Actor {name: 'Korvia'}) RETURN labels(actor) AS labels").data()
            return sorted(korvia["labels"])

    writer.load([small("1", kind="Person")])
    assert labels() == ["Actor", "Person"]
    writer.load([small("2"), small("3")])
    assert labels() == ["Actor", "Country"]
    writer.remove(["2", "3"])
    assert labels() == ["Actor", "Person"]


def test_nothing_of_a_batch_is_stored_when_one_article_is_wrong(
    writer: Writer, store: Store, empty_graph: Driver
) -> None:
    good = small("good")
    wrong = replace(small("wrong"), actors=())
    with pytest.raises(InconsistentError, match=r"the article 'wrong' is wrong: .* defined nowhere"):
        writer.load([good, wrong])
    assert snapshot(empty_graph) == ({}, {})
    assert store.version() == 0


def test_preparing_again_does_nothing(store: Store, vocabulary: Vocabulary, empty_graph: Driver) -> None:
    def schema() -> list[dict[str, object]]:
        with empty_graph.session() as session:
            return session.run("SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties").data()

    store.prepare(vocabulary)
    before = schema()
    store.prepare(vocabulary)
    assert schema() == before
    assert {"article_id", "event_type", "event_type_start", "holds_position_article"} <= {i["name"] for i in before}


def _start_anew(writer: Writer, driver: Driver) -> None:
    with driver.session() as session:
        ids = [record["id"] for record in session.run("MATCH (article:Article) RETURN article.id AS id")]
    writer.remove(ids)
    assert snapshot(driver) == ({}, {})


def _actors(extractions: list[Extraction]) -> dict[str, Actor]:
    votes: dict[str, dict[ActorVote, int]] = {}
    for extraction in extractions:
        for description in extraction.actors:
            of_one = votes.setdefault(description.id, {})
            vote = actor_vote(description)
            of_one[vote] = of_one.get(vote, 0) + 1
    return {one: consolidate.actor(one, of_one) for one, of_one in votes.items()}


def test_a_report_in_another_article_makes_an_event_surer(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    def accusation() -> Event:
        [event] = readback.events(store, vocabulary)
        return event

    writer.load([small("1", confidence=0.5)])
    assert (accusation().confidence, accusation().reason) == (0.5, "one report")
    writer.load([small("2", confidence=0.9)])
    assert accusation().confidence == 0.9
    assert accusation().reason == "2 reports in 2 articles agree on type, sides and days"
    assert accusation().reports == tuple(sorted(r.id for one in ("1", "2") for r in small(one).events))
