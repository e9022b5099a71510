"""What holds of every graph, in Neo4j: found to hold after loading, and to be broken where somebody breaks it."""

import pytest
from neo4j import Driver

from graph.invariants import Shown, invariants
from graph.store import Store, Writer
from ontology.terms import Vocabulary
from tests.fixtures import full, small

pytestmark = pytest.mark.integration

BREAKS = {
    "every node has one kind and an id": "MATCH (n:Quantity) WITH n LIMIT 1 REMOVE n.id",
    "every event is told of by a report": "CREATE (:Event {id: 'e-of nobody'})",
    "every report tells of one event": "MATCH (r:Report)-[t:TELLS_OF]->() WITH r, t LIMIT 1 DELETE t",
    "every quantity is counted by one report": "CREATE (:Quantity {id: 'n-of nothing'})",
    "every actor is described in an article": "CREATE (:Actor {id: 'name:nobody'})",
    "every place is described in an article": "CREATE (:Place {id: 'name:nowhere'})",
    "every quotation stands in a sentence": "CREATE (:Quotation {id: 'q-nowhere'})",
    "every signature is of one article": "CREATE (:Signature {id: 'of no article', aside: true})",
    "no article waits to be compared with others (the next command that writes does it)": "RETURN 1",  # the one above
    "the tally of an actor counts the articles that describe it": (
        "MATCH (t:ActorTally) WITH t LIMIT 1 SET t.articles = t.articles + 1"
    ),
    "the tally of a place counts the articles that describe it": "CREATE (:PlaceTally {id: 'name:x', articles: 1})",
    "every sentence stands in the text of its article": (
        "MATCH (s:Sentence) WITH s LIMIT 1 SET s.text = 'Nobody wrote this.'"
    ),
    "every report's trigger stands in its sentence": "MATCH (r:Report) WITH r LIMIT 1 SET r.trigger_start = 9999",
    "every mention of an actor is of one that its article describes": (
        "MATCH (:Actor)-[m:MENTIONED_IN]->() WITH m LIMIT 1 SET m.said = 'name:another'"
    ),
    "every place of a report is one that its article describes": (
        "MATCH (:Report)-[p:HAS_PLACE]->() WITH p LIMIT 1 SET p.said = 'name:another'"
    ),
    "every relation stands in a sentence of its article": (
        "MATCH ()-[r:HOLDS_POSITION]->() WITH r LIMIT 1 SET r.sentence = 's-none'"
    ),
    "an article repeats no more than one": (
        "MATCH (a:Article), (b:Article) WHERE a.id < b.id CREATE (a)-[:REPEATS]->(b), (a)-[:REPEATS]->(b)"
    ),
}
"""What holds -> what somebody does to the graph by hand, and it holds no more."""


def test_what_is_broken_is_named(writer: Writer, store: Store, vocabulary: Vocabulary, empty_graph: Driver) -> None:
    writer.load([full(), small("a", place="Lissa")])
    every = invariants(vocabulary)
    assert [one.name for one in every if store.fetch(one, Shown(1))[0].found] == []
    with empty_graph.session() as session:
        for breaks in BREAKS.values():
            session.run(breaks).consume()
    found = {one.name: store.fetch(one, Shown(1))[0] for one in every}
    assert {says for says, of in found.items() if of.found} >= {*BREAKS}
