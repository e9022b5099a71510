"""From ties to a network: two actors are joined by one edge, however much passes between them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from graph.analytics.shapes.projection import Numbers, Positions, Projection
from graph.analytics.shapes.ties import Ties, ties


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """One entry an edge, from `one` actor to `other`; `weight` is the number of events. In the order of the actors.

    Of edges without a direction the smaller position is `one`.
    """

    one: Positions
    other: Positions
    weight: Numbers


def edges(projection: Projection) -> Edges:
    """Who has to do with whom, whoever does it."""
    found = ties(projection)
    low, high = np.minimum(found.source, found.target), np.maximum(found.source, found.target)
    return _edges(low, high, found, projection)


def arcs(projection: Projection) -> Edges:
    """Who does something towards whom."""
    found = ties(projection)
    return _edges(found.source, found.target, found, projection)


def _edges(one: Positions, other: Positions, found: Ties, projection: Projection) -> Edges:
    """Each event counts once between two, whichever way it goes."""
    size, events = max(len(projection.actors), 1), max(len(projection.events), 1)
    once = np.unique((one * size + other) * events + found.event)
    pair, count = np.unique(once // events, return_counts=True)
    return Edges(pair // size, pair % size, count.astype(np.float64))


def matrix(found: Edges, size: int, *, weighted: bool = False) -> Any:
    """The edges without direction as a symmetric sparse matrix, each 1 unless `weighted`."""
    entries = found.weight if weighted else np.ones(len(found.one))
    half = sparse.coo_array((entries, (found.one, found.other)), shape=(size, size))
    return (half + half.T).tocsr()


def pairs(found: Edges) -> list[tuple[int, int]]:
    """The two ends of each edge, as other libraries take them."""
    return list(zip(found.one.tolist(), found.other.tolist(), strict=True))


def weighted_pairs(found: Edges) -> list[tuple[int, int, float]]:
    """The same with the weights."""
    return list(zip(found.one.tolist(), found.other.tolist(), found.weight.tolist(), strict=True))
