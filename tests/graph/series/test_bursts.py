"""Bursts worked out by hand, and against all sequences of states."""

from itertools import pairwise, product
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.series.bursts import bursts


def test_a_burst_worked_out_by_hand() -> None:
    counts, totals = [1, 1, 8, 9, 1, 0], [10, 10, 10, 10, 10, 10]
    (found,) = bursts(np.array(counts), np.array(totals))

    # the share is a third, two thirds in a burst: 17 of 20 are worth (17 - 3)·ln 2
    assert (found.first, found.last) == (2, 3)
    assert found.weight == pytest.approx(14 * log(2))


def test_what_is_a_larger_part_of_more_is_no_burst() -> None:
    assert bursts(np.array([1, 1, 10, 1]), np.array([10, 10, 100, 10])) == ()


def test_what_there_is_nothing_of_or_nothing_else_has_none() -> None:
    assert bursts(np.array([0, 0]), np.array([3, 4])) == ()
    assert bursts(np.array([3, 4]), np.array([3, 4])) == ()
    assert bursts(np.array([], dtype=np.int64), np.array([], dtype=np.int64)) == ()
    with pytest.raises(ValueError, match=r"above 1, not 0\.5"):
        bursts(np.array([1]), np.array([2]), ratio=0.5)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_no_sequence_of_states_is_better(periods: list[tuple[int, int]]) -> None:
    counts = np.array([some for some, _ in periods])
    totals = counts + np.array([others for _, others in periods])
    found = bursts(counts, totals)
    share = counts.sum() / totals.sum() if totals.sum() else 0.0
    if share in (0.0, 1.0):
        assert found == ()
        return
    raised = min(2 * share, (1 + share) / 2)
    gains = [some * log(raised / share) + others * log((1 - raised) / (1 - share)) for some, others in periods]

    def worth(states: tuple[int, ...]) -> float:
        starts = sum(one < other for one, other in pairwise((0, *states)))
        return sum(gain for gain, state in zip(gains, states, strict=True) if state) - starts * log(len(gains))

    taken = tuple(int(any(burst.first <= n <= burst.last for burst in found)) for n in range(len(gains)))
    assert worth(taken) == pytest.approx(max(map(worth, product((0, 1), repeat=len(gains)))))
    assert [burst.weight for burst in found] == pytest.approx(
        [sum(gains[burst.first : burst.last + 1]) for burst in found]
    )


def test_two_bursts_are_told_apart() -> None:
    counts = np.array([9, 9, 1, 1, 1, 1, 1, 1, 9, 9])

    assert [(burst.first, burst.last) for burst in bursts(counts, np.full(10, 20))] == [(0, 1), (8, 9)]
