import networkx as nx
import pytest
from hypothesis import given, settings

from graph.analytics.reciprocity import Params, analyse
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import PROTESTERS, crisis
from tests.graph.analytics.drawn import Deeds, deeds, named


def test_a_few_deeds_by_hand() -> None:
    projection = named([("b", "a"), ("b", "a"), ("a", "b"), ("a", "c")], scores=[-4, -2, 1, 5])
    found = analyse(projection, Params())
    assert (found.reciprocity, found.pair_count) == (2 / 3, 3)
    assert [
        (each.one.id, each.other.id, each.there, each.back, each.score_there, each.score_back) for each in found.pairs
    ] == [("b", "a", 2, 1, -3, 1), ("a", "c", 1, 0, 5, None)]
    assert found.pairs[0].behind.events == ("e0", "e1", "e2")


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_it_agrees_with_networkx(drawn: Deeds) -> None:
    graph = nx.DiGraph([pair for pair in drawn if pair[0] != pair[1]])
    expected = nx.overall_reciprocity(graph) if graph.edges else 0
    assert analyse(named(drawn), Params()).reciprocity == pytest.approx(expected)


def test_nothing_comes_back_to_the_protesters_of_the_crisis(vocabulary: Vocabulary) -> None:
    pairs = analyse(crisis(vocabulary), Params()).pairs
    assert [each.back for each in pairs if each.one.name == PROTESTERS] == [0]
