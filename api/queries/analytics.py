"""`analytics`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.narrowing import narrowed
from api.types.dates import Day
from api.types.filters.event import EventWhere
from graph.queries.shapes import wheres
from graph.wanted import SURE, Wanted


async def analytics(
    info: Info,
    where: Annotated[EventWhere | None, strawberry.argument(description="Only such events.")] = None,
    since: Annotated[Day | None, strawberry.argument(description="Only those that begin on this day or later.")] = None,
    until: Annotated[Day | None, strawberry.argument(description="Only those that begin until this day.")] = None,
    doubtful: Annotated[
        bool,
        strawberry.argument(
            description=(
                "Also what is denied, supposed, yet to come or long past, and what is sure to less than"
                f" {SURE:g}: it is left out otherwise."
            )
        ),
    ] = False,
) -> Wanted:
    """What the network of actors and its history show: all of it of the events that are asked for here."""
    if since is not None and until is not None and since > until:
        raise RequestError(f"since must not be later than until: {since} is after {until}")
    return Wanted(
        where=narrowed(where, wheres.EventWhere, info.context.vocabulary), since=since, until=until, doubtful=doubtful
    )
