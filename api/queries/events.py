"""`events`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.paging import DEFAULT, LARGEST, Key, checked_first, cursor, key, page_info
from api.selection import selection
from api.shown import shown
from api.types.connection import EventConnection, EventEdge
from api.types.dates import Day
from api.types.event import Event
from api.types.terms import EventTypeName
from graph.queries import events as question
from graph.queries.shapes.page import PageWanted
from graph.queries.shapes.rows import EventRow


async def events(
    info: Info,
    type: Annotated[  # noqa: A002
        EventTypeName | None, strawberry.argument(description="Only events of this type.")
    ] = None,
    actor: Annotated[
        strawberry.ID | None, strawberry.argument(description="Only what this actor did, by its id.")
    ] = None,
    recipient: Annotated[
        strawberry.ID | None, strawberry.argument(description="Only what was done to this actor, by its id.")
    ] = None,
    since: Annotated[
        Day | None, strawberry.argument(name="from", description="Only events that lasted until this day or longer.")
    ] = None,
    until: Annotated[
        Day | None, strawberry.argument(name="to", description="Only events that began on this day or earlier.")
    ] = None,
    first: Annotated[int, strawberry.argument(description=f"How many at most, 1 to {LARGEST}.")] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description="Only those after this cursor.")] = None,
) -> EventConnection:
    """A page. Raises `RequestError` for a page too large, a cursor that is none, or days in the wrong order."""
    context, wanted = info.context, selection(info)
    if since is not None and until is not None and since > until:
        raise RequestError(f"from must not be later than to: {since} is after {until}")
    start, last = key(after) if after is not None else (None, None)
    params = question.Params(
        first=checked_first(first),
        type=str(type) if type is not None else None,
        actor=actor,
        recipient=recipient,
        since=since,
        until=until,
        after_start=start,
        after_id=last,
    )
    asked = PageWanted(row=wanted.inside("edges", "node"), total="total_count" in wanted)
    page = await context.sole(question.query(params, wanted=asked, ground=context.ground), params)
    return EventConnection(
        edges=[EventEdge(node=shown(Event, row), cursor=cursor(_key(row))) for row in page.rows],
        page_info=page_info(page, key_of=_key, after=after),
        total_count=page.total or 0,
    )


def _key(row: EventRow) -> Key:
    return row.start, row.id
