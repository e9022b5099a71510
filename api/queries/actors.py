"""`actors`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.actor import Actor
from api.types.connection import Connection
from api.types.filters.actor import ActorWhere
from api.types.ordering import ActorOrder
from graph.queries import actors as question


async def actors(
    info: Info,
    where: Annotated[ActorWhere | None, strawberry.argument(description="Only such actors.")] = None,
    order_by: Annotated[ActorOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Actor]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Actor, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
