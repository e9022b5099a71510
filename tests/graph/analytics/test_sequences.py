"""Sequences worked out by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.sequences import Params, Sequence, Sequences, analyse
from graph.analytics.shapes.analysis import Behind
from graph.described import ActorId, EventTypeName
from tests.graph.analytics.few import told

X, Y = EventTypeName("X"), EventTypeName("Y")
# a does X to b three times, b does Y in return twice, two days later; all in 21 days
NETWORK = told("a>b X 0 -1", "b>a Y 2 -1", "a>b X 10 -1", "b>a Y 12 -1", "a>b X 20 -1", "a>c X 5 -1")


def test_a_sequence_worked_out_by_hand() -> None:
    # 0, 1, 10 and 11 are followed by Y within two days: 4 of 21 days; the X towards c, alone, is followed by nothing
    assert analyse(NETWORK, Params(within=2, fewest=2)) == Sequences(
        (Sequence(X, Y, True, 2, 4, 3 * 4 / 21, 2 / (3 * 4 / 21), Behind(4, ("e0", "e1", "e2", "e3"))),)
    )


def test_whoever_goes_on_follows_too() -> None:
    found = analyse(NETWORK, Params(within=10, fewest=2, one=ActorId("b"))).sequences

    # X comes after 20 of 21 days, so that two of three are fewer than by chance; Y comes after 12 days
    assert [
        (each.before, each.after, each.in_return, each.followed, each.of, round(each.expected, 3)) for each in found
    ] == [
        (X, Y, True, 2, 3, 1.714),
        (Y, X, True, 2, 2, 1.905),
        (X, X, False, 2, 3, 2.857),
    ]
    assert analyse(NETWORK, Params(within=2, fewest=2, one=ActorId("c"))).sequences == ()
    assert analyse(told(), Params()).sequences == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["a>b", "b>a", "ab"]), st.sampled_from("XY"), st.integers(0, 30)), max_size=10),
    st.integers(1, 9),
)
def test_as_counted_one_by_one(events: list[tuple[str, str, int]], within: int) -> None:
    network = told(*(f"{sides} {kind} {day} 1" for sides, kind, day in events))
    deeds = [(who, kind, day) for sides, kind, day in events for who in sides.partition(">")[0]]
    counted = {
        (before, after, in_return): (
            sum(
                any(
                    then == after and (whom != who) is in_return and day < later <= day + within
                    for whom, then, later in deeds
                )
                for who, kind, day in deeds
                if kind == before
            ),
            sum(kind == before for _, kind, _ in deeds),
        )
        for before in "XY"
        for after in "XY"
        for in_return in (False, True)
    }

    found = analyse(network, Params(within=within, fewest=1)).sequences
    assert {(each.before, each.after, each.in_return): (each.followed, each.of) for each in found} == {
        kind: counts for kind, counts in counted.items() if counts[0]
    }
    assert all(each.lift > 0 for each in found)
