"""How conflicts climbed: ladders of hostile acts between two actors, each worse than the one before.

The image is Kahn's (On Escalation, 1965). Only events with a score below 0 are rungs. Whoever of the two does the next
worse thing climbs; between two rungs there may be anything else, but no more than so many days.
"""

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import Dyad, dyads
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds, Day, EventTypeName
from graph.series.ladders import ladders


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a ladder is, and between whom."""

    within: Annotated[int, Bounds(1, 365), "How many days there are between two rungs at most."] = 30
    rungs: Annotated[int, Bounds(2, 20), "How many rungs a ladder has at least."] = 3
    one: Annotated[ActorId | None, "Only between this actor and others."] = None
    other: Annotated[ActorId | None, "Only between this actor and others, too."] = None
    first: Annotated[int, Bounds(1, 100), "How many ladders at most."] = 10


@dataclass(frozen=True, slots=True)
class Rung:
    """One act."""

    day: Annotated[Day, "When it was done."]
    type: Annotated[EventTypeName, "What was done."]
    score: Annotated[float, "How bad it is: down to -10."]
    by: Annotated[ActorNode, "Who of the two did it; of what both did, the first of them by id."]


@dataclass(frozen=True, slots=True)
class EscalationLadder:
    """One climb."""

    one: Annotated[ActorNode, "The one actor."]
    other: Annotated[ActorNode, "The other actor."]
    since: Annotated[Day, "The day of the first rung."]
    until: Annotated[Day, "The day of the last one."]
    fall: Annotated[float, "By how many points the last is worse than the first."]
    rungs: Annotated[tuple[Rung, ...], "By time, and so from bad to worse."]
    behind: Annotated[Behind, "The events of the rungs."]


@dataclass(frozen=True, slots=True)
class Escalation:
    """How conflicts climbed."""

    ladders: Annotated[tuple[EscalationLadder, ...], "That of most rungs first, then that which falls deepest."]


def analyse(projection: Projection, params: Params) -> Escalation:
    """The ladders of all pairs of actors; events of which nobody knows the day are left out."""
    found = [
        ladder
        for dyad in dyads(projection, one=params.one, other=params.other, dated=True)
        for ladder in _climbed(projection, dyad, params)
    ]
    found.sort(key=lambda ladder: (-len(ladder.rungs), -ladder.fall, ladder.since, ladder.one.id, ladder.other.id))
    return Escalation(tuple(found[: params.first]))


def _climbed(projection: Projection, dyad: Dyad, params: Params) -> list[EscalationLadder]:
    events, at = np.unique(dyad.event, return_index=True)
    hostile = projection.scores[events] < 0
    events, forward = events[hostile], dyad.forward[at][hostile]
    days, scores = projection.days[events].tolist(), projection.scores[events].tolist()
    one, other = projection.actors[dyad.one], projection.actors[dyad.other]
    return [
        EscalationLadder(
            one=one,
            other=other,
            since=Day(days[rungs[0]]),
            until=Day(days[rungs[-1]]),
            fall=scores[rungs[0]] - scores[rungs[-1]],
            rungs=tuple(
                Rung(
                    day=Day(days[rung]),
                    type=EventTypeName(projection.types[events[rung]]),
                    score=scores[rung],
                    by=one if forward[rung] else other,
                )
                for rung in rungs
            ),
            behind=behind(projection, events[list(rungs)]),
        )
        for rungs in ladders(days, scores, within=params.within, rungs=params.rungs)
    ]


ANALYSIS = Analysis(name="escalation", source=NETWORK, params=Params, answer=Escalation, analyse=analyse)
