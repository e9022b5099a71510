"""`relations`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.connection import Connection
from api.types.filters.relation import RelationWhere
from api.types.ordering import RelationOrder
from api.types.relation import Relation
from graph.queries import relations as question


async def relations(
    info: Info,
    where: Annotated[RelationWhere | None, strawberry.argument(description="Only such relations.")] = None,
    order_by: Annotated[RelationOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Relation]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Relation, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
