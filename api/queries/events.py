"""`events`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.connection import Connection
from api.types.event import Event
from api.types.filters.event import EventWhere
from api.types.ordering import EventOrder
from graph.queries import events as question


async def events(
    info: Info,
    where: Annotated[EventWhere | None, strawberry.argument(description="Only such events.")] = None,
    order_by: Annotated[EventOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Event]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Event, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
