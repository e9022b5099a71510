"""What stands at the ends of relations."""

import strawberry

from api.types.node import Node


@strawberry.interface(description="Whoever or wherever a relation starts or ends at: an actor or a place.")
class RelationEnd(Node):
    """What `ActorRow` and `PlaceRow` have in common."""

    id: strawberry.ID = strawberry.field(description="The key after Actor or Place and a colon.")
    key: str = strawberry.field(description="The id of the actor or the place in the graph.")
    name: str = strawberry.field(description="The name by which it is best known.")
    country: str | None = strawberry.field(
        description="The country that it belongs to or lies in, by ISO 3166-1 alpha-3."
    )
    confidence: float = strawberry.field(
        description="How sure it is that these mentions are of one and the same, 0 to 1."
    )
    reason: str = strawberry.field(description="Why it was taken for this one.")
