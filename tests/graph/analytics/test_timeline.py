"""Timelines worked out by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.periods import Grain
from graph.analytics.timeline import Params, Timeline, TimelineBy, TimelinePeriod, analyse
from graph.described import ActorId, Day
from tests.graph.analytics.few import actor, told

# day 4 was a Monday
NETWORK = told("a>b X 4 2", "b>a Y 10 -4", "a>b X 11 -9", "ac X 12 3", "a>b X ? -9")


def test_by_quad_class_and_week() -> None:
    assert analyse(NETWORK, Params()) == Timeline(
        (
            TimelinePeriod("bad", Day(4), -4.0, 0, 1, Behind(1, ("e1",)), ()),
            TimelinePeriod("bad", Day(11), -9.0, 0, 1, Behind(1, ("e2",)), ()),
            TimelinePeriod("good", Day(4), 2.0, 1, 0, Behind(1, ("e0",)), ()),
            TimelinePeriod("good", Day(11), 3.0, 1, 0, Behind(1, ("e3",)), ()),
        )
    )


def test_by_type_of_those_of_most_events() -> None:
    assert analyse(NETWORK, Params(by=TimelineBy.TYPE, grain=Grain.MONTH, first=1)) == Timeline(
        (TimelinePeriod("X", Day(0), -4 / 3, 2, 1, Behind(3, ("e0", "e2", "e3")), ()),)
    )


def test_by_pair_of_actors() -> None:
    asked = Params(by=TimelineBy.DYAD, one=ActorId("c"))
    two = (actor("a"), actor("c"))

    assert analyse(NETWORK, asked).periods == (TimelinePeriod("A – C", Day(11), 3.0, 1, 0, Behind(1, ("e3",)), two),)


def test_of_what_two_take_part_in() -> None:
    asked = Params(by=TimelineBy.ALL, grain=Grain.DAY, one=ActorId("a"), other=ActorId("c"))

    assert analyse(NETWORK, asked).periods == (TimelinePeriod("all", Day(12), 3.0, 1, 0, Behind(1, ("e3",)), ()),)
    assert analyse(told(), Params()).periods == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 90), st.sampled_from("XYZ")), max_size=12),
    st.sampled_from(list(Grain)),
    st.sampled_from([TimelineBy.ALL, TimelineBy.TYPE, TimelineBy.QUAD]),
)
def test_each_event_is_counted_once(events: list[tuple[int, str]], grain: Grain, by: TimelineBy) -> None:
    network = told(*(f"a>b {kind} {day} 1" for day, kind in events))
    found = analyse(network, Params(grain=grain, by=by)).periods

    assert sum(period.behind.count for period in found) == len(events)
    assert len({(period.series, period.start) for period in found}) == len(found)
