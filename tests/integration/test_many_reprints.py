"""Many reprints of one story: what is too much for one transaction is set aside and settled later."""

import pytest
from neo4j import Driver

from graph import loading, readback
from graph.bolt import plain
from graph.cypher import statements
from graph.server import Connection
from graph.store import Loaded, Store, Writer
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests.integration.test_duplicates import LOCAL, PETRESCU, STORY, agency
from tests.printed import printed
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration


def _family(size: int) -> list[Extraction]:
    """Reprints of one story, some with a local paragraph, some that do not know who "She" is."""
    return [
        printed(
            f"reprint {n:02}", *STORY, *LOCAL[: n % 3], published=f"2014-04-{n + 1:02}", means=PETRESCU if n % 4 else {}
        )
        for n in range(size)
    ]


def test_many_reprints_of_one_story_are_written_again_a_few_at_once(
    empty_graph: Driver, neo4j_connection: Connection, vocabulary: Vocabulary, store: Store
) -> None:
    """When the first comes last, and goes again; each transaction writes few of them anew."""
    reprints = _family(12)
    writer = Writer(empty_graph, neo4j_connection.uri, vocabulary, at_once=3)
    writer.load(reprints)
    alone, version = snapshot(empty_graph), store.version()
    writer.load([agency()])
    assert {r.original for r in readback.repetitions(store, vocabulary)} == {"agency"}
    together = snapshot(empty_graph)
    # Nine are set aside, three stay: the first, the one that names her, and the one with all of the local paragraph.
    assert store.version() == version + 3 + 1 + 3
    writer.remove(["agency"])
    assert snapshot(empty_graph) == alone
    Writer(empty_graph, neo4j_connection.uri, vocabulary).load([agency()])
    assert snapshot(empty_graph) == together


def test_what_a_writer_has_left_aside_is_settled_by_the_next(
    writer: Writer, empty_graph: Driver, neo4j_connection: Connection, vocabulary: Vocabulary, store: Store
) -> None:
    reprints = _family(6)
    writer.load([agency(), *reprints])
    whole = snapshot(empty_graph)
    aside = [extraction.article.id for extraction in reprints[2:5]]
    with empty_graph.session() as session:
        session.execute_write(
            lambda transaction: loading.set_aside(
                lambda cypher, given: [plain(dict(record)) for record in transaction.run(cypher, dict(given))],
                aside,
                loading.Means(statements=statements(vocabulary), vocabulary=vocabulary),
            )
        )
    assert {r.article for r in readback.repetitions(store, vocabulary)}.isdisjoint(aside)
    assert [e.signature for e in readback.extractions(store, vocabulary, aside)] == [e.signature for e in reprints[2:5]]

    assert Writer(empty_graph, neo4j_connection.uri, vocabulary).load([agency()]) == (Loaded("agency", "unchanged"),)
    assert snapshot(empty_graph) == whole
