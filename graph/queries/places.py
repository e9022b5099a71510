"""Places, in the order of their names unless they are ordered otherwise."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import PLACES
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import PlaceRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import PlaceWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[PlaceWhere]):
    """Which places, in which order."""

    order: Annotated[str, PLACES] = PLACES.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[PlaceRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="places",
        row=PlaceRow,
        listed=Listed("MATCH (@place:Place)", binds=("place",), orders=PLACES),
        wanted=wanted,
        ground=ground,
    )
