"""Relations that articles state, by what they are unless they are ordered otherwise."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import RelationRow
from graph.queries.shapes.wheres import RelationWhere
from graph.query import Query

ORDERS = {
    "type": "type(@relation)",
    "title": "@relation.title",
    "since": "@relation.since",
    "confidence": "@relation.confidence",
}

_ID = "@relation.article + ' ' + toString(@relation.position)"
"""A relation has no id of its own; its place among those of its article tells it apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[RelationWhere]):
    """Which relations, in which of `ORDERS`."""

    order: str = "type"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[RelationRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="relations",
        row=RelationRow,
        match="(@subject:Actor|Place)-[@relation:@relations]->(@object)",
        binds=("relation", "subject", "object"),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
        id=_ID,
    )
