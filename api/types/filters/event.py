"""Which events."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import (
    AuxiliaryFilter,
    ContextFilter,
    DateFilter,
    EventModeFilter,
    EventTypeFilter,
    FloatFilter,
    IdFilter,
    IntFilter,
    QuadClassFilter,
)

if TYPE_CHECKING:
    from api.types.filters.actor import ActorWhere
    from api.types.filters.place import PlaceWhere
    from api.types.filters.report import ReportWhere


@strawberry.input(description="Which events: those for which all that is given holds.")
class EventWhere:
    """A `EventWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    type: EventTypeFilter | None = strawberry.field(description="What was done.", default=None)
    mode: EventModeFilter | None = strawberry.field(description="In which way.", default=None)
    contexts: ContextFilter | None = strawberry.field(
        description="Fields of politics that it belongs to.", default=None
    )
    auxiliary: AuxiliaryFilter | None = strawberry.field(description="How it stands to fact.", default=None)
    start: DateFilter | None = strawberry.field(description="Its first day.", default=None)
    end: DateFilter | None = strawberry.field(description="Its last day.", default=None)
    quad: QuadClassFilter | None = strawberry.field(
        description="Verbal or material, cooperation or conflict.", default=None
    )
    score: FloatFilter | None = strawberry.field(
        description="From -10, the worst conflict, to 10, the closest cooperation.", default=None
    )
    confidence: FloatFilter | None = strawberry.field(description="How sure it is.", default=None)
    report_count: IntFilter | None = strawberry.field(description="How many reports tell of it.", default=None)
    actor: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Such an actor did it.", default=None
    )
    recipient: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="It was done to such an actor.", default=None
    )
    participant: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Such an actor takes part, on either side.", default=None
    )
    place: Annotated["PlaceWhere", strawberry.lazy("api.types.filters.place")] | None = strawberry.field(
        description="It was at such a place.", default=None
    )
    report: Annotated["ReportWhere", strawberry.lazy("api.types.filters.report")] | None = strawberry.field(
        description="Such a report tells of it.", default=None
    )
    and_: list["EventWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["EventWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "EventWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
