"""Whatever the words and the setting, a time is a proper interval or it is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.times.calendar import years
from extraction.times.expressions import Clock, Fixed, Range, Shifted, Since, Stretch, Weekly, Within, Yearly
from extraction.times.normalise import Direction, Setting, normalise
from extraction.times.recognise import recognise
from extraction.times.words import Words, listed
from ontology.interval import days

POOL = listed(
    "the a this last next past previous following early mid late end start of in on since until from to "
    "between and - , two three 3 12 16 31 99 2014 1999 1990s 19th 90s first second last March May Sept . "
    "Friday Sunday summer winter fall day days week weeks weekend month months quarter year years decade "
    "decades century ago later earlier before after today yesterday tonight morning night noon 9 : 30 "
    "p.m. GMT Christmas Day / half Q1 hours ' s time every now"
)
DATES = st.none() | st.dates()
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(("past", "future", "likely", "open"))


@given(st.lists(st.sampled_from(POOL), max_size=12), DATES, DIRECTIONS)
def test_every_value_reads_back_as_its_period(texts: list[str], published: date | None, direction: Direction) -> None:
    text = Words(tuple(texts), tuple(t.lower() for t in texts), tuple(range(len(texts))))
    end = 0
    for found in recognise(text):
        assert end <= found.start < found.end <= len(texts)
        end = found.end
        period = normalise(found.expression, Setting(published, direction))
        if period is not None:
            assert days(period.value) == (period.first, period.last)


@pytest.mark.parametrize(
    ("direction", "value"),
    [("past", "2013-08"), ("future", "2014-08"), ("likely", "2014-08"), ("open", "2014-08")],
)
def test_a_month_by_its_tense(direction: Direction, value: str) -> None:
    found = normalise(Yearly(8), Setting(date(2014, 3, 30), direction))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("direction", "value"), [("future", "2015-03-16"), ("likely", "2014-03-16")])
def test_a_likely_future_leaves_a_date_that_has_just_gone_by(direction: Direction, value: str) -> None:
    found = normalise(Yearly(3, 16, grain="day"), Setting(date(2014, 3, 30), direction))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "expression",
    [
        Yearly(2, 30, grain="day"),
        Within(Yearly(2, 29, grain="day"), Fixed(years(2013, 2013, "year"))),
        Within(Weekly(4, 4), Shifted("week", -1, "text")),
        Weekly(4, 4, "previous"),
        Shifted("month", 3, "text"),
        Shifted("century", -30),
        Stretch("century", 90),
        Clock("21:00", None),
        Clock("21:00", Shifted("week", -1)),
        Since(Shifted("week", 1)),
        Range(Fixed(years(2014, 2014, "year")), Fixed(years(2010, 2010, "year"))),
    ],
)
def test_what_cannot_be_told_is_none(expression: Yearly) -> None:
    assert normalise(expression, Setting(date(2014, 3, 30), "past")) is None


def test_the_leap_day_is_looked_for_in_leap_years() -> None:
    found = normalise(Yearly(2, 29, grain="day"), Setting(date(2014, 3, 30), "past"))
    assert found is not None
    assert found.value == "2012-02-29"


def test_days_after_a_whole_year_are_not_guessed() -> None:
    year = years(2012, 2012, "year")
    assert normalise(Shifted("day", 3, "text"), Setting(date(2014, 3, 30), "past", year)) is None
    later = normalise(Shifted("decade", 1, "text"), Setting(date(2014, 3, 30), "past", year))
    assert later is not None
    assert later.value == "2020/2029"
