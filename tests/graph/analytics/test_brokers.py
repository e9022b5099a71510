import networkx as nx
import pytest
from hypothesis import given, settings

from graph.analytics.brokers import Params, analyse
from graph.analytics.shapes.projection import Projection
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import PROTESTERS, crisis
from tests.graph.analytics.drawn import Deeds, deeds, happened, named


def bridges(projection: Projection) -> list[tuple[str, str, int]]:
    return [(each.one.id, each.other.id, each.cut_off) for each in analyse(projection, Params()).bridges]


def test_two_triangles_and_what_joins_them_by_hand() -> None:
    projection = happened("ab", "bc", "ca", "cd", "de", "ef", "fd", "fg", "hh")
    found = analyse(projection, Params())

    # c has three others, two of whom have to do with each other; f three, too.
    assert [(each.actor.id, each.others, round(each.effective_size, 4), each.parts) for each in found.brokers] == [
        ("c", 3, 2.3333, 2),
        ("d", 3, 2.3333, 2),
        ("f", 3, 2.3333, 2),
        ("a", 2, 1, 1),
        ("b", 2, 1, 1),
        ("e", 2, 1, 1),
        ("g", 1, 1, 1),
    ]
    assert bridges(projection) == [("d", "c", 3), ("f", "g", 1)]
    assert found.bridges[0].behind.events == ("e3",)


@settings(max_examples=40, deadline=None)
@given(deeds)
def test_it_agrees_with_networkx(drawn: Deeds) -> None:
    projection = named(drawn)
    graph = nx.Graph([pair for pair in drawn if pair[0] != pair[1]])
    found = analyse(projection, Params())
    sizes = {each.actor.id: each.effective_size for each in found.brokers}
    assert sizes == pytest.approx(nx.effective_size(graph) if graph else {})
    assert {each.actor.id for each in found.brokers if each.parts > 1} == set(nx.articulation_points(graph))
    cuts = {frozenset(pair) for pair in nx.bridges(graph)}
    assert {frozenset((one, other)) for one, other, _ in bridges(projection)} == cuts
    for one, other, cut_off in bridges(projection):
        apart = graph.copy()
        apart.remove_edge(one, other)
        smaller, larger = (len(nx.node_connected_component(apart, end)) for end in (other, one))
        assert cut_off == smaller <= larger


def test_the_only_tie_of_the_protesters_is_a_bridge(vocabulary: Vocabulary) -> None:
    (bridge,) = analyse(crisis(vocabulary), Params()).bridges
    assert (bridge.one.name, bridge.other.name, bridge.cut_off) == ("Dorane", PROTESTERS, 1)
