"""Which articles."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import BooleanFilter, CodeFilter, DateTimeFilter, IdFilter, TextFilter

if TYPE_CHECKING:
    from api.types.filters.actor import ActorWhere
    from api.types.filters.report import ReportWhere


@strawberry.input(description="Which articles: those for which all that is given holds.")
class ArticleWhere:
    """A `ArticleWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    title: TextFilter | None = strawberry.field(description="Its headline.", default=None)
    publisher: TextFilter | None = strawberry.field(description="Who published it.", default=None)
    language: CodeFilter | None = strawberry.field(description="Its language, by ISO 639-1: en.", default=None)
    published: DateTimeFilter | None = strawberry.field(description="When it was published.", default=None)
    reprint: BooleanFilter | None = strawberry.field(description="Whether it repeats another.", default=None)
    actor: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="It speaks of such an actor.", default=None
    )
    report: Annotated["ReportWhere", strawberry.lazy("api.types.filters.report")] | None = strawberry.field(
        description="It has such a report.", default=None
    )
    and_: list["ArticleWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["ArticleWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "ArticleWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
