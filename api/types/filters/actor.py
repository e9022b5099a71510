"""Which actors."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import (
    ActorClassFilter,
    CodeFilter,
    FloatFilter,
    IdFilter,
    IntFilter,
    SectorFilter,
    TextFilter,
)

if TYPE_CHECKING:
    from api.types.filters.article import ArticleWhere
    from api.types.filters.event import EventWhere


@strawberry.input(description="Which actors: those for which all that is given holds.")
class ActorWhere:
    """A `ActorWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    name: TextFilter | None = strawberry.field(description="Its name, or another that articles give it.", default=None)
    type: ActorClassFilter | None = strawberry.field(
        name="class", description="What kind of actor it is.", default=None
    )
    country: CodeFilter | None = strawberry.field(description="Its country, by ISO 3166-1 alpha-3: RUS.", default=None)
    sector: SectorFilter | None = strawberry.field(description="The part of society that it acts for.", default=None)
    confidence: FloatFilter | None = strawberry.field(
        description="How sure it is that its mentions are of one actor.", default=None
    )
    event_count: IntFilter | None = strawberry.field(description="In how many events it takes part.", default=None)
    event: Annotated["EventWhere", strawberry.lazy("api.types.filters.event")] | None = strawberry.field(
        description="It takes part in such an event.", default=None
    )
    article: Annotated["ArticleWhere", strawberry.lazy("api.types.filters.article")] | None = strawberry.field(
        description="Such an article speaks of it.", default=None
    )
    and_: list["ActorWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["ActorWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "ActorWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
