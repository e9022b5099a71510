"""`events`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.connection import Connection
from api.types.event import Event
from api.types.filters.event import EventWhere
from api.types.ordering import EventOrder
from graph.queries import events as question


async def events(
    info: Info,
    where: Annotated[EventWhere | None, strawberry.argument(description="Only such events.")] = None,
    order_by: Annotated[EventOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Event]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Event, question.Params, question.query, listing)
