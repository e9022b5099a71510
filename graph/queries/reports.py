"""What single articles tell of events, those of the earliest article first unless they are ordered otherwise."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import ReportRow
from graph.queries.shapes.wheres import ReportWhere
from graph.query import Query

ORDERS = {
    "published": (
        "head(COLLECT { MATCH (@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(a:Article) RETURN a.published })"
    ),
    "confidence": "@report.confidence",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ReportWhere]):
    """Which reports, in which of `ORDERS`."""

    order: str = "published"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ReportRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="reports",
        row=ReportRow,
        match="(@report:Report)",
        binds=("report",),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
    )
