"""Which quotations."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.types.filters.comparisons import CueClassFilter, FloatFilter, IdFilter, QuotationKindFilter, TextFilter

if TYPE_CHECKING:
    from api.types.filters.actor import ActorWhere
    from api.types.filters.article import ArticleWhere


@strawberry.input(description="Which quotations: those for which all that is given holds.")
class QuotationWhere:
    """A `QuotationWhere` of the graph."""

    id: IdFilter | None = strawberry.field(description="Its id.", default=None)
    kind: QuotationKindFilter | None = strawberry.field(description="Whether it is word for word.", default=None)
    cue_class: CueClassFilter | None = strawberry.field(
        name="class", description="What kind of cue brings it.", default=None
    )
    text: TextFilter | None = strawberry.field(description="What is said.", default=None)
    confidence: FloatFilter | None = strawberry.field(description="How sure it is that it is theirs.", default=None)
    speaker: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="Such an actor says it.", default=None
    )
    mentions: Annotated["ActorWhere", strawberry.lazy("api.types.filters.actor")] | None = strawberry.field(
        description="It speaks of such an actor.", default=None
    )
    article: Annotated["ArticleWhere", strawberry.lazy("api.types.filters.article")] | None = strawberry.field(
        description="Such an article gives it.", default=None
    )
    and_: list["QuotationWhere"] | None = strawberry.field(name="and", description="All of these hold.", default=None)
    or_: list["QuotationWhere"] | None = strawberry.field(
        name="or", description="At least one of these holds.", default=None
    )
    not_: "QuotationWhere | None" = strawberry.field(name="not", description="This does not hold.", default=None)
