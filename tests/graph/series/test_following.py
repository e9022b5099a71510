"""What follows what, worked out by hand and counted day by day."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.series.following import days_followed, followed

DAYS = st.lists(st.integers(0, 40), max_size=8).map(sorted)


def test_the_next_within_so_many_days_follows() -> None:
    assert followed([0, 5, 10, 20], [5, 8, 14], within=4) == [None, 1, 2, None]
    assert followed([3], [], within=4) == [None]


def test_days_that_are_followed() -> None:
    # 1-4 by 5, 4-7 by 8, 10-13 by 14: 7 days and 4; 10 and 11 alone are not later than 11
    assert days_followed([5, 8, 14], within=4, first=0, last=30) == 11
    assert days_followed([5, 8, 14], within=4, first=3, last=11) == 7
    assert days_followed([], within=4, first=0, last=30) == 0


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS, st.integers(1, 9), st.integers(0, 20), st.integers(20, 40))
def test_as_counted_day_by_day(some: list[int], then: list[int], within: int, first: int, last: int) -> None:
    def is_followed(day: int) -> bool:
        return any(day < other <= day + within for other in then)

    assert [at is not None for at in followed(some, then, within=within)] == list(map(is_followed, some))
    assert days_followed(then, within=within, first=first, last=last) == sum(map(is_followed, range(first, last + 1)))
