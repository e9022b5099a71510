"""Words and thoughts of somebody, those of the earliest article first unless they are ordered otherwise."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import QUOTATIONS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import QuotationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import QuotationWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[QuotationWhere]):
    """Which quotations, in which order."""

    order: Annotated[str, QUOTATIONS] = QUOTATIONS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[QuotationRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="quotations",
        row=QuotationRow,
        listed=Listed("MATCH (@quotation:Quotation)", binds=("quotation",), orders=QUOTATIONS),
        wanted=wanted,
        ground=ground,
    )
