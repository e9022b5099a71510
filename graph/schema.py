"""Constraints and indexes: each by name, so that making them again does nothing."""

from dataclasses import dataclass

from graph.cypher import CORE_LABELS, quoted, structure
from graph.duplicates.statements import BAND_PROPERTIES
from graph.query import NoParams, Query
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class Index:
    """An index as Neo4j has it; `populated` is how much of it is filled, in per cent."""

    name: str
    kind: str
    on: tuple[str, ...]
    properties: tuple[str, ...]
    state: str
    populated: float


def indexes() -> Query[NoParams, Index]:
    """The indexes that there are, those of constraints among them, by name."""
    return Query(
        name="indexes",
        cypher=(
            "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state, populationPercent\n"
            "WHERE type <> 'LOOKUP'\n"
            "RETURN name, type, labelsOrTypes, properties, state, populationPercent ORDER BY name"
        ),
        params=NoParams,
        row=lambda record: Index(
            record["name"],
            record["type"],
            tuple(record["labelsOrTypes"]),
            tuple(record["properties"]),
            record["state"],
            record["populationPercent"],
        ),
    )


def schema(vocabulary: Vocabulary) -> tuple[str, ...]:
    """A unique id on every label, and the indexes that questions and corrections need."""
    ids = (
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (node:{label}) REQUIRE node.id IS UNIQUE"
        for label in CORE_LABELS
    )
    relations = (
        f"CREATE INDEX {quoted(edge.lower() + '_article')} IF NOT EXISTS"
        f" FOR ()-[relation:{quoted(edge)}]-() ON (relation.article)"
        for edge in sorted({relation.edge for relation in vocabulary.relation_types.values()})
    )
    bands = (
        f"CREATE INDEX signature_{band} IF NOT EXISTS FOR (signature:Signature) ON (signature.{band})"
        for band in BAND_PROPERTIES
    )
    return (
        *ids,
        *bands,
        "CREATE INDEX signature_aside IF NOT EXISTS FOR (signature:Signature) ON (signature.aside)",
        "CREATE INDEX event_type IF NOT EXISTS FOR (event:Event) ON (event.type)",
        "CREATE INDEX event_type_start IF NOT EXISTS FOR (event:Event) ON (event.type, event.start)",
        "CREATE INDEX report_type_loosely_from IF NOT EXISTS FOR (report:Report) ON (report.type, report.loosely_from)",
        "CREATE INDEX actor_family IF NOT EXISTS FOR (actor:Actor) ON (actor.family)",
        _full_text("actor_names", "Actor", "node.name, node.aliases", analyzer="standard-folding"),
        _full_text("sentence_text", "Sentence", "node.text", analyzer="english"),
        _full_text("quotation_text", "Quotation", "node.text", analyzer="english"),
        _full_text("article_text", "Article", "node.title, node.text", analyzer="english"),
        f"CREATE INDEX said_id IF NOT EXISTS FOR ()-[e:{structure(vocabulary)['describedIn']}]-() ON (e.said)",
        "CREATE INDEX actor_name IF NOT EXISTS FOR (actor:Actor) ON (actor.name)",
        *relations,
    )


def _full_text(name: str, label: str, properties: str, *, analyzer: str) -> str:
    """Filled in the background: a write does not wait for it."""
    return (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (node:{label}) ON EACH [{properties}]\n"
        f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}', `fulltext.eventually_consistent`: true}}}}"
    )
