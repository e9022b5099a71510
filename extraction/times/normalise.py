"""From what a time phrase says to the days that it means, given when and in which tense it was written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from extraction.times.calendar import GRAINS, Period, containing, grain_of, months, moved, share
from extraction.times.expressions import (
    Clock,
    Edge,
    Elapsed,
    Expression,
    Fixed,
    Monthly,
    Nth,
    Part,
    Range,
    Shifted,
    Since,
    Stretch,
    Until,
    Weekly,
    Which,
    Within,
    Yearly,
    grain,
    is_relative,
)

Direction = Literal["past", "future", "likely", "open"]
"""Where the tense points: `likely` is a future that is not said outright ("agreed to meet", "would meet")."""

_JUST_GONE = 30
"""Days for which a date that has gone by still wins over the one a year on when the future is only likely."""

_LEAP_CYCLE = 8
"""Years within which every date of the calendar comes again."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is read against.

    `antecedent` is the time last named in the text, `day` the single day last named in the sentence or the one before.
    """

    published: date | None
    direction: Direction = "open"
    antecedent: Period | None = None
    day: date | None = None


def normalise(expression: Expression, setting: Setting) -> Period | None:
    """The period that is meant, None if that cannot be told."""
    try:
        return _resolve(expression, setting)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None


def _resolve(expression: Expression, setting: Setting) -> Period | None:  # noqa: C901 - one case a kind
    match expression:
        case Fixed(period):
            return period
        case Weekly() | Yearly():
            return _recurring(expression, setting)
        case Monthly(day):
            return _monthly(day, setting)
        case Shifted():
            return _shifted(expression, setting)
        case Stretch():
            return _stretch(expression, setting)
        case Within(time, of):
            return _within(time, _resolve(of, setting))
        case Nth():
            return _nth(expression, setting)
        case Edge():
            return _edge(expression, _resolve(expression.period, setting))
        case Part(which, of):
            whole = _resolve(of, setting)
            return None if whole is None else share(whole, which)
        case Elapsed(passed, of):
            return _elapsed(passed, _resolve(of, setting), setting)
        case Range():
            return _range(expression, setting)
        case Since(of):
            return _since(_resolve(of, replace(setting, direction="past")), setting)
        case Until(of):
            future: Direction = "future" if setting.direction == "open" else setting.direction
            return _until(_resolve(of, replace(setting, direction=future)), setting)
        case Clock(at, of):
            return _clock(at, of, setting)


def _occurrences(time: Weekly | Yearly, around: date) -> Iterator[Period]:
    """The times of this kind near a day, in their order."""
    if isinstance(time, Weekly):
        monday = around - timedelta(around.weekday())
        for weeks in range(-2, 3):
            start = monday + timedelta(weeks * 7)
            yield Period(start + timedelta(time.first), start + timedelta(time.last), "day")
        return
    for year in range(max(1, around.year - _LEAP_CYCLE), min(9998, around.year + _LEAP_CYCLE) + 1):
        if time.day is None:
            yield months(year, time.month, time.count, time.grain)
        elif (time.month, time.day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
            yield containing(date(year, time.month, time.day), "day")


def _recurring(time: Weekly | Yearly, setting: Setting) -> Period | None:
    if time.which in {"previous", "following"}:
        if setting.antecedent is None:
            return None
        reference = setting.antecedent.first if time.which == "previous" else setting.antecedent.last
    elif setting.published is None:
        return None
    else:
        reference = setting.published
    every = list(_occurrences(time, reference))
    if time.which == "any":
        return _by_tense(every, reference, setting.direction, yearly=isinstance(time, Yearly))
    if time.which == "this" and isinstance(time, Yearly):
        holding = next((p for p in every if p.days_from(reference) == 0), None)
        return holding or next((p for p in every if p.first.year == reference.year), None)
    if time.which == "next" and isinstance(time, Weekly):
        return next((p for p in every if p.first > containing(reference, "week").last), None)
    return _by_word(every, reference, time.which, setting.direction)


def _by_word(every: list[Period], reference: date, which: Which, direction: Direction) -> Period | None:
    if which in {"last", "previous"}:
        return _latest(p for p in every if p.last < reference)
    if which == "this":
        return _by_tense(every, reference, "past" if direction == "past" else "future", yearly=False)
    return next((p for p in every if p.first > reference), None)


def _by_tense(every: list[Period], reference: date, direction: Direction, *, yearly: bool) -> Period | None:
    if not every:
        return None
    past = _latest(p for p in every if p.first <= reference)
    future = next((p for p in every if p.last >= reference), None)
    match direction:
        case "past":
            return past
        case "future":
            return future
        case "likely":
            just_gone = yearly and past is not None and past.days_from(reference) >= -_JUST_GONE
            return past if just_gone else future
        case "open":
            return min(every, key=lambda p: (abs(p.days_from(reference)), p.first))


def _latest(periods: Iterator[Period]) -> Period | None:
    return max(periods, key=lambda p: p.first, default=None)


def _monthly(day: int, setting: Setting) -> Period | None:
    """In the month that the text tells of, if that is long gone or far ahead, else by the tense."""
    around, told = setting.published, setting.antecedent
    if told is not None and told.grain in {"day", "month"}:
        month = containing(told.first, "month")
        if around is None or abs(month.days_from(around)) > _JUST_GONE:
            return _in_month(day, month)
    if around is None:
        return None
    near = [_in_month(day, containing(moved(around.replace(day=1), n, "month"), "month")) for n in range(-2, 3)]
    return _by_tense([p for p in near if p is not None], around, setting.direction, yearly=False)


def _in_month(day: int, month: Period) -> Period | None:
    return containing(month.first.replace(day=day), "day") if day <= month.last.day else None


def _within(time: Weekly | Yearly, period: Period | None) -> Period | None:
    if period is None:
        return None
    return next((p for p in _occurrences(time, period.first) if period.first <= p.first <= period.last), None)


def _shifted(time: Shifted, setting: Setting) -> Period | None:
    if time.if_future and setting.direction not in {"future", "likely"}:
        return None
    if time.anchor == "published" or time.anchor == "day":
        start = setting.day if time.anchor == "day" and setting.day else setting.published
        return None if start is None else containing(moved(start, time.count, time.unit), time.unit)
    anchor = setting.antecedent if time.anchor == "text" else _resolve(time.anchor, setting)
    if anchor is None or GRAINS.index(anchor.grain) > GRAINS.index(grain_of(time.unit)):
        return None  # "three days later" after "in 2012" is no date
    start = anchor.first if time.count <= 0 else anchor.last
    return containing(moved(start, time.count, time.unit), time.unit)


def _stretch(time: Stretch, setting: Setting) -> Period | None:
    if time.sequel and setting.direction == "past" and setting.antecedent is not None:
        return _shifted(Shifted(time.unit, time.count, "text"), setting)
    if setting.published is None:
        return None
    far = moved(setting.published, time.count, time.unit)
    return Period(min(far, setting.published), max(far, setting.published), grain_of(time.unit))


def _nth(time: Nth, setting: Setting) -> Period | None:
    period = _resolve(time.period, setting)
    if period is None:
        return None
    length = 7 if time.what == "week" else 1
    step = 1 if time.what == "day" else 7
    first, last = period.first, period.last - timedelta(length - 1)
    if isinstance(time.what, int):
        first += timedelta((time.what - first.weekday()) % 7)
        last -= timedelta((last.weekday() - time.what) % 7)
    start = last if time.number < 0 else first + timedelta((time.number - 1) * step)
    if not period.first <= start <= period.last:
        return None
    return Period(start, min(start + timedelta(length - 1), period.last), grain(time))


def _edge(time: Edge, period: Period | None) -> Period | None:
    if period is None:
        return None
    day = timedelta(1)
    first, last = period.first, moved(period.first, time.count, time.unit) - day
    if time.count < 0:
        first, last = moved(period.last + day, time.count, time.unit), period.last
    held = period.first <= first <= last <= period.last
    return Period(first, last, grain(time)) if held or not time.inside else None


def _elapsed(passed: bool, period: Period | None, setting: Setting) -> Period | None:
    day = setting.published
    if period is None or day is None or period.days_from(day) != 0:
        return period
    return replace(period, last=day) if passed else replace(period, first=day)


def _range(time: Range, setting: Setting) -> Period | None:
    """Of two times the one that is surer is resolved first, and the other one from there."""
    from_last = is_relative(time.first) and (setting.direction == "past" or not is_relative(time.last))
    if from_last:
        last = _resolve(time.last, setting)
        first = last and _resolve(time.first, _seen_from(last, time.first, setting, "past"))
    else:
        first = _resolve(time.first, setting)
        last = first and _resolve(time.last, _seen_from(first, time.last, setting, "future"))
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, grain(time))


def _seen_from(other: Period, time: Expression, setting: Setting, direction: Direction) -> Setting:
    if isinstance(time, Weekly | Yearly):
        return replace(setting, published=other.first if direction == "future" else other.last, direction=direction)
    return setting


def _since(period: Period | None, setting: Setting) -> Period | None:
    if period is None or setting.published is None or period.first > setting.published:
        return None
    return Period(period.first, setting.published, period.grain)


def _until(period: Period | None, setting: Setting) -> Period | None:
    """When it began is not said of what has ended: its end is then all there is."""
    if period is None or setting.published is None or period.last <= setting.published:
        return period
    return Period(setting.published, period.last, period.grain)


def _clock(at: str, of: Expression | None, setting: Setting) -> Period | None:
    if of is None:
        day = setting.day
    else:
        period = _resolve(of, setting)
        day = period.first if period is not None and period.first == period.last else None
    return None if day is None else Period(day, day, "time", at)
