"""Ego networks worked out by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.ego import Ego, EgoTie, Params, analyse
from graph.analytics.shapes.analysis import Behind
from graph.described import ActorId
from tests.graph.analytics.few import actor, told

A, B, C, D = (actor(each) for each in "abcd")
NETWORK = told("b>a X 1 -4", "b>a X 2 -2", "a>b X 3 3", "bc X 4 4", "a>c X 5 1", "c>d X 6 1")


def test_an_actor_with_those_around_it() -> None:
    assert analyse(NETWORK, Params(actor=ActorId("b"))) == Ego(
        B,
        (
            EgoTie(B, A, -1.0, 2, 1, Behind(3, ("e0", "e1", "e2"))),
            EgoTie(B, C, 4.0, 1, 1, Behind(1, ("e3",))),
        ),
        (EgoTie(A, C, 1.0, 1, 0, Behind(1, ("e4",))),),
    )


def test_the_busiest_where_nobody_is_named() -> None:
    assert analyse(NETWORK, Params()).actor == A
    assert [tie.other for tie in analyse(NETWORK, Params(first=1)).ties] == [B]


def test_whoever_has_nothing_to_do_with_anybody() -> None:
    assert analyse(NETWORK, Params(actor=ActorId("z"))) == Ego(None, (), ())
    assert analyse(told(), Params()) == Ego(None, (), ())
    assert analyse(told("a X 1 1"), Params()) == Ego(None, (), ())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=15))
def test_all_ties_of_an_actor_are_there(deeds: list[tuple[str, str]]) -> None:
    network = told(*(f"{one}>{other} X 1 1" for one, other in deeds))
    found = analyse(network, Params(actor=ActorId("a")))

    assert sum(tie.to_other for tie in found.ties) == sum(one == "a" != other for one, other in deeds)
    assert sum(tie.from_other for tie in found.ties) == sum(one != "a" == other for one, other in deeds)
    assert all(tie.one == A for tie in found.ties)
    assert not any(A in (tie.one, tie.other) for tie in found.among)
