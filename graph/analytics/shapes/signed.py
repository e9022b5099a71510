"""The signed network: an edge is good or bad by the sum of the scores of what passes between two actors."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from graph.analytics.shapes.projection import Numbers, Positions, Projection
from graph.analytics.shapes.ties import ties


@dataclass(frozen=True, slots=True, eq=False)
class SignedEdges:
    """One entry a pair of actors, the smaller position first; `score` is a sum, and never 0."""

    one: Positions
    other: Positions
    score: Numbers


def signed(projection: Projection) -> SignedEdges:
    """Pairs between whom good and bad outweigh each other are left out. Each event counts once for a pair."""
    found, size, events = ties(projection), max(len(projection.actors), 1), max(len(projection.events), 1)
    pair = np.minimum(found.source, found.target) * size + np.maximum(found.source, found.target)
    once = np.unique(pair * events + found.event)
    each, place = np.unique(once // events, return_inverse=True)
    score = np.round(np.bincount(place, projection.scores[once % events], len(each)), 9)
    kept = score != 0
    return SignedEdges(each[kept] // size, each[kept] % size, score[kept])


def signs(found: SignedEdges, size: int) -> tuple[Any, Any]:
    """Two symmetric sparse matrices of ones: who is on good terms, and who is on bad ones."""

    def of(kept: Any) -> Any:
        one, other = found.one[kept], found.other[kept]
        half = sparse.coo_array((np.ones(len(one)), (one, other)), shape=(size, size))
        return (half + half.T).tocsr()

    return of(found.score > 0), of(found.score < 0)


def neighbours(found: SignedEdges, size: int) -> list[dict[int, float]]:
    """For each actor, the others with whom it is on good or bad terms, and how much."""
    around: list[dict[int, float]] = [{} for _ in range(size)]
    for one, other, score in zip(found.one.tolist(), found.other.tolist(), found.score.tolist(), strict=True):
        around[one][other] = around[other][one] = score
    return around
