import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analytics.alike import Params, analyse
from graph.described import ActorId
from ontology.identity import name_id
from ontology.terms import Vocabulary
from tests.graph.analytics.crisis import WEST, crisis
from tests.graph.analytics.drawn import Deeds, deeds, happened, named


def test_a_few_deeds_by_hand() -> None:
    # a and b do the same to c; d has done to it by c what a and b have not; e does nothing to c, and twice to f.
    projection = happened("ac", "bc", "af", "cd", "ef", "ef")
    found = analyse(projection, Params(actor=ActorId("a")))
    assert found.actor is not None
    assert [(each.actor.id, round(each.similarity, 6), [to.id for to in each.towards]) for each in found.others] == [
        ("b", round(1 / 2**0.5, 6), ["c"]),
        ("e", round(2 / (2**0.5 * 2), 6), ["f"]),
    ]


def test_nobody_is_like_who_is_not_there() -> None:
    assert analyse(happened("ab"), Params(actor=ActorId("z"))).others == ()
    assert analyse(happened("aa"), Params()).others == ()


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_it_agrees_with_the_matrix_of_networkx(drawn: Deeds) -> None:
    projection = named(drawn)
    names = [actor.id for actor in projection.actors]
    graph = nx.MultiDiGraph([pair for pair in drawn if pair[0] != pair[1]])
    graph.add_nodes_from(names)
    towards = nx.to_numpy_array(graph, nodelist=names)
    rows = np.hstack([towards, towards.T])
    for at, name in enumerate(names):
        norms = np.linalg.norm(rows, axis=1) * np.linalg.norm(rows[at])
        cosine = np.divide(rows @ rows[at], norms, out=np.zeros(len(names)), where=norms > 0)
        expected = {other: cosine[place] for place, other in enumerate(names) if place != at and cosine[place]}
        found = analyse(projection, Params(actor=ActorId(name)))
        assert {each.actor.id: each.similarity for each in found.others} == pytest.approx(expected)


def test_members_of_a_bloc_are_alike_in_the_crisis(vocabulary: Vocabulary) -> None:
    found = analyse(crisis(vocabulary), Params(actor=ActorId(name_id("Iveria")), first=3))
    assert sum(each.actor.name in WEST for each in found.others) >= 2, found.others
