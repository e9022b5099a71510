"""Which events an analysis is of."""

from dataclasses import dataclass
from datetime import date, timedelta

from graph.queries.shapes.scope import Scope
from graph.queries.shapes.where import conditions
from graph.queries.shapes.wheres import EventWhere

SURE = 0.5
"""The least confidence of an event that is taken for one: it is as likely right as wrong."""

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Such events as `where` says, which begin from `since` to `until`, ISO 8601 dates, both inclusive.

    Only what is told as fact, and is not `SURE` to be wrong, unless what is `doubtful` is wanted too: what is denied,
    supposed, yet to come or long past, and what may well have been read wrongly.
    """

    where: EventWhere | None = None
    since: str | None = None
    until: str | None = None
    doubtful: bool = False
    least: float = SURE


def such(wanted: Wanted, scope: Scope) -> str:
    """The conditions after a match of `@event`, `""` where there are none; the parameters are `wanted`."""
    asked = [] if wanted.doubtful else ["@event.auxiliary IS NULL", "@event.confidence >= $least"]
    if wanted.since is not None:
        asked.append("@event.start >= $since")
    if wanted.until is not None:
        asked.append("@event.start <= $until")
    every = [*map(scope.fill, asked), *conditions(wanted.where, scope)]
    return f" WHERE {' AND '.join(every)}" if every else ""


def iso(day: int) -> str:
    """A day counted from 1970-01-01, as an ISO 8601 date."""
    return (EPOCH + timedelta(days=day)).isoformat()
