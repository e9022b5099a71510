"""Words and thoughts of somebody, those of the earliest article first unless they are ordered otherwise."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import QuotationRow
from graph.queries.shapes.wheres import QuotationWhere
from graph.query import Query

ORDERS = {
    "published": (
        "head(COLLECT { MATCH (@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->(a:Article) RETURN a.published })"
    ),
    "confidence": "@quotation.confidence",
    "text": "@quotation.text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[QuotationWhere]):
    """Which quotations, in which of `ORDERS`."""

    order: str = "published"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[QuotationRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="quotations",
        row=QuotationRow,
        match="(@quotation:Quotation)",
        binds=("quotation",),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
    )
