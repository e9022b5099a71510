"""Periods of the calendar."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.shapes.periods import Grain, all_starts, dated, last_day, starts
from tests.graph.analytics.few import told

EPOCH = date(1970, 1, 1)


def days(*some: str) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.array([(date.fromisoformat(each) - EPOCH).days for each in some], dtype=np.int32)


def test_a_week_begins_on_monday_and_a_month_on_the_first() -> None:
    some = days("2024-02-29", "2024-03-03", "2024-03-04", "1969-12-31")

    assert starts(some, Grain.DAY).tolist() == some.tolist()
    assert starts(some, Grain.WEEK).tolist() == days("2024-02-26", "2024-02-26", "2024-03-04", "1969-12-29").tolist()
    assert starts(some, Grain.MONTH).tolist() == days("2024-02-01", "2024-03-01", "2024-03-01", "1969-12-01").tolist()


def test_periods_between_are_there_too() -> None:
    assert all_starts(days("2024-03-20", "2024-01-31"), Grain.MONTH).tolist() == (
        days("2024-01-01", "2024-02-01", "2024-03-01").tolist()
    )
    assert all_starts(days(), Grain.WEEK).tolist() == []


@settings(max_examples=60, deadline=None)
@given(st.integers(-40_000, 40_000), st.sampled_from(list(Grain)))
def test_a_day_is_between_the_ends_of_its_period(day: int, grain: Grain) -> None:
    start = int(starts(np.array([day], dtype=np.int32), grain)[0])
    end = last_day(start, grain)

    assert start <= day <= end
    assert np.unique(starts(np.arange(start, end + 1, dtype=np.int32), grain)).tolist() == [start]
    assert int(starts(np.array([end + 1], dtype=np.int32), grain)[0]) == end + 1
    assert (EPOCH + timedelta(days=start)).weekday() == 0 or grain is not Grain.WEEK


def test_events_without_a_day_come_last() -> None:
    assert dated(told("a>b X ? 1", "a>b X 4 1", "a>b X 2 1")).tolist() == [0, 1]
