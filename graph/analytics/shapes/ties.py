"""From events to ties between two actors each: who does something towards whom."""

from dataclasses import dataclass

import numpy as np

from graph.analytics.shapes.projection import ACTOR, RECIPIENT, Positions, Projection


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """One entry a tie, in the order of the events: from which actor to which, by which event, all by position."""

    source: Positions
    target: Positions
    event: Positions


def ties(projection: Projection) -> Ties:
    """Each actor of an event towards each recipient; where several act and nobody is acted upon, each towards each.

    What an actor does towards itself ties it to nobody.
    """
    acts = projection.side_role == ACTOR
    actor, by = projection.side_actor[acts], projection.side_event[acts]
    suffers = projection.side_role == RECIPIENT
    recipient, upon = projection.side_actor[suffers], projection.side_event[suffers]
    mutual = ~np.isin(by, upon)
    towards, whom = _joined(by, upon)
    one, other = _joined(by[mutual], by[mutual])
    source = np.concatenate([actor[towards], actor[mutual][one]])
    target = np.concatenate([recipient[whom], actor[mutual][other]])
    event = np.concatenate([by[towards], by[mutual][one]])
    kept = np.flatnonzero(source != target)
    order = kept[np.argsort(event[kept], kind="stable")]
    return Ties(source[order], target[order], event[order])


def _joined(left: Positions, right: Positions) -> tuple[Positions, Positions]:
    """Which entries of two sorted columns are equal, as pairs of positions: a join."""
    start = np.searchsorted(right, left, side="left")
    count = np.searchsorted(right, left, side="right") - start
    before = np.cumsum(count) - count
    within = np.arange(count.sum()) - np.repeat(before, count)
    return np.repeat(np.arange(len(left)), count), np.repeat(start, count) + within


def passing(found: Ties, one: int, other: int) -> Positions:
    """The events of the ties between two actors, whichever way they go."""
    there = (found.source == one) & (found.target == other)
    back = (found.source == other) & (found.target == one)
    between: Positions = found.event[there | back]
    return between
