import numpy as np
from hypothesis import given, settings

from graph.analytics.coalitions import CoalitionRival, CoalitionType, Params, analyse, stood
from graph.analytics.shapes.signed import signed
from graph.described import EventTypeName
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import EAST, WEST, crisis
from tests.graph.analytics.drawn import named
from tests.graph.analytics.test_balance import of, signs


def test_two_pairs_at_odds_by_hand() -> None:
    found = analyse(of({("a", "b"): 4, ("c", "d"): 3, ("a", "c"): -2, ("b", "d"): -1, ("b", "c"): 0.5}), Params())
    assert found.coalition_count == 2
    first, second = found.coalitions
    assert [[actor.id for actor in each.members] for each in (first, second)] == [["a", "b"], ["c", "d"]]
    assert (first.rank, first.size, first.inside, first.outside) == (1, 2, 4, -2.5)
    assert first.rivals == (CoalitionRival(2, -2.5),)
    assert first.types == (CoalitionType(EventTypeName("SIGNED"), 1),)
    assert first.behind.events == ("e0",)


def test_who_gets_on_with_nobody_is_in_no_coalition() -> None:
    assert analyse(of({("a", "b"): -4, ("b", "c"): -1}), Params()).coalitions == ()
    assert analyse(named([("a", "a")]), Params()).coalitions == ()


@settings(max_examples=40, deadline=None)
@given(signs)
def test_nobody_would_do_better_elsewhere(scores: dict[tuple[str, str], float]) -> None:
    projection = of(scores)
    found, size = signed(projection), len(projection.actors)
    groups = stood(found, size)

    def inside(of: list[int]) -> float:
        same = np.array(of)[found.one] == np.array(of)[found.other]
        return float(found.score[same].sum())

    reached = inside(groups.tolist())
    for at in range(size):
        for other in range(size + 1):
            moved = groups.tolist()
            moved[at] = other
            assert inside(moved) <= reached + 1e-9


def test_the_blocs_of_the_crisis_are_found(vocabulary: Vocabulary) -> None:
    found = analyse(crisis(vocabulary), Params())
    groups = [{actor.name for actor in each.members} for each in found.coalitions]
    assert [sum(set(bloc) <= group for group in groups) for bloc in (WEST, EAST)] == [1, 1]
    assert [each.rivals[0].rank for each in found.coalitions] == [2, 1]
