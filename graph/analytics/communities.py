"""Who has to do with whom more than with others: groups of actors, what passes inside them, and who joins them.

Two actors are joined by an edge that weighs as many events as there are between them, be they good or bad; narrowed to
cooperation, the groups are of those who get on. The groups are those of greatest modularity that the method finds.

V. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific
Reports 9 (2019); V. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large
networks, Journal of Statistical Mechanics (2008).
"""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated

import graspologic_native
import networkx as nx
import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.network import Edges, edges, matrix, weighted_pairs
from graph.analytics.shapes.projection import ActorNode, Numbers, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import Ties, ties
from graph.described import Bounds, Choice, EventTypeName

_SEED = 1
"""Where several divisions are as good, chance decides: the same each time."""
_TYPES = 5
_BRIDGES = 5


class Method(Choice):
    """How the groups are looked for."""

    LEIDEN = "leiden", "The Leiden algorithm: fast, and every group is connected."
    LOUVAIN = "louvain", "The Louvain algorithm, as others have used it; on large networks it takes long."


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How the groups are looked for, and how many are shown."""

    method: Annotated[Method, "How the groups are looked for."] = Method.LEIDEN
    resolution: Annotated[float, Bounds(0.01, 100), "Above 1 the groups are smaller, below 1 larger."] = 1.0
    first: Annotated[int, Bounds(1, 50), "How many groups at most: the largest."] = 10
    members: Annotated[int, Bounds(1, 50), "How many members of each at most."] = 20


@dataclass(frozen=True, slots=True)
class CommunityType:
    """A type of event inside of a group."""

    type: Annotated[EventTypeName, "The type."]
    count: Annotated[int, "How many events inside are of it."]


@dataclass(frozen=True, slots=True)
class CommunityBridge:
    """A member who has to do with other groups."""

    actor: Annotated[ActorNode, "The member."]
    outside: Annotated[int, "In how many events it has to do with actors of other groups, once for each of them."]


@dataclass(frozen=True, slots=True)
class Community:
    """A group of actors."""

    rank: Annotated[int, "1 for the largest."]
    size: Annotated[int, "How many members it has."]
    members: Annotated[tuple[ActorNode, ...], "Those first who have the most to do with others of the group."]
    types: Annotated[tuple[CommunityType, ...], f"The most frequent types of events inside, at most {_TYPES}."]
    inside: Annotated[float, "Of all that its members have to do with anybody, the share that is inside, 0 to 1."]
    bridges: Annotated[tuple[CommunityBridge, ...], f"Who has the most to do with other groups, at most {_BRIDGES}."]
    behind: Annotated[Behind, "The events inside."]


@dataclass(frozen=True, slots=True)
class Communities:
    """How the network falls into groups."""

    modularity: Annotated[float, "How much more passes inside the groups than chance would have it, up to 1."]
    community_count: Annotated[int, "How many groups there are, of two or more."]
    communities: Annotated[tuple[Community, ...], "The groups, the largest first."]


def analyse(projection: Projection, params: Params) -> Communities:
    """Actors who have to do with nobody are in no group."""
    found, size = edges(projection), len(projection.actors)
    if not len(found.one):
        return Communities(0.0, 0, ())
    of = divided(found, size, params)
    groups = [np.flatnonzero(of == group) for group in range(of.max() + 1)]
    ranked = sorted((group for group in groups if len(group) > 1), key=lambda group: (-len(group), group[0]))
    within, without = _strengths(found, of)
    told = ties(projection)
    return Communities(
        modularity=modularity(found, of, params.resolution),
        community_count=len(ranked),
        communities=tuple(
            _community(projection, told, group, rank, params, within, without)
            for rank, group in enumerate(ranked[: params.first], 1)
        ),
    )


def divided(found: Edges, size: int, params: Params) -> Positions:
    """The number of each actor's group."""
    if params.method is Method.LOUVAIN:
        graph = nx.Graph()
        graph.add_nodes_from(range(size))
        graph.add_weighted_edges_from(weighted_pairs(found))
        groups = nx.community.louvain_communities(graph, resolution=params.resolution, seed=_SEED)
        of = np.zeros(size, dtype=np.int64)
        for number, group in enumerate(groups):
            of[list(group)] = number
        return of
    weights = matrix(found, size, weighted=True)
    _, numbers = graspologic_native.leiden_csr(
        weights.indptr.astype(np.int64),
        weights.indices.astype(np.int32),
        weights.data,
        size,
        resolution=params.resolution,
        seed=_SEED,
    )
    return np.array([numbers[at] for at in range(size)], dtype=np.int64)


def modularity(found: Edges, of: Positions, resolution: float = 1.0) -> float:
    """M. Newman and M. Girvan (2004), with the resolution of J. Reichardt and S. Bornholdt (2006)."""
    total = found.weight.sum()
    inside = found.weight[of[found.one] == of[found.other]].sum()
    ends = np.bincount(of[found.one], found.weight, of.max() + 1) + np.bincount(
        of[found.other], found.weight, of.max() + 1
    )
    return float(inside / total - resolution * ((ends / (2 * total)) ** 2).sum())


def _strengths(found: Edges, of: Positions) -> tuple[Numbers, Numbers]:
    """For each actor, how much it has to do with others of its group, and with those of other groups."""
    same = of[found.one] == of[found.other]
    strengths = []
    for kept in (same, ~same):
        ends = np.concatenate([found.one[kept], found.other[kept]])
        strengths.append(np.bincount(ends, np.tile(found.weight[kept], 2), len(of)))
    return strengths[0], strengths[1]


def _community(
    projection: Projection,
    told: Ties,
    group: Positions,
    rank: int,
    params: Params,
    within: Numbers,
    without: Numbers,
) -> Community:
    events = np.unique(told.event[np.isin(told.source, group) & np.isin(told.target, group)])
    kinds = Counter(projection.types[event] for event in events.tolist())
    inside, outside = within[group].sum(), without[group].sum()
    bridges = [at for at in group[np.argsort(-without[group], kind="stable")][:_BRIDGES].tolist() if without[at]]
    return Community(
        rank=rank,
        size=len(group),
        members=tuple(
            projection.actors[at] for at in group[np.argsort(-within[group], kind="stable")][: params.members]
        ),
        types=tuple(
            CommunityType(EventTypeName(kind), count)
            for kind, count in sorted(kinds.items(), key=lambda each: (-each[1], each[0]))[:_TYPES]
        ),
        inside=float(inside / (inside + outside)),
        bridges=tuple(CommunityBridge(projection.actors[at], int(without[at])) for at in bridges),
        behind=behind(projection, events),
    )


ANALYSIS = Analysis("communities", NETWORK, Params, Communities, analyse)
