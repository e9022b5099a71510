"""`between`."""

from functools import partial
from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed_if_there
from api.types.connection import Connection
from api.types.event import Event
from api.types.filters.event import EventWhere
from api.types.ordering import EventOrder
from graph.queries import between as question


async def between(
    info: Info,
    a: Annotated[strawberry.ID, strawberry.argument(description="The one actor.")],
    b: Annotated[strawberry.ID, strawberry.argument(description="The other actor.")],
    where: Annotated[EventWhere | None, strawberry.argument(description="Only such of their events.")] = None,
    order_by: Annotated[EventOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Event] | None:
    """Null where one of the actors is not there. Raises `RequestError` for a page too large or a wrong cursor."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed_if_there(
        info, Event, partial(question.Params, one=local(a), two=local(b)), question.query, listing
    )
