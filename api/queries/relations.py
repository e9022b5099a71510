"""`relations`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.connection import Connection
from api.types.filters.relation import RelationWhere
from api.types.ordering import RelationOrder
from api.types.relation import Relation
from graph.queries import relations as question


async def relations(
    info: Info,
    where: Annotated[RelationWhere | None, strawberry.argument(description="Only such relations.")] = None,
    order_by: Annotated[RelationOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Relation]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Relation, question.Params, question.query, listing)
