"""`quotations`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.connection import Connection
from api.types.filters.quotation import QuotationWhere
from api.types.ordering import QuotationOrder
from api.types.quotation import Quotation
from graph.queries import quotations as question


async def quotations(
    info: Info,
    where: Annotated[QuotationWhere | None, strawberry.argument(description="Only such quotations.")] = None,
    order_by: Annotated[QuotationOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Quotation]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Quotation, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
