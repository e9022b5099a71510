"""Who is in the dense middle of the network: the k-core holds those who have to do with k others of it, or more.

S. Seidman, Network structure and minimum degree, Social Networks 5 (1983); V. Batagelj and M. Zaveršnik, An O(m)
algorithm for cores decomposition of networks (2003).
"""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import rustworkx

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.network import edges, pairs
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How much is shown."""

    first: Annotated[int, Bounds(1, 200), "How many actors at most: the innermost."] = 20


@dataclass(frozen=True, slots=True)
class CoreShell:
    """All who are in the k-core, and in no denser one."""

    k: Annotated[int, "With how many others of the core each has to do at least."]
    size: Annotated[int, "How many actors these are."]


@dataclass(frozen=True, slots=True)
class CoreActor:
    """An actor and how far inside it is."""

    actor: Annotated[ActorNode, "The actor."]
    k: Annotated[int, "The greatest k in whose core it is."]
    others: Annotated[int, "With how many others it has to do in all."]
    behind: Annotated[Behind, "The events in which it takes part."]


@dataclass(frozen=True, slots=True)
class Cores:
    """The network from the inside out."""

    shells: Annotated[tuple[CoreShell, ...], "The innermost first."]
    actors: Annotated[tuple[CoreActor, ...], "The innermost first, and of these those with the most others."]


def analyse(projection: Projection, params: Params) -> Cores:
    """Who has to do with nobody is in the 0-core."""
    found, size = edges(projection), len(projection.actors)
    graph: rustworkx.PyGraph[int, None] = rustworkx.PyGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(pairs(found))
    numbers: Any = rustworkx.core_number(graph)  # by position, whatever its types say
    k = np.array([numbers[at] for at in range(size)], dtype=np.int64)
    others = np.bincount(np.concatenate([found.one, found.other]), minlength=size)
    shells, sizes = np.unique(k, return_counts=True)
    first = np.lexsort((-others, -k))[: params.first].tolist()
    return Cores(
        shells=tuple(
            CoreShell(number, count) for number, count in zip(shells.tolist()[::-1], sizes.tolist()[::-1], strict=True)
        ),
        actors=tuple(
            CoreActor(
                actor=projection.actors[at],
                k=int(k[at]),
                others=int(others[at]),
                behind=behind(projection, projection.side_event[projection.side_actor == at]),
            )
            for at in first
        ),
    )


ANALYSIS = Analysis("cores", NETWORK, Params, Cores, analyse)
