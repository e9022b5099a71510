"""What relations can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Range, Span, Wording
from graph.queries.shapes.where import Compared, Every, Inside, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.article import ArticleWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class EndWhere:
    """An actor or a place that a relation starts or ends at."""

    id: Annotated[Among | None, Compared("@end.id")] = None
    name: Annotated[Wording | None, Compared("([@end.name] + coalesce(@end.aliases, []))")] = None
    country: Annotated[Among | None, Compared("@end.country")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWhere:
    """`since` and `until` are as articles tell them, to the day, the month or the year."""

    type: Annotated[Among | None, Compared("type(@relation)")] = None
    title: Annotated[Wording | None, Compared("[@relation.title]")] = None
    since: Annotated[Span | None, Compared("@relation.since")] = None
    until: Annotated[Span | None, Compared("@relation.until")] = None
    confidence: Annotated[Range | None, Compared("@relation.confidence")] = None
    subject: Annotated[EndWhere | None, Inside({"end": "startNode(@relation)"})] = None
    object: Annotated[EndWhere | None, Inside({"end": "endNode(@relation)"})] = None
    article: Annotated[
        "ArticleWhere | None", Through("(@article:Article {id: @relation.article})", binds=("article",))
    ] = None
    and_: Annotated[tuple["RelationWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["RelationWhere", ...] | None, Some()] = None
    not_: Annotated["RelationWhere | None", Not()] = None
