"""Who stands between others, and which ties alone hold parts of the network together.

A broker has to do with many who have nothing to do with each other: its effective size is the number of those others,
less the mean number of ties that each of them has among the rest. A bridge is a tie without which two parts have
nothing to do with each other.

R. Burt, Structural Holes (1992); S. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20
(1997); R. Tarjan, A note on finding the bridges of a graph, Information Processing Letters 2 (1974).
"""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import rustworkx
from scipy.sparse import csgraph

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.network import edges, matrix, pairs
from graph.analytics.shapes.projection import ActorNode, Numbers, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import passing, ties
from graph.described import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How much is shown."""

    first: Annotated[int, Bounds(1, 200), "How many brokers, and how many bridges at most."] = 20


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor between others."""

    actor: Annotated[ActorNode, "The actor."]
    others: Annotated[int, "With how many it has to do."]
    effective_size: Annotated[float, "How many of them are apart from each other, so to speak."]
    parts: Annotated[int, "Into how many parts those who are joined would fall without it: 1 where they hold together."]
    behind: Annotated[Behind, "The events in which it takes part."]


@dataclass(frozen=True, slots=True)
class Bridge:
    """The only tie between two parts of the network."""

    one: Annotated[ActorNode, "The end in the larger part."]
    other: Annotated[ActorNode, "The end in the smaller part."]
    cut_off: Annotated[int, "How many actors are in the smaller part."]
    behind: Annotated[Behind, "The events between the two."]


@dataclass(frozen=True, slots=True)
class Brokers:
    """Who and what holds the network together."""

    brokers: Annotated[tuple[Broker, ...], "That of the greatest effective size first."]
    bridges: Annotated[tuple[Bridge, ...], "That which holds the most actors first."]


def analyse(projection: Projection, params: Params) -> Brokers:
    """Actors who have to do with nobody are left out."""
    found, size = edges(projection), len(projection.actors)
    adjacency = matrix(found, size)
    graph: rustworkx.PyGraph[int, None] = rustworkx.PyGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(pairs(found))
    others, effective = effective_sizes(adjacency)
    parts = _parts(graph)
    first = [at for at in np.argsort(-np.round(effective, 9), kind="stable")[: params.first].tolist() if others[at]]
    told = ties(projection)
    return Brokers(
        brokers=tuple(
            Broker(
                actor=projection.actors[at],
                others=int(others[at]),
                effective_size=float(effective[at]),
                parts=len(parts.get(at, ())),
                behind=behind(projection, projection.side_event[projection.side_actor == at]),
            )
            for at in first
        ),
        bridges=tuple(
            Bridge(
                projection.actors[one], projection.actors[other], held, behind(projection, passing(told, one, other))
            )
            for one, other, held in _bridges(graph, adjacency)[: params.first]
        ),
    )


def effective_sizes(adjacency: Any) -> tuple[Numbers, Numbers]:
    """For each actor, with how many it has to do, and how many of these are not redundant."""
    others = np.asarray(adjacency.sum(axis=1)).ravel()
    among = np.asarray((adjacency @ adjacency).multiply(adjacency).sum(axis=1)).ravel()
    redundant = np.divide(among, others, out=np.zeros_like(others), where=others > 0)
    return others, others - redundant


def _parts(graph: "rustworkx.PyGraph[int, None]") -> dict[int, set[int]]:
    """For each actor the parts that only it joins, by their numbers: those in which no actor is needed by all."""
    parts: dict[int, set[int]] = {}
    for (one, other), part in rustworkx.biconnected_components(graph).items():
        parts.setdefault(one, set()).add(part)
        parts.setdefault(other, set()).add(part)
    return parts


def _bridges(graph: "rustworkx.PyGraph[int, None]", adjacency: Any) -> list[tuple[int, int, int]]:
    """The end in the larger part, that in the smaller, and how many are in the smaller: the largest of these first."""
    found = {tuple(sorted(bridge)) for bridge in rustworkx.bridges(graph)}
    if not found:
        return []
    _, component = csgraph.connected_components(adjacency, directed=False)
    whole = np.bincount(component)[component]
    above, below = _tree(adjacency, component)
    bridges = []
    for one, other in found:
        lower = one if above[one] == other else other  # a bridge is in every tree that spans its component
        upper = one + other - lower
        inside, outside = int(below[lower]), int(whole[lower] - below[lower])
        bridges.append((upper, lower, inside) if inside <= outside else (lower, upper, outside))
    return sorted(bridges, key=lambda bridge: (-bridge[2], bridge[0], bridge[1]))


def _tree(adjacency: Any, component: Positions) -> tuple[Positions, Positions]:
    """Of trees that span the components: who is above each actor, and how many are below it, itself with them."""
    above = np.full(len(component), -1, dtype=np.int64)
    below = np.ones(len(component), dtype=np.int64)
    for start in np.unique(component, return_index=True)[1].tolist():
        order, before = csgraph.breadth_first_order(adjacency, start, directed=False)
        above[order[1:]] = before[order[1:]]
        for at in order[:0:-1].tolist():
            below[above[at]] += below[at]
    return above, below


ANALYSIS = Analysis("brokers", NETWORK, Params, Brokers, analyse)
