"""`reports`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, listed
from api.types.connection import Connection
from api.types.filters.report import ReportWhere
from api.types.ordering import ReportOrder
from api.types.report import Report
from graph.queries import reports as question


async def reports(
    info: Info,
    where: Annotated[ReportWhere | None, strawberry.argument(description="Only such reports.")] = None,
    order_by: Annotated[ReportOrder | None, strawberry.argument(description="In which order.")] = None,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Report]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    return await listed(
        info, Report, question.Params, question.query, where=where, order_by=order_by, first=first, after=after
    )
