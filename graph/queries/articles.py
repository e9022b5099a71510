"""Articles, earliest first unless they are ordered otherwise; those without a date come last."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import ArticleRow
from graph.queries.shapes.wheres import ArticleWhere
from graph.query import Query

ORDERS = {"published": "@article.published", "title": "@article.title"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ArticleWhere]):
    """Which articles, in which of `ORDERS`."""

    order: str = "published"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ArticleRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="articles",
        row=ArticleRow,
        match="(@article:Article)",
        binds=("article",),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
    )
