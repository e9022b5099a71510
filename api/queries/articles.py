"""`articles`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.article import Article
from api.types.connection import Connection
from api.types.filters.article import ArticleWhere
from api.types.ordering import ArticleOrder
from graph.queries import articles as question


async def articles(
    info: Info,
    where: Annotated[ArticleWhere | None, strawberry.argument(description="Only such articles.")] = None,
    order_by: Annotated[ArticleOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Article]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Article, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
