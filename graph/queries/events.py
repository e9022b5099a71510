"""Events by type, participants and time, earliest first; those without a known day come last."""

from dataclasses import dataclass

from graph.queries.shapes.page import Page, PageWanted, page_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import EventRow
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What is None is not asked for.

    `actor` and `recipient` are actor ids on the two sides, `since` and `until` ISO 8601 dates, both inclusive: an event
    is found if any of its days lies between them. The page starts after the event of `after_start` and `after_id`.
    """

    first: int
    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    since: str | None = None
    until: str | None = None
    after_start: str | None = None
    after_id: str | None = None


def query(params: Params, *, wanted: PageWanted, ground: Scope) -> Query[Params, Page[EventRow]]:
    """One row, the page."""
    return page_query(
        params,
        name="events",
        row=EventRow,
        match="(@event:Event)",
        variable="event",
        conditions=_conditions(params),
        beyond=_beyond(params),
        order="@event.start, @event.id",
        wanted=wanted,
        ground=ground,
    )


def _conditions(params: Params) -> list[str]:
    asked = {
        "@event.type = $type": params.type,
        "EXISTS { (@event)-[:@hasActor]->(:Actor {id: $actor}) }": params.actor,
        "EXISTS { (@event)-[:@hasRecipient]->(:Actor {id: $recipient}) }": params.recipient,
        "@event.end >= $since": params.since,
        "@event.start <= $until": params.until,
    }
    return [condition for condition, value in asked.items() if value is not None]


def _beyond(params: Params) -> list[str]:
    if params.after_id is None:
        return []
    if params.after_start is None:
        return ["@event.start IS NULL AND @event.id > $after_id"]
    later = "@event.start > $after_start OR (@event.start = $after_start AND @event.id > $after_id)"
    return [f"({later} OR @event.start IS NULL)"]
