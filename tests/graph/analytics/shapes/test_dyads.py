"""Pairs of actors."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.shapes.dyads import Dyad, dyads
from graph.analytics.shapes.ties import ties
from tests.graph.analytics.few import told

NETWORK = told("a>b X 1 1", "b>a X 2 1", "bc X 3 1", "c>ab X 4 1", "c>b X ? 1")


def plain(found: list[Dyad]) -> list[tuple[int, int, list[int], list[bool]]]:
    return [(dyad.one, dyad.other, dyad.event.tolist(), dyad.forward.tolist()) for dyad in found]


def test_pairs_of_most_events_come_first() -> None:
    assert plain(dyads(NETWORK)) == [
        (1, 2, [2, 2, 3, 4], [True, False, False, False]),
        (0, 1, [0, 1], [True, False]),
        (0, 2, [3], [False]),
    ]
    assert dyads(NETWORK)[0].events.tolist() == [2, 3, 4]


def test_pairs_can_be_asked_for() -> None:
    assert [(dyad.one, dyad.other) for dyad in dyads(NETWORK, one="a")] == [(0, 1), (0, 2)]
    assert [(dyad.one, dyad.other) for dyad in dyads(NETWORK, one="c", other="b")] == [(1, 2)]
    assert dyads(NETWORK, one="z") == []
    assert plain(dyads(NETWORK, one="c", first=1, dated=True)) == [(1, 2, [2, 2, 3], [True, False, False])]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=12))
def test_each_tie_is_in_one_pair(deeds: list[tuple[str, str]]) -> None:
    network = told(*(f"{one}>{other} X {n} 1" for n, (one, other) in enumerate(deeds)))
    found = ties(network)

    assert sorted(
        (dyad.one, dyad.other, event) if forward else (dyad.other, dyad.one, event)
        for dyad in dyads(network)
        for event, forward in zip(dyad.event.tolist(), dyad.forward.tolist(), strict=True)
    ) == sorted(zip(found.source.tolist(), found.target.tolist(), found.event.tolist(), strict=True))
