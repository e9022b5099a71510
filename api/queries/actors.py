"""`actors`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.actor import Actor
from api.types.connection import Connection
from api.types.filters.actor import ActorWhere
from api.types.ordering import ActorOrder
from graph.queries import actors as question


async def actors(
    info: Info,
    where: Annotated[ActorWhere | None, strawberry.argument(description="Only such actors.")] = None,
    order_by: Annotated[ActorOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Actor]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Actor, question.Params, question.query, listing)
