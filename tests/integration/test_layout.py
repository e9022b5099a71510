"""A graph that another version of Dramatis wrote: brought up, or refused."""

import pytest
from neo4j import Driver

from graph.foreign import ForeignNameError
from graph.layout import LAYOUT, LayoutError
from graph.server import Connection
from graph.store import Store, Writer
from ontology.terms import Vocabulary
from tests.fixtures import full, small
from tests.printed import printed
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

ARTICLES = [
    full(),
    *(small(f"{number}", place="Lissa" if number % 2 else None) for number in range(3)),
    small("week", recipient=None, day="2014-03-17/2014-03-23"),
    printed("long", "Ruslan Hashimov accused Korvia.", people={"Ruslan Hashimov": "AZE"}),
    printed("short", "Hashimov accused Korvia.", people={"Hashimov": "AZE"}),
]
AS_SCHEMA_1 = (
    "MATCH (report:Report) REMOVE report.account, report.loosely_from",
    "MATCH (actor:Actor) REMOVE actor.family",
    "MATCH (graph:Graph) SET graph.schema = '1'",
)


def change(driver: Driver, *statements: str) -> None:
    with driver.session() as session:
        for statement in statements:
            session.run(statement).consume()


def schema_of(driver: Driver) -> object:
    with driver.session() as session:
        return session.run("MATCH (graph:Graph) RETURN graph.schema AS schema, keys(graph) AS keys").data()


def test_an_older_graph_is_brought_up_also_when_that_is_broken_off(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver, neo4j_connection: Connection
) -> None:
    writer.load(ARTICLES)
    expected = snapshot(empty_graph)
    change(empty_graph, *AS_SCHEMA_1)
    assert snapshot(empty_graph) != expected
    with pytest.raises(LayoutError, match=r"written by an older Dramatis .* run `dramatis schema`"):
        store.check_layout()

    change(empty_graph, "MATCH (graph:Graph) SET graph.brought_up_to = 'z'")  # those before 'z' are done, it seems
    store.prepare(vocabulary)
    assert snapshot(empty_graph) != expected
    change(empty_graph, "MATCH (graph:Graph) SET graph.schema = 1")
    Writer(empty_graph, neo4j_connection.uri, vocabulary, at_once=2).bring_up()
    store.check_layout()
    assert snapshot(empty_graph) == expected
    assert schema_of(empty_graph) == [{"schema": LAYOUT, "keys": ["id", "version", "schema"]}]


@pytest.mark.parametrize(("schema", "told"), [(LAYOUT + 1, "a newer Dramatis"), (0, "a Dramatis that is too old")])
def test_what_cannot_be_brought_up_is_refused_and_left_as_it_is(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver, schema: int, told: str
) -> None:
    writer.load(ARTICLES[:2])
    change(empty_graph, f"MATCH (graph:Graph) SET graph.schema = {schema}")
    before = snapshot(empty_graph)
    for refuses in (store.check_layout, lambda: store.prepare(vocabulary), lambda: writer.load(ARTICLES)):
        with pytest.raises(LayoutError, match=told):
            refuses()
    assert snapshot(empty_graph) == before


def test_an_older_graph_of_a_folder_that_is_not_at_hand_is_left_as_it_is(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    writer.load(ARTICLES[:2])
    change(empty_graph, *AS_SCHEMA_1, "MATCH (report:Report) SET report.type = 'ACQUIRE'")
    before = snapshot(empty_graph)
    with pytest.raises(ForeignNameError, match=r"event type ACQUIRE.*: set DRAMATIS_ONTOLOGY as it was"):
        store.prepare(vocabulary)
    assert snapshot(empty_graph) == before
