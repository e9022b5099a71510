"""Which steps to take from actor to actor."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from api.types.filters.actor import ActorWhere
    from api.types.filters.event import EventWhere
    from api.types.filters.relation import RelationWhere


@strawberry.input(
    description=(
        "Which steps to take from actor to actor: along which events and relations, and to whom. Where only one of"
        " event and relation is given, no others are taken: {event: {}} goes along events alone."
    )
)
class StepWhere:
    """A `StepWhere` of the graph."""

    event: Annotated["EventWhere", strawberry.lazy("api.types.filters.event")] | None = strawberry.field(
        description="Along such events, in which both take part.", default=None
    )
    relation: Annotated["RelationWhere", strawberry.lazy("api.types.filters.relation")] | None = strawberry.field(
        description="Along such relations between both.", default=None
    )
    actor: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Only to such actors.", default=None
    )
