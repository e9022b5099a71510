from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analytics.balance import Params, analyse
from graph.analytics.shapes.projection import Projection
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import EAST, MEDIATOR, WEST, crisis
from tests.graph.analytics.drawn import Deeds, named

signs = st.dictionaries(
    st.sampled_from(list(combinations("abcdef", 2))), st.sampled_from([-3.0, -1.0, 1.0, 2.0]), min_size=1
)


def of(scores: dict[tuple[str, str], float]) -> Projection:
    pairs: Deeds = list(scores)
    return named(pairs, list(scores.values()))


def test_a_triangle_by_hand() -> None:
    found = analyse(of({("a", "b"): 4, ("b", "c"): 3, ("a", "c"): -2, ("c", "d"): 1}), Params())
    assert (found.good, found.bad, found.balanced, found.unbalanced, found.frustration) == (3, 1, 0, 1, 1 / 4)
    (triad,) = found.triads
    assert ([actor.id for actor in triad.actors], triad.good, triad.weakest) == (["a", "b", "c"], 2, -2)
    assert triad.behind.events == ("e0", "e1", "e2")
    (pair,) = found.pairs
    assert len(found.one_side) + len(found.other_side) == 4
    assert {each.actor.id for each in found.torn} == {pair.one.id, pair.other.id}


def test_friends_against_a_common_enemy_are_balanced() -> None:
    found = analyse(of({("a", "b"): 4, ("b", "c"): -3, ("a", "c"): -2}), Params())
    assert (found.balanced, found.unbalanced, found.frustration) == (1, 0, 0)
    assert [[actor.id for actor in side] for side in (found.one_side, found.other_side)] == [["a", "b"], ["c"]]
    assert (found.triads, found.torn, found.pairs) == ((), (), ())


@settings(max_examples=40, deadline=None)
@given(signs)
def test_it_agrees_with_all_divisions_and_all_triads(scores: dict[tuple[str, str], float]) -> None:
    found = analyse(of(scores), Params(first=200))

    triads = [
        scores[one, two] * scores[two, three] * scores[one, three]
        for one, two, three in combinations("abcdef", 3)
        if (one, two) in scores and (two, three) in scores and (one, three) in scores
    ]
    assert (found.balanced, found.unbalanced) == (sum(t > 0 for t in triads), sum(t < 0 for t in triads))
    assert len(found.triads) == found.unbalanced
    fewest = min(
        sum((score > 0) != (side[ord(one) - 97] == side[ord(two) - 97]) for (one, two), score in scores.items())
        for side in product((0, 1), repeat=6)
    )
    assert round(found.frustration * len(scores)) == len(found.pairs) == fewest


def test_the_mediator_of_the_crisis_is_torn_between_two_blocs(vocabulary: Vocabulary) -> None:
    found = analyse(crisis(vocabulary), Params())
    assert found.torn[0].actor.name == MEDIATOR
    sides = {frozenset(actor.name for actor in side) - {MEDIATOR} for side in (found.one_side, found.other_side)}
    assert any(set(WEST) <= side for side in sides)
    assert any(set(EAST) <= side for side in sides)
