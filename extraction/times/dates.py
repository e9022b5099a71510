"""Dates of the calendar: "March 16, 2014", "16 and 17 March", "April 1-2", "2014-03-16", "2010-14"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extraction.times.calendar import containing, years
from extraction.times.expressions import Expression, Fixed, Range, Within, Yearly
from extraction.times.numbers import Number, day_of_month, year
from extraction.times.relative import year_phrase
from extraction.times.words import DASHES, MONTHS, SHORT_MONTHS, Words, word_set

_MARKS_BETWEEN_FIGURES = frozenset({"-", "/", "."})
_ENDS_A_LIST = word_set(', . ; : ) " ” in at on to by from when with for as and or where but who which') | {""}


@dataclass(frozen=True, slots=True)
class Found:
    """A time phrase: pieces `start` to `end`. A `joined` one continues the one before it ("Tuesday and Wednesday")."""

    start: int
    end: int
    expression: Expression
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Days:
    """One day or, where `first` and `last` differ, days of a month."""

    start: int
    end: int
    first: int
    last: int


def dates(words: Words, i: int) -> Sequence[Found]:
    """The dates that start at a piece: more than one where days are listed."""
    return _numeric(words, i) or _month_first(words, i) or _day_first(words, i) or _years(words, i)


def month(words: Words, i: int) -> Number:
    """A month's name, or its abbreviation where a full stop or a day shows that it is one."""
    name = words.lower(i)
    has_capital = words.text(i)[:1].isupper()
    if name in MONTHS and (has_capital or name not in {"march", "may"}):
        return MONTHS[name], i + 1
    if name not in SHORT_MONTHS or not has_capital:
        return None
    if words.text(i + 1) == ".":
        return SHORT_MONTHS[name], i + 2
    is_dated = day_of_month(words, i + 1) or year(words, i + 1) or day_of_month(words, i - 1)
    return (SHORT_MONTHS[name], i + 1) if is_dated else None


def _numeric(words: Words, i: int) -> Sequence[Found]:
    """A date in figures, where its order cannot be mistaken: 2014-03-16, 16/3/2014, 3/16/2014."""
    mark = words.text(i + 1)
    if mark not in _MARKS_BETWEEN_FIGURES or words.text(i + 3) != mark or not words.is_border(i + 5):
        return ()
    texts = [words.text(i + n) for n in (0, 2, 4)]
    if not all(text.isdecimal() for text in texts):
        return ()
    a, b, c = (int(text) for text in texts)
    match [len(text) for text in texts]:
        case [4, 2, 2]:
            order = (a, b, c)
        case [1 | 2, 1 | 2, 4] if a > 12 or a == b:
            order = (c, b, a)
        case [1 | 2, 1 | 2, 4] if b > 12:
            order = (c, a, b)
        case _:
            return ()
    try:
        day = date(*order)
    except ValueError:
        return ()
    return (Found(i, i + 5, Fixed(containing(day, "day"))),)


def _month_first(words: Words, i: int) -> Sequence[Found]:
    found = month(words, i)
    if found is None:
        return ()
    number, end = found
    days = _days(words, end)
    if not days:
        tail = _year_after(words, end)
        time = Yearly(number)
        return (Found(i, tail[1], Within(time, tail[0])),) if tail else (Found(i, end, time),)
    return _dated(words, number, days, start=i, end=days[-1].end)


def _day_first(words: Words, i: int) -> Sequence[Found]:
    start = i + (words.lower(i) == "the")
    days = _days(words, start, ends_with_month=True)
    if not days:
        return ()
    end = days[-1].end
    found = month(words, end + (words.lower(end) == "of"))
    if found is None:
        return ()
    return _dated(words, found[0], days, start=i, end=found[1])


def _dated(words: Words, month: int, days: list[_Days], *, start: int, end: int) -> Sequence[Found]:
    """The days of one month as expressions; `end` is where a year may follow, which then is that of all."""
    if any(d.first > d.last for d in days):
        return ()
    tail = _year_after(words, end)
    if tail is not None:
        end = tail[1]
    found = []
    for n, d in enumerate(days):
        first, last = (_in_year(Yearly(month, day, grain="day"), tail) for day in (d.first, d.last))
        expression = first if d.first == d.last else Range(first, last)
        last_one = n == len(days) - 1
        found.append(Found(d.start if n else start, end if last_one else d.end, expression, joined=n > 0))
    return found


def _in_year(time: Yearly, tail: tuple[Expression, int] | None) -> Expression:
    return time if tail is None else Within(time, tail[0])


def _days(words: Words, i: int, *, ends_with_month: bool = False) -> list[_Days]:
    """Days of a month: "16", "1-2", "16 and 17", "3, 4 and 5"."""
    found: list[_Days] = []
    while one := day_of_month(words, i):
        first, end = one
        last = first
        if words.lower(end) in DASHES | {"to", "through"} and (other := day_of_month(words, end + 1)):
            last, end = other
        if found and not ends_with_month and words.lower(end) not in _ENDS_A_LIST:
            break  # "on March 16, 40 people"
        found.append(_Days(i, end, first, last))
        if words.lower(end) not in {",", "and", "or", "&"}:
            break
        i = end + 1
    return found


def _year_after(words: Words, i: int) -> tuple[Expression, int] | None:
    """The year that follows a date: ", 2014", "of last year", "this year"."""
    start = i + (words.lower(i) in {",", "of"})
    if words.lower(i) == "," and year(words, start) is None:
        return None
    return year_phrase(words, start)


def _years(words: Words, i: int) -> Sequence[Found]:
    """A year by itself, or a run of them: "2014", "2010-2014", "2010-14"."""
    found = year(words, i)
    if found is None or words.lower(i - 1) in {"$", "€", "£"}:
        return ()
    first, end = found
    expression = Fixed(years(first, first, "year"))
    if words.lower(end) in DASHES | {"/"}:
        text = words.text(end + 1)
        last = int(text) if len(text) == 4 and text.isdecimal() else 0
        if len(text) == 2 and text.isdecimal():
            last = first // 100 * 100 + int(text)
        if first < last < 3000:
            return (Found(i, end + 2, Range(expression, Fixed(years(last, last, "year")))),)
        if text[:1].isdecimal():
            return ()
    return (Found(i, end, expression),)
