"""Constraints and indexes: each by name, so that making them again does nothing."""

from graph.cypher import CORE_LABELS, quoted
from graph.duplicates.statements import BAND_PROPERTIES
from ontology.terms import Vocabulary


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
        "CREATE INDEX actor_name IF NOT EXISTS FOR (actor:Actor) ON (actor.name)",
        *relations,
    )
