"""Who did what to whom, in columns: what analyses of the network and of its history read.

A graph of 100,000 events is some arrays; an object for each event would take ten times the memory, and the time.
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]
type Positions = NDArray[np.int64]
"""Of events or of actors, in the projection's tuples."""
type Days = NDArray[np.int32]
"""Counted from 1970-01-01, which is 0."""

NO_DAY = np.iinfo(np.int32).max
"""In place of a day that nobody knows: after all others, so that what is asked until some day leaves it out."""

ACTOR, RECIPIENT = 0, 1
"""The sides of an event."""


@dataclass(frozen=True, slots=True)
class ActorNode:
    """An actor as the graph has it; `type` is its class."""

    id: str
    name: str
    type: str
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Projection:
    """The events that were asked for, in the order of their days and then ids, and the actors in them, by id.

    `events` to `reports` have one entry an event. `modes` are without their type, `days` those of the start, `scores`
    from -10, conflict, to 10, cooperation. `side_event`, `side_actor` and `side_role` have one entry for each actor on
    a side of an event, in the order of the events. Arrays cannot be written to, as many may read them at once.
    """

    actors: tuple[ActorNode, ...]
    events: tuple[str, ...]
    types: tuple[str, ...]
    modes: tuple[str | None, ...]
    quads: tuple[str, ...]
    scores: Numbers
    days: Days
    confidences: Numbers
    reports: Positions
    side_event: Positions
    side_actor: Positions
    side_role: NDArray[np.int8]

    def __post_init__(self) -> None:
        for each in fields(self):
            column = getattr(self, each.name)
            if isinstance(column, np.ndarray):
                column.flags.writeable = False
