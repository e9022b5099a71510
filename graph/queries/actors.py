"""Actors, in the order of their names unless they are ordered otherwise."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.wheres import ActorWhere
from graph.query import Query

ORDERS = {
    "name": "@actor.name",
    "confidence": "@actor.confidence",
    "event_count": "COUNT { MATCH (@actor)<-[:@hasActor|@hasRecipient]-(e:Event) RETURN DISTINCT e }",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ActorWhere]):
    """Which actors, in which of `ORDERS`."""

    order: str = "name"


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ActorRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="actors",
        row=ActorRow,
        match="(@actor:Actor)",
        binds=("actor",),
        orders=ORDERS,
        wanted=wanted,
        ground=ground,
    )
