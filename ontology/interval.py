"""The days that an ISO 8601 value covers."""

import re
from calendar import monthrange
from datetime import date

from ontology.errors import DramatisError

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.,]+(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?")


class IntervalError(DramatisError):
    """A text that is no ISO 8601 date or interval."""


def days(value: str) -> tuple[date, date]:
    """The first and the last day of a year, month, day, time, or of an interval `start/end`; both inclusive.

    Raises `IntervalError` when the value is none of these or ends before it starts.
    """
    first, slash, last = value.partition("/")
    start, end = _covered(first, value), _covered(last if slash else first, value)
    if end[1] < start[0]:
        raise IntervalError(f"the time {value!r} ends before it starts")
    return start[0], end[1]


def _covered(text: str, value: str) -> tuple[date, date]:
    """The first and the last day of one ISO 8601 date of any precision."""
    parts = _DATE.fullmatch(text)
    if parts is None:
        raise IntervalError(f"the time {value!r} is not an ISO 8601 date or interval, such as 2014-03-16")
    year, month, day = (int(part) if part else None for part in parts.groups())
    try:
        start = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise IntervalError(f"the time {value!r} is not in the calendar: {error}") from error
    if day is not None:
        return start, start
    last_month = month or 12
    return start, date(start.year, last_month, monthrange(start.year, last_month)[1])
