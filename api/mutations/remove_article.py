"""`removeArticle`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.selection import selection
from api.shown import shown
from api.types.article import Article
from graph.described import ArticleId
from graph.queries import article as question


async def remove_article(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The article's id or key.")],  # noqa: A002
) -> Article | None:
    """Removes an article with what it said, and the actors, places and events that nothing else supports.

    Gives the article as it was; null where there is none.
    """
    context, params = info.context, question.Params(id=ArticleId(local(id)))
    query = question.query(params, wanted=selection(info), ground=context.ground)
    found = await context.one(query, params)
    return shown(Article, found) if found is not None and await context.jobs.remove(params.id) else None
