import networkx as nx
import pytest
from hypothesis import given, settings

from graph.analytics.centrality import Measure, Params, analyse
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import Projection
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import crisis
from tests.graph.analytics.drawn import Deeds, deeds, happened, named

STAR = happened("ab", "ac", "ad", "da")
"""Everybody has to do with a alone; d, whom a does something to, does something to a."""


def values(projection: Projection, measure: Measure, **params: int) -> dict[str, float]:
    found = analyse(projection, Params(measure, first=200, **params))
    return {each.actor.id: each.value for each in found.actors}


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure.DEGREE, {"a": 3, "b": 1, "c": 1, "d": 1}),
        (Measure.WEIGHTED_DEGREE, {"a": 4, "b": 1, "c": 1, "d": 2}),
        (Measure.BETWEENNESS, {"a": 1, "b": 0, "c": 0, "d": 0}),
        (Measure.CLOSENESS, {"a": 1, "b": 3 / 5, "c": 3 / 5, "d": 3 / 5}),
        # The square root of 6 is the greatest eigenvalue of a star with the weights 1, 1 and 2.
        (Measure.EIGENVECTOR, {"a": 0.5**0.5, "b": 12**-0.5, "c": 12**-0.5, "d": 2 * 12**-0.5}),
    ],
)
def test_a_star_by_hand(measure: Measure, expected: dict[str, float]) -> None:
    assert values(STAR, measure) == pytest.approx(expected)


def test_an_answer_by_hand() -> None:
    found = analyse(STAR, Params(Measure.DEGREE, first=1))
    assert (found.actor_count, found.event_count, found.exact) == (4, 4, True)
    (first,) = found.actors
    assert (first.rank, first.actor.id, first.value) == (1, "a", 3)
    assert first.behind == Behind(4, ("e0", "e1", "e2", "e3"))


def test_of_nothing_nobody_is_central() -> None:
    for measure in Measure:
        assert analyse(happened(), Params(measure)).actors == ()


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_it_agrees_with_networkx(drawn: Deeds) -> None:
    projection = named(drawn)
    undirected, directed = nx.Graph(), nx.DiGraph()
    for graph in (undirected, directed):
        graph.add_nodes_from(actor.id for actor in projection.actors)
    for one, other in drawn:
        if one != other:
            for graph in (undirected, directed):
                before = graph.get_edge_data(one, other, {"weight": 0})["weight"]
                graph.add_edge(one, other, weight=before + 1)
    assert values(projection, Measure.DEGREE) == pytest.approx(dict(undirected.degree))
    assert values(projection, Measure.WEIGHTED_DEGREE) == pytest.approx(dict(undirected.degree(weight="weight")))
    assert values(projection, Measure.PAGERANK) == pytest.approx(
        nx.pagerank(directed, tol=1e-10, max_iter=1000), abs=1e-6
    )
    assert values(projection, Measure.BETWEENNESS) == pytest.approx(nx.betweenness_centrality(undirected))
    assert values(projection, Measure.CLOSENESS) == pytest.approx(nx.closeness_centrality(undirected))


def test_eigenvectors_of_a_connected_network_agree_with_networkx() -> None:
    graph = nx.barbell_graph(5, 2)
    projection = happened(*(f"{chr(97 + one)}{chr(97 + other)}" for one, other in graph.edges))
    expected = {chr(97 + at): value for at, value in nx.eigenvector_centrality(graph, tol=1e-12, max_iter=5000).items()}
    assert values(projection, Measure.EIGENVECTOR) == pytest.approx(expected, abs=1e-6)


def test_from_some_sources_it_is_estimated(vocabulary: Vocabulary) -> None:
    found = analyse(crisis(vocabulary), Params(Measure.BETWEENNESS, sources=7))
    assert not found.exact
    assert found.actors[0].value == pytest.approx(
        values(crisis(vocabulary), Measure.BETWEENNESS)[found.actors[0].actor.id], rel=0.5
    )
