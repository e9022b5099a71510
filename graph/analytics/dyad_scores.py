"""How two actors get on with each other over time: the mean score of what they do, its trend, and where it changes.

The trend is Sen's slope over the means of the periods, with the test of Mann and Kendall. Changes are looked for among
the single events, by PELT (Killick, Fearnhead and Eckley, 2012), so that they do not hang on where a period begins.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import Dyad, dyads
from graph.analytics.shapes.periods import MOST, Grain, by_period
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds, Day
from graph.series.change_points import change_points
from graph.series.trend import trend

DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Which pairs of actors, and how closely to look."""

    one: Annotated[ActorId | None, "Only pairs with this actor."] = None
    other: Annotated[ActorId | None, "Only pairs with this actor, too."] = None
    grain: Annotated[Grain, "How long a period is; a week begins on Monday."] = Grain.MONTH
    shortest: Annotated[int, Bounds(2, 100), "How many events there are at least before and after a change."] = 5
    first: Annotated[int, Bounds(1, 20), "How many pairs at most: those of most events."] = 10


@dataclass(frozen=True, slots=True)
class ScorePeriod:
    """How the two got on in one period; one without events has none."""

    start: Annotated[Day, "The first day of the period."]
    score: Annotated[float, "The mean score of its events."]
    behind: Annotated[Behind, "Its events."]


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """A day from which on the two get on better or worse."""

    day: Annotated[Day, "That of the first event after the change."]
    before: Annotated[float, "The mean score since the change before it, or since the beginning."]
    after: Annotated[float, "The mean score until the next change, or until the end."]
    behind: Annotated[Behind, "The events until the next change."]


@dataclass(frozen=True, slots=True)
class DyadScore:
    """Two actors and how they get on."""

    one: Annotated[ActorNode, "The one actor."]
    other: Annotated[ActorNode, "The other actor."]
    score: Annotated[float, "The mean score of all that they do towards each other, from -10 to 10."]
    slope: Annotated[float | None, "By how many points the periods' scores grow in a year; none of under 4 periods."]
    chance: Annotated[float | None, "How likely a slope as steep, or steeper, is where there is no trend."]
    changes: Annotated[tuple[ScoreChange, ...], "Where the mean changes, by time."]
    periods: Annotated[tuple[ScorePeriod, ...], f"By time, the last {MOST}."]
    behind: Annotated[Behind, "All their events."]


@dataclass(frozen=True, slots=True)
class DyadScores:
    """How pairs of actors get on over time."""

    dyads: Annotated[tuple[DyadScore, ...], "The pair of most events first."]


def analyse(projection: Projection, params: Params) -> DyadScores:
    """Of each pair; events of which nobody knows the day are left out."""
    found = dyads(projection, one=params.one, other=params.other, first=params.first, dated=True)
    return DyadScores(tuple(_scored(projection, dyad, params) for dyad in found))


def _scored(projection: Projection, dyad: Dyad, params: Params) -> DyadScore:
    events = dyad.events
    scores = projection.scores[events]
    parts = by_period(projection, events, params.grain)
    leaning = trend(
        np.array([start for start, _ in parts], dtype=np.int32),
        np.array([projection.scores[some].mean() for _, some in parts]),
    )
    cuts = change_points(scores, shortest=params.shortest)
    changes = tuple(
        ScoreChange(
            Day(int(projection.days[events[at]])),
            float(scores[before:at].mean()),
            float(scores[at:after].mean()),
            behind(projection, events[at:after]),
        )
        for (before, at), (_, after) in pairwise(pairwise((0, *cuts, len(scores))))
    )
    return DyadScore(
        one=projection.actors[dyad.one],
        other=projection.actors[dyad.other],
        score=float(scores.mean()),
        slope=leaning.slope * DAYS_A_YEAR if leaning else None,
        chance=leaning.chance if leaning else None,
        changes=changes,
        periods=tuple(
            ScorePeriod(Day(start), float(projection.scores[some].mean()), behind(projection, some))
            for start, some in parts[-MOST:]
        ),
        behind=behind(projection, events),
    )


ANALYSIS = Analysis(name="dyad-scores", source=NETWORK, params=Params, answer=DyadScores, analyse=analyse)
