"""Which relations."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import (
    CodeFilter,
    FloatFilter,
    IdFilter,
    RelationTypeFilter,
    TextDateFilter,
    TextFilter,
)

if TYPE_CHECKING:
    from api.types.filters.article import ArticleWhere


@strawberry.input(description="Which actors or places: those for which all that is given holds.")
class RelationEndWhere:
    """An `EndWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    name: TextFilter | None = strawberry.field(description="Its name, or another that articles give it.", default=None)
    country: CodeFilter | None = strawberry.field(description="Its country, by ISO 3166-1 alpha-3: RUS.", default=None)


@strawberry.input(description="Which relations: those for which all that is given holds.")
class RelationWhere:
    """A `RelationWhere` of the graph."""

    type: RelationTypeFilter | None = strawberry.field(description="Which relation it is.", default=None)
    title: TextFilter | None = strawberry.field(
        description="The title or position that the article gives.", default=None
    )
    since: TextDateFilter | None = strawberry.field(description="Since when.", default=None)
    until: TextDateFilter | None = strawberry.field(description="Until when.", default=None)
    confidence: FloatFilter | None = strawberry.field(
        description="How sure it is that the article says this.", default=None
    )
    subject: RelationEndWhere | None = strawberry.field(description="Whose relation it is.", default=None)
    object: RelationEndWhere | None = strawberry.field(description="Whom or what it is to.", default=None)
    article: Annotated["ArticleWhere", strawberry.lazy("api.types.filters.article")] | None = strawberry.field(
        description="Such an article states it.", default=None
    )
    and_: list["RelationWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["RelationWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "RelationWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
