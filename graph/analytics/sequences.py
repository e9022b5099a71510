"""What tends to follow what between two actors: how often is there another type of event some days after one.

An event is followed if, on a later day but within so many, the other one does something in return, or the same one goes
on. How often that is to be expected by chance is counted in the same pair of actors: so many of the days from its first
to its last event are followed. The lift is the one by the other. That B often comes after A does not say that it comes
of A.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import Dyad, dyads
from graph.analytics.shapes.projection import Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds, EventTypeName
from graph.series.following import days_followed, followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What counts as following, and in which pairs."""

    within: Annotated[int, Bounds(1, 365), "How many days later something follows at the latest."] = 7
    fewest: Annotated[int, Bounds(1, 1000), "How often at least a sequence was seen."] = 3
    one: Annotated[ActorId | None, "Only between this actor and others."] = None
    other: Annotated[ActorId | None, "Only between this actor and others, too."] = None
    first: Annotated[int, Bounds(1, 200), "How many sequences at most."] = 20


@dataclass(frozen=True, slots=True)
class Sequence:
    """One type of event, and what follows it."""

    before: Annotated[EventTypeName, "What somebody does."]
    after: Annotated[EventTypeName, "What is done some days later."]
    in_return: Annotated[bool, "Whether the other one does it in return; else the same one goes on."]
    followed: Annotated[int, "How many of the first are followed by the second."]
    of: Annotated[int, "How many of the first there are; what both did counts for each."]
    expected: Annotated[float, "How many would be by chance."]
    lift: Annotated[float, "How many times as many they are as by chance."]
    behind: Annotated[Behind, "The events of both types."]


@dataclass(frozen=True, slots=True)
class Sequences:
    """What tends to follow what."""

    sequences: Annotated[tuple[Sequence, ...], "Those first that are seen most beyond chance."]


type _Kind = tuple[str, str, bool]
"""What comes before, what comes after, and whether it is in return."""


@dataclass(slots=True)
class _Count:
    """What was counted of one kind so far, over the pairs of actors."""

    followed: int = 0
    expected: float = 0.0
    events: list[int] = field(default_factory=list)


def analyse(projection: Projection, params: Params) -> Sequences:
    """Counted over all pairs of actors; events of which nobody knows the day are left out."""
    counts: defaultdict[_Kind, _Count] = defaultdict(_Count)
    all_of: defaultdict[str, int] = defaultdict(int)
    for dyad in dyads(projection, one=params.one, other=params.other, dated=True):
        deeds = _deeds(projection, dyad)
        for (before, _), events in deeds.items():
            all_of[before] += len(events)
        if len(dyad.events) > 1:
            _count(projection, dyad, deeds, params.within, counts)
    found = [
        Sequence(
            before=EventTypeName(before),
            after=EventTypeName(after),
            in_return=in_return,
            followed=count.followed,
            of=all_of[before],
            expected=count.expected,
            lift=count.followed / count.expected,
            behind=behind(projection, np.array(count.events, dtype=np.int64)),
        )
        for (before, after, in_return), count in counts.items()
        if count.followed >= params.fewest
    ]
    found.sort(key=lambda each: (each.expected - each.followed, each.before, each.after, each.in_return))
    return Sequences(tuple(found[: params.first]))


def _deeds(projection: Projection, dyad: Dyad) -> dict[tuple[str, bool], list[int]]:
    """The events of each type in each direction, in the order of time."""
    deeds: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for event, forward in zip(dyad.event.tolist(), dyad.forward.tolist(), strict=True):
        deeds[projection.types[event], forward].append(event)
    return deeds


def _count(
    projection: Projection,
    dyad: Dyad,
    deeds: Mapping[tuple[str, bool], list[int]],
    within: int,
    counts: defaultdict[_Kind, _Count],
) -> None:
    first, last = projection.days[dyad.event[[0, -1]]].tolist()
    days = {kind: projection.days[events].tolist() for kind, events in deeds.items()}
    by_chance = {
        kind: days_followed(some, within=within, first=first, last=last) / (last - first + 1)
        for kind, some in days.items()
    }
    for (before, forward), some in deeds.items():
        for (after, onward), then in deeds.items():
            count = counts[before, after, forward is not onward]
            count.expected += len(some) * by_chance[after, onward]
            next_ones = followed(days[before, forward], days[after, onward], within=within)
            for event, at in zip(some, next_ones, strict=True):
                if at is not None:
                    count.followed += 1
                    count.events += [event, then[at]]


ANALYSIS = Analysis(name="sequences", source=NETWORK, params=Params, answer=Sequences, analyse=analyse)
