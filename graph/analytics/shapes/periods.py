"""Days, weeks and months: periods by the day on which they begin."""

import numpy as np

from graph.analytics.shapes.projection import NO_DAY, Days, Positions, Projection
from graph.described import Choice

MOST = 1000
"""Periods of a series that an answer holds: the last ones."""


class Grain(Choice):
    """How long a period is. A week begins on Monday."""

    DAY = "day", "By day."
    WEEK = "week", "By week, from Monday on."
    MONTH = "month", "By month."


def starts(days: Days, grain: Grain) -> Days:
    """The first day of the period of each day."""
    match grain:
        case Grain.DAY:
            return days
        case Grain.WEEK:
            return days - (days + 3) % 7  # 1970-01-01 was a Thursday
        case Grain.MONTH:
            return days.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.int32)


def all_starts(days: Days, grain: Grain) -> Days:
    """The first days of all periods from that of the earliest to that of the latest day, also of those between."""
    if not len(days):
        return days
    first, last = starts(np.array([days.min(), days.max()], dtype=np.int32), grain).tolist()
    return np.unique(starts(np.arange(first, last + 1, dtype=np.int32), grain))


def last_day(start: int, grain: Grain) -> int:
    """The last day of the period that begins on a day."""
    longest = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31}[grain]
    return int(starts(np.array([start + longest], dtype=np.int32), grain)[0]) - 1


def dated(projection: Projection) -> Positions:
    """The events of which somebody knows the day; they come first."""
    return np.arange(np.searchsorted(projection.days, NO_DAY))


def by_period(projection: Projection, events: Positions, grain: Grain) -> list[tuple[int, Positions]]:
    """The first day of each period in which some of these events, which are in the order of time, are, with those."""
    first_days, begins = np.unique(starts(projection.days[events], grain), return_index=True)
    return list(zip(first_days.tolist(), np.split(events, begins[1:]), strict=True)) if len(events) else []
