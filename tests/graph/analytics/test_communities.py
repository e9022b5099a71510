import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analytics.communities import (
    CommunityBridge,
    CommunityType,
    Method,
    Params,
    analyse,
    divided,
    modularity,
)
from graph.analytics.shapes.network import edges
from graph.analytics.shapes.projection import ActorNode
from graph.described import EventTypeName
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import EAST, MEDIATOR, WEST, crisis
from tests.graph.analytics.drawn import Deeds, deeds, happened, named

_ROUNDING = 1e-9
"""Of sums of floating point numbers."""


def test_two_triangles_and_what_joins_them_by_hand() -> None:
    found = analyse(happened("ab", "bc", "ca", "de", "ef", "fd", "cd"), Params())

    # Of 7 edges 6 are inside; each half has 7 of the 14 ends.
    assert found.modularity == pytest.approx(6 / 7 - 2 * (7 / 14) ** 2)
    assert found.community_count == 2
    first, second = found.communities
    assert [actor.id for actor in first.members] == ["a", "b", "c"]
    assert [actor.id for actor in second.members] == ["d", "e", "f"]
    assert (first.rank, first.size, first.inside) == (1, 3, 6 / 7)
    assert first.types == (CommunityType(EventTypeName("SIGNED"), 3),)
    assert first.bridges == (CommunityBridge(ActorNode("c", "C", "Country"), 1),)
    assert first.behind.events == ("e0", "e1", "e2")


def test_who_has_to_do_with_nobody_is_in_no_group() -> None:
    assert analyse(happened("aa"), Params()).communities == ()
    assert [community.size for community in analyse(happened("aa", "bc"), Params()).communities] == [2]


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_modularity_is_that_of_networkx_and_no_worse_than_if_each_were_alone(drawn: Deeds) -> None:
    projection = named(drawn)
    found, size = edges(projection), len(projection.actors)
    if not len(found.one):
        return
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from(zip(found.one.tolist(), found.other.tolist(), found.weight.tolist(), strict=True))
    alone = modularity(found, np.arange(size))
    for method in Method:
        of = divided(found, size, Params(method=method))
        groups = [set(np.flatnonzero(of == number).tolist()) for number in np.unique(of)]
        reached = modularity(found, of)
        assert reached == pytest.approx(nx.community.modularity(graph, groups))
        assert reached >= alone - _ROUNDING


def test_the_blocs_of_the_crisis_are_found(vocabulary: Vocabulary) -> None:
    found = analyse(crisis(vocabulary), Params(resolution=0.9))
    groups = [{actor.name for actor in community.members} for community in found.communities]
    for bloc in (WEST, EAST):
        assert max(len(group & set(bloc)) for group in groups) >= 5, groups
    assert MEDIATOR in {bridge.actor.name for community in found.communities for bridge in community.bridges}
