"""What holds of every graph between two writes, each as a statement that finds what breaks it. Pure.

Kept by the way of writing, not by Neo4j: the community edition has no constraints but that ids are unique.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher import CORE_LABELS, relation_edges, structure
from graph.query import Query
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class Shown:
    """How many culprits are named."""

    shown: int
    labels: tuple[str, ...] = CORE_LABELS


@dataclass(frozen=True, slots=True)
class Broken:
    """How many break an invariant, and the ids of the first of them."""

    found: int
    ids: tuple[str, ...]


type Invariant = Query[Shown, Broken]
"""Its name says what holds."""


def invariants(vocabulary: Vocabulary) -> tuple[Invariant, ...]:
    """All of them, for a graph of this ontology."""
    return tuple(
        Query(
            name=says,
            cypher=f"{culprits}\nWITH DISTINCT id ORDER BY id\nRETURN count(*) AS found, collect(id)[..$shown] AS ids",
            params=Shown,
            row=_broken,
        )
        for says, culprits in _culprits(vocabulary)
    )


def _broken(record: Mapping[str, Any]) -> Broken:
    return Broken(record["found"], tuple(record["ids"]))


def _culprits(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """What holds, and the beginning of a statement that gives the `id` of each node that breaks it."""
    edge = structure(vocabulary)
    of_article = f"-[:{edge['sentenceOf']}]->(article:Article)"
    yield (
        "every node has one kind and an id",
        _lines(
            "MATCH (node) WHERE node.id IS NULL OR size([one IN labels(node) WHERE one IN $labels]) <> 1",
            "WITH coalesce(node.id, elementId(node)) AS id",
        ),
    )
    yield (
        "no two nodes of a kind have the same id",
        _lines(
            "MATCH (node) UNWIND [one IN labels(node) WHERE one IN $labels] AS kind",
            "WITH kind, node.id AS id, count(*) AS times WHERE times > 1",
        ),
    )
    yield "every event is told of by a report", _without("Event", f"<-[:{edge['tellsOf']}]-(:Report)")
    yield "every report tells of one event", _not_one("Report", f"-[:{edge['tellsOf']}]->(:Event)")
    yield "every report is read in one sentence", _not_one("Report", f"-[:{edge['readIn']}]->(:Sentence)")
    yield "every sentence is part of one article", _not_one("Sentence", f"-[:{edge['sentenceOf']}]->(:Article)")
    yield "every quotation stands in a sentence", _without("Quotation", f"-[:{edge['quotedIn']}]->(:Sentence)")
    yield "every quantity is counted by one report", _not_one("Quantity", f"<-[:{edge['counts']}]-(:Report)")
    yield "every signature is of one article", _not_one("Signature", f"-[:{edge['signatureOf']}]->(:Article)")
    yield "every actor is described in an article", _without("Actor", f"-[:{edge['describedIn']}]->(:Article)")
    yield "every place is described in an article", _without("Place", f"-[:{edge['describedIn']}]->(:Article)")
    for label in ("Actor", "Place"):
        witness = "vote.said = node.id" + (" OR vote.said STARTS WITH 'person:'" if label == "Actor" else "")
        yield (
            f"the tally of {_a(label)} counts the articles that describe it",
            _lines(
                f"MATCH (tally:{label}Tally) WHERE tally.articles <> COUNT {{",
                f"  MATCH (node:{label} {{id: tally.id}})-[vote:{edge['describedIn']}]->() WHERE {witness} }}",
                "WITH tally.id AS id",
            ),
        )
    yield (
        "every report's trigger stands in its sentence",
        _lines(
            f"MATCH (one:Report)-[:{edge['readIn']}]->(sentence:Sentence)",
            "WHERE NOT sentence.start <= one.trigger_start < sentence.end\nWITH one.id AS id",
        ),
    )
    yield (
        "every sentence stands in the text of its article",
        _lines(
            f"MATCH (one:Sentence){of_article}",
            "WHERE article.text <> '' AND NOT article.text CONTAINS one.text\nWITH one.id AS id",
        ),
    )
    for label in ("Actor", "Place"):
        yield (
            f"every mention of {_a(label)} is of one that its article describes",
            _lines(f"MATCH (one:{label})-[told:{edge['mentionedIn']}]->(:Sentence){of_article}", _undescribed(edge)),
        )
    sides = f"{edge['hasActor']}|{edge['hasRecipient']}"
    for what, label, edges in (("side", "Actor", sides), ("place", "Place", edge["hasPlace"])):
        yield (
            f"every {what} of a report is one that its article describes",
            _lines(
                f"MATCH (one:{label})<-[told:{edges}]-(:Report)-[:{edge['readIn']}]->(:Sentence){of_article}",
                _undescribed(edge),
            ),
        )
    if vocabulary.relation_types:
        yield (
            "every relation stands in a sentence of its article",
            _lines(
                f"MATCH (one)-[stated:{relation_edges(vocabulary)}]->()",
                "WHERE stated.article IS NOT NULL AND NOT EXISTS {",
                "  MATCH (:Sentence {id: stated.sentence})"
                f"-[:{edge['sentenceOf']}]->(:Article {{id: stated.article}}) }}\nWITH one.id AS id",
            ),
        )
    for label in ("Article", "Report"):
        yield (
            f"{_a(label)} repeats no more than one",
            _lines(
                f"MATCH (one:{label}) WHERE COUNT {{ (one)-[:{edge['repeats']}]->(:{label}) }} > 1", "WITH one.id AS id"
            ),
        )
    yield (
        "no article waits to be compared with others (the next command that writes does it)",
        _lines("MATCH (one:Signature) WHERE one.aside = true", "WITH one.id AS id"),
    )
    yield (
        "no name waits for its persons to be told apart (the next command that writes does it)",
        _lines("MATCH (graph:Graph) UNWIND graph.unsettled AS id", "WITH id"),
    )


def _lines(*lines: str) -> str:
    return "\n".join(lines)


def _without(label: str, pattern: str) -> str:
    return f"MATCH (one:{label}) WHERE NOT EXISTS {{ (one){pattern} }}\nWITH one.id AS id"


def _not_one(label: str, pattern: str) -> str:
    return f"MATCH (one:{label}) WHERE COUNT {{ (one){pattern} }} <> 1\nWITH one.id AS id"


def _undescribed(edge: Mapping[str, str]) -> str:
    """Of `one` that an `article` has `told` something of: those that it does not describe by the same id."""
    return (
        f"WHERE NOT EXISTS {{ MATCH (one)-[described:{edge['describedIn']}]->(article)"
        " WHERE described.said = told.said }\nWITH one.id AS id"
    )


def _a(label: str) -> str:
    return f"{'an' if label[0] in 'AEIOU' else 'a'} {label.lower()}"
