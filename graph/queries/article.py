"""One article, by its id, with all that was read in it."""

from dataclasses import dataclass
from typing import Annotated

from graph.described import ArticleId
from graph.queries.shapes.one import one_query
from graph.queries.shapes.rows import ArticleRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """Which article: its source's id for it, its address or the digest of its text."""

    id: Annotated[ArticleId, "The article's id or key."]


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, ArticleRow]:
    """One row, or none where there is no such article."""
    return one_query(
        params,
        name="article",
        row=ArticleRow,
        match="MATCH (@article:Article {id: $id})",
        binds=("article",),
        wanted=wanted,
        ground=ground,
    )
