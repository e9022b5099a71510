"""`between`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.paging import AFTER, DEFAULT, FIRST, listed_if_there
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
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Event] | None:
    """Null where one of the actors is not there. Raises `RequestError` for a page too large or a wrong cursor."""
    return await listed_if_there(
        info,
        Event,
        question.Params,
        question.query,
        where=where,
        order_by=order_by,
        first=first,
        after=after,
        one=local(a),
        two=local(b),
    )
