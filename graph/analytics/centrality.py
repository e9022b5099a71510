"""Who stands in the middle of the network, by one of several measures.

Two actors are joined if they are on the two sides of an event, or do something together. Betweenness and closeness
follow the shortest paths between them; of many actors they are estimated from the paths that start at some.

U. Brandes and C. Pich, Centrality estimation in large networks, International Journal of Bifurcation and Chaos 17
(2007).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import rustworkx
from scipy.sparse import csgraph

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.network import arcs, edges, matrix, weighted_pairs
from graph.analytics.shapes.projection import ActorNode, Numbers, Projection
from graph.analytics.shapes.shortest import between, chosen, distances
from graph.analytics.shapes.source import NETWORK
from graph.described import Bounds, Choice

_FOLLOWED = 0.85
"""PageRank's damping: the chance that who wanders along the ties goes on, and does not begin anew somewhere."""
_ROUNDS = 1_000
_STILL = 1e-10


class Measure(Choice):
    """What makes an actor central."""

    DEGREE = "degree", "With how many others it has to do."
    WEIGHTED_DEGREE = "weighted-degree", "In how many events it has to do with others, once for each of them."
    PAGERANK = "pagerank", "How much those do towards it towards whom much is done."
    BETWEENNESS = "betweenness", "On how large a share of the shortest paths between any two others it stands."
    CLOSENESS = "closeness", "How few steps it is from all others."
    EIGENVECTOR = "eigenvector", "How much it has to do with those who are central in the same sense."


@dataclass(frozen=True, slots=True)
class Params:
    """Which measure, and how much of its answer."""

    measure: Annotated[Measure, "What makes an actor central."] = Measure.PAGERANK
    first: Annotated[int, Bounds(1, 200), "How many actors at most."] = 20
    sources: Annotated[
        int, Bounds(1, 5_000), "Betweenness and closeness follow the paths from so many actors, where there are more."
    ] = 500


@dataclass(frozen=True, slots=True)
class CentralActor:
    """An actor and how central it is."""

    rank: Annotated[int, "1 for the most central."]
    actor: Annotated[ActorNode, "The actor."]
    value: Annotated[float, "What it has by the measure."]
    behind: Annotated[Behind, "The events in which it takes part."]


@dataclass(frozen=True, slots=True)
class Centrality:
    """The most central actors of a network."""

    actor_count: Annotated[int, "How many actors the network has."]
    event_count: Annotated[int, "Of how many events it is made."]
    exact: Annotated[bool, "Whether all paths were followed, and not those from some actors only."]
    actors: Annotated[tuple[CentralActor, ...], "The actors, the most central first."]


def analyse(projection: Projection, params: Params) -> Centrality:
    """Actors that are equally central come in the order of their ids."""
    size = len(projection.actors)
    value = _MEASURES[params.measure](projection, params.sources) if size else np.zeros(0)
    first = np.argsort(-np.round(value, 12), kind="stable")[: params.first].tolist()
    return Centrality(
        actor_count=size,
        event_count=len(projection.events),
        exact=params.measure not in _SAMPLED or size <= params.sources,
        actors=tuple(
            CentralActor(
                rank=rank,
                actor=projection.actors[at],
                value=float(value[at]),
                behind=behind(projection, projection.side_event[projection.side_actor == at]),
            )
            for rank, at in enumerate(first, 1)
        ),
    )


def _degree(projection: Projection, _: int) -> Numbers:
    found, size = edges(projection), len(projection.actors)
    return (np.bincount(found.one, minlength=size) + np.bincount(found.other, minlength=size)).astype(np.float64)


def _weighted_degree(projection: Projection, _: int) -> Numbers:
    found, size = edges(projection), len(projection.actors)
    strength: Numbers = np.bincount(found.one, found.weight, size) + np.bincount(found.other, found.weight, size)
    return strength


def _pagerank(projection: Projection, _: int) -> Numbers:
    directed: rustworkx.PyDiGraph[int, float] = rustworkx.PyDiGraph()
    directed.add_nodes_from(range(len(projection.actors)))
    directed.add_edges_from(weighted_pairs(arcs(projection)))
    ranks = rustworkx.pagerank(directed, alpha=_FOLLOWED, weight_fn=float, tol=_STILL, max_iter=_ROUNDS)
    return np.array([ranks[at] for at in range(len(projection.actors))])


def _betweenness(projection: Projection, most: int) -> Numbers:
    size = len(projection.actors)
    sources = chosen(size, most)
    found = between(matrix(edges(projection), size), sources)
    return found * (size / len(sources)) / max((size - 1) * (size - 2), 1)


def _closeness(projection: Projection, most: int) -> Numbers:
    """After S. Wasserman and K. Faust (1994): who is close to few is less central than who is close to many."""
    size = len(projection.actors)
    adjacency = matrix(edges(projection), size)
    total, reached = distances(adjacency, chosen(size, most))
    _, part = csgraph.connected_components(adjacency, directed=False)
    others = np.bincount(part)[part] - 1
    mean = np.divide(total, reached, out=np.zeros(size), where=reached > 0)
    close: Numbers = np.divide(others, mean * max(size - 1, 1), out=np.zeros(size), where=mean > 0)
    return close


def _eigenvector(projection: Projection, _: int) -> Numbers:
    """By repeated multiplication; that each is also joined to itself keeps networks of two halves from swinging."""
    size = len(projection.actors)
    adjacency = matrix(edges(projection), size, weighted=True)
    value: Numbers = np.full(size, 1 / np.sqrt(size))
    for _round in range(_ROUNDS):
        last = value
        value = adjacency @ last + last
        value = value / np.linalg.norm(value)
        if np.abs(value - last).sum() < size * _STILL:
            break
    return value


_SAMPLED = (Measure.BETWEENNESS, Measure.CLOSENESS)
_MEASURES: Mapping[Measure, Callable[[Projection, int], Numbers]] = {
    Measure.DEGREE: _degree,
    Measure.WEIGHTED_DEGREE: _weighted_degree,
    Measure.PAGERANK: _pagerank,
    Measure.BETWEENNESS: _betweenness,
    Measure.CLOSENESS: _closeness,
    Measure.EIGENVECTOR: _eigenvector,
}

ANALYSIS = Analysis("centrality", NETWORK, Params, Centrality, analyse)
