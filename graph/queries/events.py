"""Events, earliest first unless they are ordered otherwise; those without a known day come last."""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.orders import EVENTS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import EventRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import EventWhere
from graph.query import Query

_SIDES = {"actor": "@hasActor", "recipient": "@hasRecipient", "participant": "@hasActor|@hasRecipient"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[EventWhere]):
    """Which events, in which order."""

    order: Annotated[str, EVENTS] = EVENTS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[EventRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="events",
        row=EventRow,
        listed=Listed(_match(params.where), binds=("event",), orders=EVENTS),
        wanted=wanted,
        ground=ground,
    )


def _match(where: EventWhere | None) -> str:
    """From the actors whose events are asked for, where ids name them: they are found by an index."""
    for side, edges in _SIDES.items():
        who = getattr(where, side, None)
        if who is not None and who.id is not None and who.id.in_ is not None:
            return f"MATCH (one:Actor WHERE one.id IN $where.{side}.id.in_)<-[:{edges}]-(@event:Event)"
    return "MATCH (@event:Event)"
