"""`removeArticle`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.queries.article import article
from api.types.article import Article


async def remove_article(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The article's id or key.")],  # noqa: A002
) -> Article | None:
    """Removes an article with what it said, and the actors, places and events that nothing else supports.

    Gives the article as it was; null where there is none.
    """
    found = await article(info, id)
    return found if found is not None and await info.context.jobs.remove(local(id)) else None
