"""`articles`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.article import Article
from api.types.connection import Connection
from api.types.filters.article import ArticleWhere
from api.types.ordering import ArticleOrder
from graph.queries import articles as question


async def articles(
    info: Info,
    where: Annotated[ArticleWhere | None, strawberry.argument(description="Only such articles.")] = None,
    order_by: Annotated[ArticleOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Article]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Article, question.Params, question.query, listing)
