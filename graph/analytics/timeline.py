"""How much happened when, and how good or bad it was: events counted by day, week or month."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import dyads
from graph.analytics.shapes.periods import MOST, Grain, by_period, dated
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds, Choice, Day


class TimelineBy(Choice):
    """What has a series of its own."""

    ALL = "all", "One series of all events."
    TYPE = "type", "One of each type."
    QUAD = "quad", "One of each quad class."
    DYAD = "dyad", "One of each two actors."


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Which series."""

    grain: Annotated[Grain, "How long a period is; a week begins on Monday."] = Grain.WEEK
    by: Annotated[TimelineBy, "What has a series of its own: a type, a quad class, two actors each."] = TimelineBy.QUAD
    one: Annotated[ActorId | None, "Only events in which this actor takes part."] = None
    other: Annotated[ActorId | None, "Only events in which this actor takes part, too."] = None
    first: Annotated[int, Bounds(1, 20), "How many series at most: those of most events."] = 20


@dataclass(frozen=True, slots=True)
class TimelinePeriod:
    """What happened in one period; one in which nothing did has none."""

    series: Annotated[str, "The type, the quad class or the names of the two actors; else all."]
    start: Annotated[Day, "The first day of the period."]
    score: Annotated[float, "The mean score of its events, from -10, conflict, to 10, cooperation."]
    cooperation: Annotated[int, "How many of them have a score above 0."]
    conflict: Annotated[int, "How many have one below 0."]
    behind: Annotated[Behind, "Its events."]
    actors: Annotated[tuple[ActorNode, ...], "The two actors of a series by dyad."]


@dataclass(frozen=True, slots=True)
class Timeline:
    """How much happened when."""

    periods: Annotated[
        tuple[TimelinePeriod, ...], f"By series, that of most events first, and by time; of one the last {MOST}."
    ]


def analyse(projection: Projection, params: Params) -> Timeline:
    """Counts and mean scores; events of which nobody knows the day are left out."""
    return Timeline(
        tuple(
            _period(projection, name, start, events, actors)
            for name, events, actors in _series(projection, params)
            for start, events in by_period(projection, events, params.grain)[-MOST:]
        )
    )


def _period(
    projection: Projection, name: str, start: int, events: Positions, actors: tuple[ActorNode, ...]
) -> TimelinePeriod:
    scores = projection.scores[events]
    return TimelinePeriod(
        series=name,
        start=Day(start),
        score=float(scores.mean()),
        cooperation=int((scores > 0).sum()),
        conflict=int((scores < 0).sum()),
        behind=behind(projection, events),
        actors=actors,
    )


def _series(projection: Projection, params: Params) -> Iterator[tuple[str, Positions, tuple[ActorNode, ...]]]:
    if params.by is TimelineBy.DYAD:
        for dyad in dyads(projection, one=params.one, other=params.other, first=params.first, dated=True):
            two = projection.actors[dyad.one], projection.actors[dyad.other]
            yield f"{two[0].name} – {two[1].name}", dyad.events, two
        return
    events = dated(projection)
    for asked in (params.one, params.other):
        if asked is not None:
            events = np.intersect1d(events, with_actor(projection, asked))
    match params.by:
        case TimelineBy.TYPE:
            labels = np.array(projection.types)[events]
        case TimelineBy.QUAD:
            labels = np.array(projection.quads)[events]
        case _:
            labels = np.full(len(events), TimelineBy.ALL.value)
    names, counts = np.unique(labels, return_counts=True)
    for at in np.argsort(-counts, kind="stable")[: params.first].tolist():
        yield str(names[at]), events[labels == names[at]], ()


def with_actor(projection: Projection, actor: str) -> Positions:
    """The events in which an actor takes part, on whatever side."""
    at = next((position for position, node in enumerate(projection.actors) if node.id == actor), -1)
    return np.unique(projection.side_event[projection.side_actor == at])


ANALYSIS = Analysis(name="timeline", source=NETWORK, params=Params, answer=Timeline, analyse=analyse)
