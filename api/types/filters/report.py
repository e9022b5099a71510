"""Which reports."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import (
    AuxiliaryFilter,
    BooleanFilter,
    ContextFilter,
    EventModeFilter,
    EventTypeFilter,
    FloatFilter,
    IdFilter,
)

if TYPE_CHECKING:
    from api.types.filters.actor import ActorWhere
    from api.types.filters.article import ArticleWhere
    from api.types.filters.event import EventWhere
    from api.types.filters.place import PlaceWhere


@strawberry.input(description="Which reports: those for which all that is given holds.")
class ReportWhere:
    """A `ReportWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    main: BooleanFilter | None = strawberry.field(
        description="Whether it is the one event of its sentence that matters most.", default=None
    )
    type: EventTypeFilter | None = strawberry.field(description="What is done.", default=None)
    mode: EventModeFilter | None = strawberry.field(description="In which way.", default=None)
    contexts: ContextFilter | None = strawberry.field(
        description="Fields of politics that it belongs to.", default=None
    )
    auxiliary: AuxiliaryFilter | None = strawberry.field(description="How it stands to fact.", default=None)
    confidence: FloatFilter | None = strawberry.field(description="How sure it is.", default=None)
    actor: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Such an actor does it.", default=None
    )
    recipient: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="It is done to such an actor.", default=None
    )
    attributed_to: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Such an actor, by the article, says so.", default=None
    )
    place: Annotated["PlaceWhere", strawberry.lazy("api.types.filters.place")] | None = strawberry.field(
        description="It was at such a place.", default=None
    )
    article: Annotated["ArticleWhere", strawberry.lazy("api.types.filters.article")] | None = strawberry.field(
        description="Such an article tells it.", default=None
    )
    event: Annotated["EventWhere", strawberry.lazy("api.types.filters.event")] | None = strawberry.field(
        description="It tells of such an event.", default=None
    )
    and_: list["ReportWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["ReportWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "ReportWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
