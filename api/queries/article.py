"""`article`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.selection import selection
from api.shown import shown
from api.types.article import Article
from graph.queries import article as question


async def article(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The article's id or key.")],  # noqa: A002
) -> Article | None:
    """Null where there is no such article."""
    context = info.context
    params = question.Params(id=local(id))
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Article, await context.one(query, params))
