"""Actors, in the order of their names unless they are ordered otherwise."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import ACTORS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import ActorWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[ActorWhere]):
    """Which actors, in which order."""

    order: Annotated[str, ACTORS] = ACTORS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[ActorRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="actors",
        row=ActorRow,
        listed=Listed("MATCH (@actor:Actor)", binds=("actor",), orders=ACTORS),
        wanted=wanted,
        ground=ground,
    )
