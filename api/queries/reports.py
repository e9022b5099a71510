"""`reports`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.paging import listed
from api.types.connection import Connection
from api.types.filters.report import ReportWhere
from api.types.ordering import ReportOrder
from api.types.report import Report
from graph.queries import reports as question


async def reports(
    info: Info,
    where: Annotated[ReportWhere | None, strawberry.argument(description="Only such reports.")] = None,
    order_by: Annotated[ReportOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int | None, strawberry.argument(description=FIRST)] = None,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
    last: Annotated[int | None, strawberry.argument(description=LAST)] = None,
    before: Annotated[str | None, strawberry.argument(description=BEFORE)] = None,
) -> Connection[Report]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    listing = Listing(where=where, order_by=order_by, first=first, after=after, last=last, before=before)
    return await listed(info, Report, question.Params, question.query, listing)
