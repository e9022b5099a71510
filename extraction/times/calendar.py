"""Stretches of days with a grain, and the arithmetic of weeks, months, quarters, decades and centuries.

Weeks run from Monday to Sunday, a decade from its year with a 0 to its year with a 9, a century from its year 1 to
the year that it is named for. Seasons are those of meteorologists in the north: spring is March to May.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ontology.model import Grain

Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]
Share = Literal["early", "mid", "late", "start", "end", "first half", "second half"]

GRAINS: Sequence[Grain] = ("time", "day", "week", "month", "season", "quarter", "year", "decade", "century")
"""From fine to coarse."""

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_WRITTEN_AS_YEARS = frozenset({"year", "decade", "century"})
_WRITTEN_AS_MONTHS = frozenset({"month", "season", "quarter"}) | _WRITTEN_AS_YEARS


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both inclusive; `clock` is the time of a single day ("21:00", "09:00Z")."""

    first: date
    last: date
    grain: Grain
    clock: str | None = None

    @property
    def value(self) -> str:
        """The period in ISO 8601, as short as its bounds and its grain allow: "2014-03", "2014-03-17/2014-03-23"."""
        if self.clock is not None:
            return f"{self.first.isoformat()}T{self.clock}"
        first, last = self.first.isoformat(), self.last.isoformat()
        whole_months = self.first.day == 1 and self.last == _month_end(self.last.year, self.last.month)
        if whole_months and self.grain in _WRITTEN_AS_MONTHS:
            whole_years = self.first.month == 1 and self.last.month == 12
            width = len("2014") if whole_years and self.grain in _WRITTEN_AS_YEARS else len("2014-03")
            first, last = first[:width], last[:width]
        return first if first == last else f"{first}/{last}"

    def days_from(self, day: date) -> int:
        """How far the period is from a day that it does not hold, negative when it lies before; 0 if it holds it."""
        if day < self.first:
            return (self.first - day).days
        return min(0, (self.last - day).days)


def grain_of(unit: Unit) -> Grain:
    """The grain of one unit; a weekend is two days."""
    return "day" if unit == "weekend" else unit


def months(year: int, month: int, count: int, grain: Grain) -> Period:
    """So many whole months, from one on."""
    index = year * 12 + month - 1 + count - 1
    return Period(date(year, month, 1), _month_end(index // 12, index % 12 + 1), grain)


def years(first: int, last: int, grain: Grain) -> Period:
    """Whole years."""
    return Period(date(first, 1, 1), date(last, 12, 31), grain)


def containing(day: date, unit: Unit) -> Period:
    """The unit of the calendar that a day is in; of a weekend, the one of its week."""
    match unit:
        case "day":
            return Period(day, day, "day")
        case "week" | "weekend":
            monday = day - timedelta(day.weekday())
            return Period(monday + timedelta(5 if unit == "weekend" else 0), monday + timedelta(6), grain_of(unit))
        case "month" | "quarter":
            length = _MONTHS_IN[unit]
            return months(day.year, (day.month - 1) // length * length + 1, length, unit)
        case "year":
            return years(day.year, day.year, "year")
        case "decade":
            return years(day.year // 10 * 10, day.year // 10 * 10 + 9, "decade")
        case "century":
            return years((day.year - 1) // 100 * 100 + 1, (day.year - 1) // 100 * 100 + 100, "century")


def moved(day: date, count: int, unit: Unit) -> date:
    """The day so many units later, or earlier when the count is negative; the month's last day where it has no such.

    Raises `ValueError` or `OverflowError` when that is beyond the years 1 to 9999.
    """
    if unit in _MONTHS_IN:
        index = day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit]
        year, month = index // 12, index % 12 + 1
        return date(year, month, min(day.day, _month_end(year, month).day))
    return day + timedelta(count * (1 if unit == "day" else 7))


def share(period: Period, which: Share) -> Period:
    """A part of a period: its thirds are early, mid and late, the outer sixths its start and its end.

    Counted in whole days of weeks and months, whole months of seasons and years, whole years of what is longer. A
    day stays whole.
    """
    pieces = _pieces(period)
    count = len(pieces)
    sixth = max(1, count // 6)
    bounds: dict[Share, tuple[int, int]] = {
        "early": (0, max(1, count // 3)),
        "mid": (count // 3, max(count // 3 + 1, count * 2 // 3)),
        "late": (count * 2 // 3, count),
        "start": (0, sixth),
        "end": (count - sixth, count),
        "first half": (0, max(1, count // 2)),
        "second half": (count // 2, count),
    }
    start, end = bounds[which]
    return replace(period, first=pieces[start][0], last=pieces[end - 1][1])


def _pieces(period: Period) -> list[tuple[date, date]]:
    """The days, months or years that a period is made of, by their first and last days."""
    first, last = period.first, period.last
    match period.grain:
        case "week" | "month":
            days = [first + timedelta(n) for n in range((last - first).days + 1)]
            return [(day, day) for day in days]
        case "season" | "quarter" | "year":
            start = first.year * 12 + first.month - 1
            end = last.year * 12 + last.month - 1
            return [(date(n // 12, n % 12 + 1, 1), _month_end(n // 12, n % 12 + 1)) for n in range(start, end + 1)]
        case "decade" | "century":
            return [(date(n, 1, 1), date(n, 12, 31)) for n in range(first.year, last.year + 1)]
        case _:
            return [(first, last)]


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
