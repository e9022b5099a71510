"""`places`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.connection import Connection
from api.types.filters.place import PlaceWhere
from api.types.ordering import PlaceOrder
from api.types.place import Place
from graph.queries import places as question


async def places(
    info: Info,
    where: Annotated[PlaceWhere | None, strawberry.argument(description="Only such places.")] = None,
    order_by: Annotated[PlaceOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Place]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Place, question.Params, question.query, listing)
