"""Whether friends of friends are friends: how well the network falls into two sides that are at odds.

Two actors are on good terms if the scores of what passes between them add up to more than 0, on bad ones if to less.
Three who are all joined are balanced if all are on good terms, or two are and are both at odds with the third. If all
were, everybody would stand on one of two sides. Frustration is the share of pairs that do not fit the best division
into sides that was found: bad terms inside of one, good terms across.

D. Cartwright and F. Harary, Structural balance, Psychological Review 63 (1956); S. Aref and M. Wilson, Balance and
frustration in signed networks, Journal of Complex Networks 7 (2019).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.signed import SignedEdges, neighbours, signed, signs
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import Ties, passing, ties
from graph.described import Bounds

_STARTS = 10
"""Divisions from which better ones are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How much is shown."""

    first: Annotated[int, Bounds(1, 200), "How many triads, torn actors and pairs at most, of each."] = 20


@dataclass(frozen=True, slots=True)
class UnbalancedTriad:
    """Three who are not balanced."""

    actors: Annotated[tuple[ActorNode, ...], "The three."]
    good: Annotated[int, "How many of the three pairs are on good terms: 2, or none."]
    weakest: Annotated[float, "The sum of the scores of that pair of them between whom it is the least clear."]
    behind: Annotated[Behind, "The events between them."]


@dataclass(frozen=True, slots=True)
class TornActor:
    """An actor who does not fit its side in everything."""

    actor: Annotated[ActorNode, "The actor."]
    side: Annotated[int, "On which side it stands, 1 or 2."]
    fitting: Annotated[int, "With how many others it gets on as its side would have it."]
    torn: Annotated[int, "With how many it does not: the good terms across, and the bad ones inside."]


@dataclass(frozen=True, slots=True)
class FrustratedPair:
    """Two who would have to change how they get on, or one of them the side."""

    one: Annotated[ActorNode, "The one actor."]
    other: Annotated[ActorNode, "The other actor."]
    same_side: Annotated[bool, "Whether they stand on one side, on bad terms; else they are on good ones across."]
    score: Annotated[float, "The sum of the scores of what passes between them."]
    behind: Annotated[Behind, "The events between them."]


@dataclass(frozen=True, slots=True)
class Balance:
    """How balanced a signed network is."""

    good: Annotated[int, "How many pairs are on good terms."]
    bad: Annotated[int, "How many are on bad ones."]
    balanced: Annotated[int, "How many triads are balanced."]
    unbalanced: Annotated[int, "How many are not."]
    frustration: Annotated[float, "The share of pairs that do not fit the two sides."]
    one_side: Annotated[
        tuple[ActorNode, ...], "Who stands on the larger side, those first who are joined to the most others."
    ]
    other_side: Annotated[tuple[ActorNode, ...], "Who stands on the smaller side."]
    triads: Annotated[tuple[UnbalancedTriad, ...], "Those not balanced, the clearest first."]
    torn: Annotated[tuple[TornActor, ...], "Who fits its side the least, first."]
    pairs: Annotated[tuple[FrustratedPair, ...], "Pairs that do not fit, the clearest first."]


def analyse(projection: Projection, params: Params) -> Balance:
    """Who is on good or bad terms with nobody stands on no side."""
    found, size = signed(projection), len(projection.actors)
    around = neighbours(found, size)
    balanced, unbalanced = _triads(found, size)
    side = _sides(found, around)
    wrong = (found.score > 0) != (side[found.one] == side[found.other])
    told = ties(projection)
    joined = [at for at in range(size) if around[at]]
    ranked = sorted(joined, key=lambda at: (-len(around[at]), at))
    larger = 0 if 2 * int((side[joined] == 0).sum()) >= len(joined) else 1
    standing = [[projection.actors[at] for at in ranked if side[at] == which] for which in (larger, 1 - larger)]
    torn = np.bincount(np.concatenate([found.one[wrong], found.other[wrong]]), minlength=size)
    pairs = np.flatnonzero(wrong)[np.argsort(-np.abs(found.score[wrong]), kind="stable")][: params.first]
    return Balance(
        good=int((found.score > 0).sum()),
        bad=int((found.score < 0).sum()),
        balanced=balanced,
        unbalanced=unbalanced,
        frustration=float(wrong.mean()) if len(wrong) else 0.0,
        one_side=tuple(standing[0][: params.first]),
        other_side=tuple(standing[1][: params.first]),
        triads=tuple(_triad(projection, told, around, three) for three in _unbalanced(found, params.first)),
        torn=tuple(
            TornActor(
                projection.actors[at], 1 if side[at] == larger else 2, len(around[at]) - int(torn[at]), int(torn[at])
            )
            for at in sorted(ranked, key=lambda at: (-torn[at], at))[: params.first]
            if torn[at]
        ),
        pairs=tuple(
            FrustratedPair(
                one=projection.actors[found.one[at]],
                other=projection.actors[found.other[at]],
                same_side=bool(found.score[at] < 0),
                score=float(found.score[at]),
                behind=behind(projection, passing(told, int(found.one[at]), int(found.other[at]))),
            )
            for at in pairs.tolist()
        ),
    )


def _triads(found: SignedEdges, size: int) -> tuple[int, int]:
    """How many are balanced, and how many are not. A product of matrices counts the ways over a third."""
    good, bad = signs(found, size)
    of_good, of_bad = good @ good, bad @ bad
    three_good = of_good.multiply(good).sum() / 6
    two_bad = of_bad.multiply(good).sum() / 2
    two_good = of_good.multiply(bad).sum() / 2
    three_bad = of_bad.multiply(bad).sum() / 6
    return round(three_good + two_bad), round(two_good + three_bad)


def _unbalanced(found: SignedEdges, most: int) -> list[tuple[int, int, int]]:
    """Such triads whose weakest edge is the strongest: edges are added by their strength until there are enough."""
    around: list[dict[int, float]] = [{} for _ in range(int(found.other.max(initial=-1)) + 1)]
    triads: list[tuple[int, int, int]] = []
    for at in np.argsort(-np.abs(found.score), kind="stable").tolist():
        one, other, score = int(found.one[at]), int(found.other[at]), float(found.score[at])
        both = sorted(around[one].keys() & around[other].keys())
        triads += [(one, other, third) for third in both if around[one][third] * around[other][third] * score < 0]
        around[one][other] = around[other][one] = score
        if len(triads) >= most:
            break
    return triads[:most]


def _triad(
    projection: Projection, told: Ties, around: list[dict[int, float]], three: tuple[int, int, int]
) -> UnbalancedTriad:
    one, other, third = three
    scores = [around[one][other], around[other][third], around[one][third]]
    events = [passing(told, *pair) for pair in ((one, other), (other, third), (one, third))]
    return UnbalancedTriad(
        actors=tuple(projection.actors[at] for at in sorted(three)),
        good=sum(score > 0 for score in scores),
        weakest=min(scores, key=abs),
        behind=behind(projection, np.concatenate(events)),
    )


def _sides(found: SignedEdges, around: list[dict[int, float]]) -> Positions:
    """0 or 1 for each actor, so that few pairs do not fit: the best of what some starts lead to.

    From each start, whoever is torn more than not changes side until nobody is.
    """
    best, fewest = np.zeros(len(around), dtype=np.int64), len(found.score) + 1
    for start in _starts(found, len(around)):
        side = start.copy()
        waiting = list(range(len(around)))
        while waiting:
            at = waiting.pop()
            fits = sum(1 if (score > 0) == (side[at] == side[other]) else -1 for other, score in around[at].items())
            if fits < 0:
                side[at] = 1 - side[at]
                waiting.extend(around[at])
        frustrated = int(((found.score > 0) != (side[found.one] == side[found.other])).sum())
        if frustrated < fewest:
            best, fewest = side, frustrated
    return best


def _starts(found: SignedEdges, size: int) -> Iterator[Positions]:
    """By the leading eigenvector of the signs, and by chance, the same each time."""
    good, bad = signs(found, size)
    chance = np.random.default_rng(size)
    value = chance.standard_normal(size)
    adjacency = good - bad
    shift = abs(adjacency).sum(axis=1).max() if len(found.score) else 0
    for _ in range(100):
        value = adjacency @ value + shift * value
        value /= max(np.abs(value).max(initial=0), 1e-300)
    yield (value < 0).astype(np.int64)
    for _ in range(_STARTS - 1):
        yield chance.integers(0, 2, size)


ANALYSIS = Analysis("balance", NETWORK, Params, Balance, analyse)
