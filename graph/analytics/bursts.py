"""When something took up more of the news than it does otherwise: bursts after Kleinberg (2002).

A burst is a run of periods in which the share of a type, of an actor or of a pair among all events is a multiple of its
usual one, so surely that the run pays for its start. Where everything is reported more, nothing bursts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import dyads
from graph.analytics.shapes.periods import Grain, all_starts, dated, last_day, starts
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import Bounds, Choice, Day
from graph.series import bursts as automaton


class BurstsBy(Choice):
    """What may burst."""

    TYPE = "type", "Each type of event."
    QUAD = "quad", "Each quad class."
    ACTOR = "actor", "The events of each actor."
    DYAD = "dyad", "The events between each two actors."


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What may burst, and what a burst is."""

    by: Annotated[BurstsBy, "Of what: types, quad classes, actors, two actors each."] = BurstsBy.TYPE
    grain: Annotated[Grain, "How long a period is; a week begins on Monday."] = Grain.WEEK
    ratio: Annotated[float, Bounds(1.1, 100), "How many times its usual share something has in a burst."] = 2.0
    price: Annotated[float, Bounds(0, 100), "What the start of a burst costs: more, and only clear ones are left."] = (
        1.0
    )
    fewest: Annotated[int, Bounds(1, 1000), "How many events at least something has, in bursts or not."] = 5
    first: Annotated[int, Bounds(1, 200), "How many bursts at most: the heaviest."] = 20


@dataclass(frozen=True, slots=True)
class ActivityBurst:
    """Some periods in which there is more of something than usual."""

    series: Annotated[str, "The type, the quad class or the names of the actors."]
    since: Annotated[Day, "The first day of its first period."]
    until: Annotated[Day, "The last day of its last period."]
    weight: Annotated[float, "How much likelier a burst is than the usual: 3 is twenty times as likely, 7 a thousand."]
    share: Annotated[float, "Its share of all events in the burst."]
    usual: Annotated[float, "Its share of all events altogether."]
    behind: Annotated[Behind, "Its events in the burst."]
    actors: Annotated[tuple[ActorNode, ...], "The actor, or the two of them, where actors burst."]


@dataclass(frozen=True, slots=True)
class Bursts:
    """What came in bursts."""

    bursts: Annotated[tuple[ActivityBurst, ...], "The heaviest first."]


def analyse(projection: Projection, params: Params) -> Bursts:
    """The bursts among all series; events of which nobody knows the day are left out."""
    everything = dated(projection)
    period_of = starts(projection.days[everything], params.grain)
    periods = all_starts(projection.days[everything], params.grain)
    totals = _counted(period_of, periods)
    found = []
    for name, events, actors in _series(projection, everything, params):
        when = starts(projection.days[events], params.grain)
        counts = _counted(when, periods)
        for burst in automaton.bursts(counts, totals, ratio=params.ratio, start=params.price):
            since, last = int(periods[burst.first]), int(periods[burst.last])
            some = events[(when >= since) & (when <= last)]
            found.append(
                ActivityBurst(
                    series=name,
                    since=Day(since),
                    until=Day(last_day(last, params.grain)),
                    weight=burst.weight,
                    share=len(some) / int(totals[burst.first : burst.last + 1].sum()),
                    usual=len(events) / len(everything),
                    behind=behind(projection, some),
                    actors=actors,
                )
            )
    found.sort(key=lambda burst: (-burst.weight, burst.series, burst.since))
    return Bursts(tuple(found[: params.first]))


def _counted(when: np.ndarray[tuple[int], np.dtype[np.int32]], periods: np.ndarray) -> Positions:
    return np.bincount(np.searchsorted(periods, when), minlength=len(periods))


def _series(
    projection: Projection, everything: Positions, params: Params
) -> Iterator[tuple[str, Positions, tuple[ActorNode, ...]]]:
    """Each thing that may burst: its name, its events, and the actors that it is about."""
    if params.by is BurstsBy.DYAD:
        for dyad in dyads(projection, dated=True):
            two = projection.actors[dyad.one], projection.actors[dyad.other]
            if len(dyad.events) >= params.fewest:
                yield f"{two[0].name} – {two[1].name}", dyad.events, two
    elif params.by is BurstsBy.ACTOR:
        of, event = np.unique(np.stack([projection.side_actor, projection.side_event]), axis=1)
        known = event < len(everything)
        for actor, events in _pieces(of[known], event[known]):
            if len(events) >= params.fewest:
                yield projection.actors[actor].name, events, (projection.actors[actor],)
    else:
        column = projection.types if params.by is BurstsBy.TYPE else projection.quads
        names, label = np.unique(np.array(column)[everything], return_inverse=True)
        order = np.argsort(label, kind="stable")
        for at, events in _pieces(label[order], everything[order]):
            if len(events) >= params.fewest:
                yield str(names[at]), events, ()


def _pieces(keys: Positions, values: Positions) -> Iterator[tuple[int, Positions]]:
    """The values of each key; equal keys stand together."""
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    if len(begins):
        yield from zip(keys[begins].tolist(), np.split(values, begins[1:]), strict=True)


ANALYSIS = Analysis(name="bursts", source=NETWORK, params=Params, answer=Bursts, analyse=analyse)
