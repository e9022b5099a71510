"""Articles, earliest first unless they are ordered otherwise; those without a date come last."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import ARTICLES
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import ArticleRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import ArticleWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ArticleWhere]):
    """Which articles, in which order."""

    order: Annotated[str, ARTICLES] = ARTICLES.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ArticleRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="articles",
        row=ArticleRow,
        listed=Listed("MATCH (@article:Article)", binds=("article",), orders=ARTICLES),
        wanted=wanted,
        ground=ground,
    )
