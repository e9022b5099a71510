"""All events in which two actors both take part, on whatever sides, in the order of time.

Null where one of them is not there, or both are the same.
"""

from dataclasses import dataclass
from typing import Annotated

from graph.described import ActorId
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.orders import EVENTS
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.rows import EventRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.wheres import EventWhere
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params(PageParams[EventWhere]):
    """The two actors, and which of their events."""

    a: Annotated[ActorId, "The one actor."]
    b: Annotated[ActorId, "The other actor."]
    order: Annotated[str, EVENTS] = EVENTS.usual


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[EventRow]]:
    """One row, the page, or none where one of the actors is not there."""
    return page_query(
        params,
        name="between",
        row=EventRow,
        before=f"{actor_named('$a', 'one')} {actor_named('$b', 'two')} WITH one, two WHERE one <> two",
        listed=Listed(
            "MATCH (one)<-[:@hasActor|@hasRecipient]-(@event:Event)-[:@hasActor|@hasRecipient]->(two)",
            binds=("event",),
            orders=EVENTS,
        ),
        wanted=wanted,
        ground=ground,
    )
