from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.ties import ties

ACTORS = tuple(ActorNode(each, each.upper(), "Country") for each in "abcd")
sides = st.lists(st.sampled_from("abcd"), unique=True, max_size=3).map(tuple)


def named(projection: Projection) -> list[tuple[str, str, str]]:
    found = ties(projection)
    columns = zip(found.source.tolist(), found.target.tolist(), found.event.tolist(), strict=True)
    return [
        (projection.actors[one].id, projection.actors[other].id, projection.events[event])
        for one, other, event in columns
    ]


def happened(*rows: tuple[str, str, str]) -> Projection:
    return projected(
        ACTORS,
        [EventNode(id=id_, type="X", day=0, actors=tuple(one), recipients=tuple(two)) for id_, one, two in rows],
    )


def test_each_actor_is_tied_to_each_recipient() -> None:
    assert named(happened(("e1", "ab", "cd"))) == [
        ("a", "c", "e1"),
        ("a", "d", "e1"),
        ("b", "c", "e1"),
        ("b", "d", "e1"),
    ]


def test_who_acts_together_upon_nobody_is_tied_both_ways() -> None:
    assert named(happened(("e1", "ab", ""), ("e2", "c", ""))) == [("a", "b", "e1"), ("b", "a", "e1")]


def test_nobody_is_tied_to_itself() -> None:
    assert named(happened(("e1", "ab", "a"))) == [("b", "a", "e1")]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(sides, sides), max_size=8))
def test_ties_are_those_of_a_plain_loop(events: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    expected = [
        (one, other, f"e{n}")
        for n, (actors, recipients) in enumerate(events)
        for one in sorted(actors)
        for other in sorted(recipients or actors)
        if one != other
    ]
    made = [
        EventNode(id=f"e{n}", type="X", day=n, actors=actors, recipients=recipients)
        for n, (actors, recipients) in enumerate(events)
    ]
    assert named(projected(ACTORS, made)) == expected
