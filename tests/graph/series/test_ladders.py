"""Ladders worked out by hand, and against all choices of events."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.series.ladders import ladders


def test_ladders_worked_out_by_hand() -> None:
    days = [0, 3, 5, 5, 9, 12, 60, 61, 62]
    scores = [-2.0, -5.0, -3.0, -3.5, -2.0, -9.0, -2.0, -5.0, -9.0]

    # -2, -3.5, -9 falls as deep as -2, -5, -9 and ends on the same event: the earlier rung is kept
    assert ladders(days, scores, within=10, rungs=3) == [(0, 1, 5), (6, 7, 8)]
    assert ladders(days, scores, within=60, rungs=3) == [(0, 2, 7, 8)]
    assert ladders(days, scores, within=10, rungs=4) == []


def test_what_happens_on_one_day_is_no_ladder() -> None:
    assert ladders([4, 4, 4], [-2.0, -5.0, -9.0], within=30, rungs=2) == []


def test_one_event_is_no_ladder() -> None:
    assert ladders([], [], within=1, rungs=2) == []
    with pytest.raises(ValueError, match="two rungs at least, not 1"):
        ladders([1], [1.0], within=1, rungs=1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(-9, -1).map(float)), max_size=9).map(sorted),
    st.integers(1, 6),
)
def test_the_longest_is_among_those_found_and_none_overlap(events: list[tuple[int, float]], within: int) -> None:
    days, scores = [day for day, _ in events], [score for _, score in events]

    def is_ladder(rungs: tuple[int, ...]) -> bool:
        return all(
            0 < days[later] - days[earlier] <= within and scores[later] < scores[earlier]
            for earlier, later in pairwise(rungs)
        )

    found = ladders(days, scores, within=within, rungs=2)
    longest = max(
        (
            count
            for count in range(2, len(events) + 1)
            for rungs in combinations(range(len(events)), count)
            if is_ladder(rungs)
        ),
        default=0,
    )
    assert all(map(is_ladder, found))
    assert max(map(len, found), default=0) == longest
    assert all(earlier[-1] < later[0] for earlier, later in pairwise(found))
