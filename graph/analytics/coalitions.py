"""Who stands together against whom: groups inside of which actors get on, and between which they do not.

Whatever number of groups there are, the scores of what passes inside of them add up to as much as could be found.

N. Bansal, A. Blum and S. Chawla, Correlation clustering, Machine Learning 56 (2004); the groups are looked for by the
moves of the Louvain algorithm (V. Blondel and others, 2008).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import count
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.signed import SignedEdges, neighbours, signed
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import Ties, ties
from graph.described import Bounds, EventTypeName

_TYPES = 5
_RIVALS = 3
_ROUNDING = 1e-9
"""By more than this a group must be better than another: sums of the same scores may differ in their last bits."""

type _Around = list[dict[int, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How much is shown."""

    first: Annotated[int, Bounds(1, 50), "How many coalitions at most: the largest."] = 10
    members: Annotated[int, Bounds(1, 50), "How many members of each at most."] = 20


@dataclass(frozen=True, slots=True)
class CoalitionType:
    """A type of event inside of a coalition."""

    type: Annotated[EventTypeName, "The type."]
    count: Annotated[int, "How many events inside are of it."]


@dataclass(frozen=True, slots=True)
class CoalitionRival:
    """Another coalition with which one is on bad terms."""

    rank: Annotated[int, "The rank of the other one."]
    score: Annotated[float, "The sum of the scores of what passes between the two."]


@dataclass(frozen=True, slots=True)
class Coalition:
    """Actors who stand together."""

    rank: Annotated[int, "1 for the largest."]
    size: Annotated[int, "How many members it has."]
    members: Annotated[tuple[ActorNode, ...], "Those first who get on best with the others."]
    inside: Annotated[float, "The sum of the scores of what passes inside."]
    outside: Annotated[float, "The sum of the scores of what passes between its members and others."]
    rivals: Annotated[tuple[CoalitionRival, ...], f"With whom it is on the worst terms, at most {_RIVALS}."]
    types: Annotated[tuple[CoalitionType, ...], f"The most frequent types of events inside, at most {_TYPES}."]
    behind: Annotated[Behind, "The events inside."]


@dataclass(frozen=True, slots=True)
class Coalitions:
    """How the network falls into coalitions."""

    coalition_count: Annotated[int, "How many there are, of two or more."]
    coalitions: Annotated[tuple[Coalition, ...], "The largest first."]


def analyse(projection: Projection, params: Params) -> Coalitions:
    """Actors who get on with nobody are in no coalition."""
    found, size = signed(projection), len(projection.actors)
    of = stood(found, size)
    groups = (np.flatnonzero(of == group) for group in range(of.max(initial=-1) + 1))
    ranked = sorted((group for group in groups if len(group) > 1), key=lambda group: (-len(group), group[0]))
    rank = {int(of[group[0]]): number for number, group in enumerate(ranked, 1)}
    told = ties(projection)
    return Coalitions(
        coalition_count=len(ranked),
        coalitions=tuple(
            _coalition(projection, told, found, of, group, rank, params) for group in ranked[: params.first]
        ),
    )


def stood(found: SignedEdges, size: int) -> Positions:
    """The number of each actor's group: moved one by one where the scores are greatest, then group by group, in turn.

    In the end no move of one actor and no union of two groups would be better.
    """
    around, of = neighbours(found, size), list(range(size))
    while True:
        numbers, place = np.unique(_moved(around, of), return_inverse=True)
        united = _moved(_merged(around, place.tolist(), len(numbers)), list(range(len(numbers))))
        if len(set(united)) == len(numbers):
            return place
        of = [united[group] for group in place.tolist()]


def _moved(around: _Around, of: list[int]) -> list[int]:
    """From these groups, each goes to the one with which it gets on best, until nobody has a better; alone is 0."""
    of = list(of)
    alone = count(max(of, default=0) + 1)
    waiting = list(range(len(around)))[::-1]
    queued = set(waiting)
    while waiting:
        at = waiting.pop()
        queued.discard(at)
        towards: defaultdict[int, float] = defaultdict(float)
        for other, score in around[at].items():
            towards[of[other]] += score
        best = max(towards, key=lambda group: (towards[group], -group), default=of[at])
        here = towards[of[at]]
        if max(towards[best], 0) > here + _ROUNDING:
            of[at] = best if towards[best] > 0 else next(alone)
            # also those whose group it joins, as they may be on bad terms
            waiting.extend(other for other in around[at] if other not in queued)
            queued.update(around[at])
    return of


def _merged(around: _Around, of: list[int], size: int) -> _Around:
    """The groups as actors."""
    merged: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(size)]
    for at, others in enumerate(around):
        for other, score in others.items():
            if of[at] != of[other]:
                merged[of[at]][of[other]] += score
    return [dict(others) for others in merged]


def _coalition(
    projection: Projection,
    told: Ties,
    found: SignedEdges,
    of: Positions,
    group: Positions,
    rank: dict[int, int],
    params: Params,
) -> Coalition:
    number = of[group[0]]
    one, other = of[found.one] == number, of[found.other] == number
    inside, outside = one & other, one ^ other
    ends = np.concatenate([found.one[inside], found.other[inside]])
    standing = np.bincount(ends, np.tile(found.score[inside], 2), len(of))[group]
    rivals: defaultdict[int, float] = defaultdict(float)
    others = np.where(one, of[found.other], of[found.one])[outside]
    for which, score in zip(others.tolist(), found.score[outside].tolist(), strict=True):
        if which in rank:
            rivals[rank[which]] += score
    events = np.unique(told.event[(of[told.source] == number) & (of[told.target] == number)])
    kinds = Counter(projection.types[event] for event in events.tolist())
    return Coalition(
        rank=rank[int(number)],
        size=len(group),
        members=tuple(projection.actors[at] for at in group[np.argsort(-standing, kind="stable")][: params.members]),
        inside=float(found.score[inside].sum()),
        outside=float(found.score[outside].sum()),
        rivals=tuple(
            CoalitionRival(which, score)
            for score, which in sorted((score, which) for which, score in rivals.items())
            if score < 0
        )[:_RIVALS],
        types=tuple(
            CoalitionType(EventTypeName(kind), count)
            for kind, count in sorted(kinds.items(), key=lambda each: (-each[1], each[0]))[:_TYPES]
        ),
        behind=behind(projection, events),
    )


ANALYSIS = Analysis("coalitions", NETWORK, Params, Coalitions, analyse)
