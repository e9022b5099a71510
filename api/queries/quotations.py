"""`quotations`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.connection import Connection
from api.types.filters.quotation import QuotationWhere
from api.types.ordering import QuotationOrder
from api.types.quotation import Quotation
from graph.queries import quotations as question


async def quotations(
    info: Info,
    where: Annotated[QuotationWhere | None, strawberry.argument(description="Only such quotations.")] = None,
    order_by: Annotated[QuotationOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Quotation]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Quotation, question.Params, question.query, listing)
