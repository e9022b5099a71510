"""Relations that articles state."""

import strawberry

from api.types.actor import Actor
from api.types.evidence import Evidence
from api.types.place import Place
from api.types.terms import RelationTypeName


@strawberry.type(description="A relation between actors, or of an actor to a place, as one article states it.")
class Relation:
    """A row of `RelationRow`."""

    type: RelationTypeName = strawberry.field(description="Which relation it is.")
    title: str | None = strawberry.field(description="The title or position that the article gives: foreign minister.")
    since: str | None = strawberry.field(description="Since when, by ISO 8601, if the article says so.")
    until: str | None = strawberry.field(description="Until when, by ISO 8601, if the article says so.")
    confidence: float = strawberry.field(description="How sure it is that the article says this, 0 to 1.")
    subject: Actor = strawberry.field(description="Whose relation it is.")
    object: Actor | None = strawberry.field(
        description="The actor it is to; null where it is to a place, or where the article names nobody."
    )
    place: Place | None = strawberry.field(description="The place it is to; null where it is to an actor.")
    evidence: Evidence = strawberry.field(description="The phrase that states it.")
    subject_evidence: Evidence = strawberry.field(description="The phrase that names the subject.")
    object_evidence: Evidence | None = strawberry.field(description="The phrase that names the object or the place.")
