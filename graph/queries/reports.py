"""What single articles tell of events, those of the earliest article first unless they are ordered otherwise."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import REPORTS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import ReportRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import ReportWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ReportWhere]):
    """Which reports, in which order."""

    order: Annotated[str, REPORTS] = REPORTS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ReportRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="reports",
        row=ReportRow,
        listed=Listed("MATCH (@report:Report)", binds=("report",), orders=REPORTS),
        wanted=wanted,
        ground=ground,
    )
