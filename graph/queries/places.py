"""Places, in the order of their names unless they are ordered otherwise."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import PlaceRow
from graph.queries.shapes.wheres import PlaceWhere
from graph.query import Query

ORDERS = {
    "name": "@place.name",
    "confidence": "@place.confidence",
    "event_count": "COUNT { (@place)<-[:@hasPlace]-(:Event) }",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[PlaceWhere]):
    """Which places, in which of `ORDERS`."""

    order: str = "name"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[PlaceRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="places",
        row=PlaceRow,
        match="(@place:Place)",
        binds=("place",),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
    )
