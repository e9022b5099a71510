"""Relations that articles state."""

import strawberry

from api.types.evidence import Evidence
from api.types.node import Node
from api.types.relation_end import RelationEnd
from api.types.terms import RelationTypeName


@strawberry.type(description="A relation between actors, places, or the one and the other, as one article states it.")
class Relation(Node):
    """A row of `RelationRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Relation and a colon.")
    key: str = strawberry.field(description="Its id in the graph: that of its article, and its place there.")
    type: RelationTypeName = strawberry.field(description="Which relation it is.")
    title: str | None = strawberry.field(description="The title or position that the article gives: foreign minister.")
    since: str | None = strawberry.field(description="Since when, by ISO 8601, if the article says so.")
    until: str | None = strawberry.field(description="Until when, by ISO 8601, if the article says so.")
    confidence: float = strawberry.field(description="How sure it is that the article says this, 0 to 1.")
    subject: RelationEnd = strawberry.field(description="Whose relation it is: an actor or a place.")
    object: RelationEnd | None = strawberry.field(
        description="The actor or the place it is to; null where the article names none."
    )
    evidence: Evidence = strawberry.field(description="The phrase that states it.")
    subject_evidence: Evidence = strawberry.field(description="The phrase that names the subject.")
    object_evidence: Evidence | None = strawberry.field(description="The phrase that names the object.")
