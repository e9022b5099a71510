"""Arithmetic of the calendar."""

from datetime import date

import pytest

from extraction.times.calendar import Period, Share, Unit, containing, months, moved, share, years


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2014-03-30"),
        ("week", "2014-03-24/2014-03-30"),
        ("weekend", "2014-03-29/2014-03-30"),
        ("month", "2014-03"),
        ("quarter", "2014-01/2014-03"),
        ("year", "2014"),
        ("decade", "2010/2019"),
        ("century", "2001/2100"),
    ],
)
def test_the_unit_that_holds_a_day(unit: Unit, value: str) -> None:
    assert containing(date(2014, 3, 30), unit).value == value


def test_the_last_year_of_a_century_is_named_for_it() -> None:
    assert containing(date(1900, 12, 31), "century").value == "1801/1900"


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (-1, "day", date(2014, 3, 30)),
        (2, "week", date(2014, 4, 14)),
        (1, "weekend", date(2014, 4, 7)),
        (-1, "month", date(2014, 2, 28)),
        (1, "quarter", date(2014, 6, 30)),
        (-2, "year", date(2012, 3, 31)),
        (-1, "decade", date(2004, 3, 31)),
        (1, "century", date(2114, 3, 31)),
    ],
)
def test_moving_a_day(count: int, unit: Unit, expected: date) -> None:
    assert moved(date(2014, 3, 31), count, unit) == expected


def test_moving_beyond_the_calendar_is_an_error() -> None:
    with pytest.raises(ValueError, match="year"):
        moved(date(2014, 3, 31), -21, "century")


@pytest.mark.parametrize(
    ("period", "which", "value"),
    [
        (months(2014, 3, 1, "month"), "early", "2014-03-01/2014-03-10"),
        (months(2014, 3, 1, "month"), "mid", "2014-03-11/2014-03-20"),
        (months(2014, 3, 1, "month"), "late", "2014-03-21/2014-03-31"),
        (months(2014, 3, 1, "month"), "start", "2014-03-01/2014-03-05"),
        (months(2014, 3, 1, "month"), "end", "2014-03-27/2014-03-31"),
        (months(2013, 12, 3, "season"), "late", "2014-02"),
        (years(2014, 2014, "year"), "mid", "2014-05/2014-08"),
        (years(2014, 2014, "year"), "second half", "2014-07/2014-12"),
        (years(1990, 1999, "decade"), "late", "1996/1999"),
        (years(1801, 1900, "century"), "first half", "1801/1850"),
        (containing(date(2014, 3, 30), "week"), "early", "2014-03-24/2014-03-25"),
        (containing(date(2014, 3, 30), "day"), "late", "2014-03-30"),
    ],
)
def test_parts_of_a_period(period: Period, which: Share, value: str) -> None:
    assert share(period, which).value == value


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        (date(2014, 1, 1), date(2014, 3, 31), "2014-01/2014-03"),
        (date(2014, 1, 1), date(2014, 12, 31), "2014"),
        (date(2014, 2, 1), date(2014, 3, 30), "2014-02-01/2014-03-30"),
    ],
)
def test_a_value_is_as_short_as_its_bounds_allow(first: date, last: date, value: str) -> None:
    assert Period(first, last, "year").value == value


def test_a_value_is_not_coarser_than_its_grain() -> None:
    assert Period(date(2014, 1, 1), date(2014, 12, 31), "month").value == "2014-01/2014-12"
    assert Period(date(2014, 3, 1), date(2014, 3, 31), "day").value == "2014-03-01/2014-03-31"


def test_days_between_a_day_and_a_period() -> None:
    march = months(2014, 3, 1, "month")
    assert march.days_from(date(2014, 2, 27)) == 2
    assert march.days_from(date(2014, 3, 15)) == 0
    assert march.days_from(date(2014, 4, 3)) == -3
