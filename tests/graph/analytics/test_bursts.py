"""Bursts worked out by hand."""

from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.bursts import ActivityBurst, BurstsBy, Params, analyse
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.periods import Grain
from graph.described import Day
from tests.graph.analytics.few import actor, told


def network(*some: int) -> list[str]:
    """Ten events a day, of which so many are of type X and by c."""
    return [f"{'c>b X' if n < count else 'a>b Y'} {day} 1" for day, count in enumerate(some) for n in range(10)]


def test_a_burst_worked_out_by_hand() -> None:
    found = analyse(told(*network(1, 1, 8, 9, 1, 0)), Params(grain=Grain.DAY)).bursts[0]
    ids = [f"e{n}" for n in (*range(20, 28), *range(30, 32))]

    # X has a third of all: 17 of 20 are (17 - 3)·ln 2 likelier where it has two thirds
    assert found.weight == pytest.approx(14 * log(2))
    assert found == ActivityBurst("X", Day(2), Day(3), found.weight, 17 / 20, 1 / 3, Behind(17, tuple(ids)), ())


def test_actors_and_pairs_burst_too() -> None:
    some = told(*network(1, 1, 8, 9, 1, 0), "a>b Y ? 1")
    actors = analyse(some, Params(grain=Grain.DAY, by=BurstsBy.ACTOR)).bursts[0]
    pairs = analyse(some, Params(grain=Grain.DAY, by=BurstsBy.DYAD)).bursts[0]

    assert (actors.series, actors.actors, actors.since, actors.until) == ("C", (actor("c"),), 2, 3)
    assert (pairs.series, pairs.actors, pairs.since, pairs.until) == ("B – C", (actor("b"), actor("c")), 2, 3)


def test_what_is_rare_altogether_is_left_out() -> None:
    some = told(*network(0, 0, 4, 0, 0))

    assert [each.series for each in analyse(some, Params(grain=Grain.DAY, fewest=4)).bursts] == ["X"]
    assert analyse(some, Params(grain=Grain.DAY, fewest=5)).bursts == ()
    assert analyse(told(), Params()).bursts == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from("XYZ")), max_size=30), st.sampled_from(list(Grain)))
def test_in_a_burst_there_is_more_than_usual(events: list[tuple[int, str]], grain: Grain) -> None:
    some = told(*(f"a>b {kind} {day} 1" for day, kind in events))

    for burst in analyse(some, Params(grain=grain, fewest=1)).bursts:
        assert burst.share > burst.usual
        assert burst.weight > 0
        assert burst.behind.count == sum(
            kind == burst.series and burst.since <= day <= burst.until for day, kind in events
        )
