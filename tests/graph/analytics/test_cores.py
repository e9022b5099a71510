import networkx as nx
from hypothesis import given, settings

from graph.analytics.cores import CoreShell, Params, analyse
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import PROTESTERS, crisis
from tests.graph.analytics.drawn import Deeds, deeds, happened, named


def test_a_triangle_with_a_tail_by_hand() -> None:
    found = analyse(happened("ab", "bc", "ca", "cd", "ee"), Params(first=4))
    assert found.shells == (CoreShell(2, 3), CoreShell(1, 1), CoreShell(0, 1))
    assert [(each.actor.id, each.k, each.others) for each in found.actors] == [
        ("c", 2, 3),
        ("a", 2, 2),
        ("b", 2, 2),
        ("d", 1, 1),
    ]
    assert found.actors[0].behind.events == ("e1", "e2", "e3")


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_it_agrees_with_networkx(drawn: Deeds) -> None:
    projection = named(drawn)
    graph = nx.Graph([pair for pair in drawn if pair[0] != pair[1]])
    graph.add_nodes_from(actor.id for actor in projection.actors)
    assert {each.actor.id: each.k for each in analyse(projection, Params()).actors} == nx.core_number(graph)


def test_protesters_of_the_crisis_are_outermost(vocabulary: Vocabulary) -> None:
    assert analyse(crisis(vocabulary), Params()).actors[-1].actor.name == PROTESTERS
