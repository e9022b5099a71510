"""Two actors each, and what they do towards each other."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph.analytics.shapes.projection import NO_DAY, Positions, Projection
from graph.analytics.shapes.ties import Ties, ties


@dataclass(frozen=True, slots=True, eq=False)
class Dyad:
    """Two actors by position, the first before the other, and one entry for each tie between them, in order of events.

    `forward` says whether the tie is from the first to the other.
    """

    one: int
    other: int
    event: Positions
    forward: NDArray[np.bool_]

    @property
    def events(self) -> Positions:
        """Each event once; one that is mutual ties the two both ways."""
        return np.unique(self.event)


def dyads(
    projection: Projection,
    *,
    one: str | None = None,
    other: str | None = None,
    first: int | None = None,
    dated: bool = False,
) -> list[Dyad]:
    """The pairs in the order of how many events they have; only those of the actors with these ids, if any are given.

    With `dated`, only events count of which the day is known.
    """
    found = ties(projection)
    kept = np.ones(len(found.event), dtype=np.bool_)
    if dated:
        kept &= projection.days[found.event] != NO_DAY
    at = {actor.id: position for position, actor in enumerate(projection.actors)}
    for asked in (one, other):
        if asked is not None:
            kept &= (found.source == at.get(asked, -1)) | (found.target == at.get(asked, -1))
    return _ranked(Ties(found.source[kept], found.target[kept], found.event[kept]), len(projection.actors))[:first]


def _ranked(found: Ties, actors: int) -> list[Dyad]:
    low, high = np.minimum(found.source, found.target), np.maximum(found.source, found.target)
    pair = low * actors + high
    order = np.argsort(pair, kind="stable")  # the events of a pair stay in their order
    pair, event, forward = pair[order], found.event[order], (found.source < found.target)[order]
    begins = np.flatnonzero(np.diff(pair, prepend=-1))
    pieces = [
        Dyad(*divmod(int(pair[begin]), actors), event[begin:end], forward[begin:end])
        for begin, end in pairwise([*begins.tolist(), len(pair)])
    ]
    return sorted(pieces, key=lambda dyad: (-len(dyad.events), dyad.one, dyad.other))
