"""Ladders worked out by hand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.escalation import EscalationLadder, Params, Rung, analyse
from graph.analytics.shapes.analysis import Behind
from graph.described import ActorId, Day, EventTypeName
from tests.graph.analytics.few import actor, told

NETWORK = told("a>b W 1 4", "a>b X 2 -2", "b>a Y 9 -5", "a>b W 10 4", "b>a X 11 -2", "ab Z 30 -9", "a>c Z 31 -10")


def test_a_ladder_worked_out_by_hand() -> None:
    a, b = actor("a"), actor("b")
    rungs = (
        Rung(Day(2), EventTypeName("X"), -2.0, a),
        Rung(Day(9), EventTypeName("Y"), -5.0, b),
        Rung(Day(30), EventTypeName("Z"), -9.0, a),
    )

    assert analyse(NETWORK, Params()).ladders == (
        EscalationLadder(a, b, Day(2), Day(30), 7.0, rungs, Behind(3, ("e1", "e2", "e5"))),
    )


def test_what_is_too_far_apart_is_no_ladder() -> None:
    assert analyse(NETWORK, Params(within=18)).ladders == ()
    assert [(each.since, each.until) for each in analyse(NETWORK, Params(within=19, rungs=2)).ladders] == [
        (11, 30),
        (2, 9),
    ]
    assert analyse(NETWORK, Params(one=ActorId("c"))).ladders == ()
    assert analyse(told(), Params()).ladders == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["a>b", "b>a", "ab", "b>c"]), st.integers(0, 60), st.integers(-10, 4)), max_size=14
    )
)
def test_each_rung_is_later_and_worse(events: list[tuple[str, int, int]]) -> None:
    found = analyse(told(*(f"{sides} X {day} {score}" for sides, day, score in events)), Params(rungs=2)).ladders

    for ladder in found:
        assert ladder.rungs[0].score < 0
        assert ladder.fall == ladder.rungs[0].score - ladder.rungs[-1].score
        assert all(
            0 < later.day - earlier.day <= 30 and later.score < earlier.score
            for earlier, later in pairwise(ladder.rungs)
        )
