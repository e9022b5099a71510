"""The graph as a script: another Neo4j that runs it has the same graph, and can be added to."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from neo4j import Driver

from graph import readback
from graph.exports import formats
from graph.invariants import Shown, invariants
from graph.literals import literal
from graph.store import Store, Writer
from ontology.terms import Vocabulary
from tests.fixtures import small
from tests.graph.test_literals import TEXTS
from tests.integration.test_export import LOADED, dump
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**63) + 1, 2**63 - 1), st.floats(allow_nan=False), TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS.filter(bool), inner, max_size=3),
    max_leaves=5,
)


def test_the_script_makes_the_same_graph(
    writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    writer.load(LOADED)
    before = snapshot(empty_graph)
    dumped = dump(store, vocabulary, formats()["nquads"])
    stream = io.BytesIO()
    formats()["cypher"].write(readback.everything(store, vocabulary), stream, vocabulary=vocabulary)
    with empty_graph.session() as session:
        session.run("MATCH (node) DETACH DELETE node").consume()
        for statement in stream.getvalue().decode().split(";\n")[:-1]:
            session.run(statement).consume()
    assert dump(store, vocabulary, formats()["nquads"]) == dumped
    again = store.prepare(vocabulary)
    assert snapshot(empty_graph) == before
    again.load([small("d")])
    assert [one.name for one in invariants(vocabulary) if store.fetch(one, Shown(1))[0].found] == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VALUES)
def test_neo4j_reads_a_literal_as_the_value_that_it_is(neo4j_driver: Driver, value: object) -> None:
    with neo4j_driver.session() as session:
        [[read]] = session.run(f"RETURN {literal(value)}").values()
    assert read == value
