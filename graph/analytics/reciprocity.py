"""What is returned: of all who do something towards another, how many get something back, and what each side gives.

M. Newman, S. Forrest and J. Balthrop, Email networks and the spread of computer viruses, Physical Review E 66 (2002).
"""

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.network import arcs
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.analytics.shapes.ties import Ties, ties
from graph.described import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """How much is shown."""

    first: Annotated[int, Bounds(1, 200), "How many pairs at most: those of most events."] = 20


@dataclass(frozen=True, slots=True)
class Exchange:
    """What two actors do towards each other; what they do together counts on both sides."""

    one: Annotated[ActorNode, "Who does more."]
    other: Annotated[ActorNode, "Who does less."]
    there: Annotated[int, "How many events lead from the one to the other."]
    back: Annotated[int, "How many lead back."]
    score_there: Annotated[float | None, "The mean score of the ones, from -10, conflict, to 10, cooperation."]
    score_back: Annotated[float | None, "The mean score of the others; null where nothing comes back."]
    behind: Annotated[Behind, "The events, of both directions."]


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """What is returned in a network."""

    reciprocity: Annotated[
        float, "Of the ordered pairs in which one does something towards the other, the share returned."
    ]
    pair_count: Annotated[int, "How many such ordered pairs there are."]
    pairs: Annotated[tuple[Exchange, ...], "The pairs with the most events first."]


def analyse(projection: Projection, params: Params) -> Reciprocity:
    """Pairs that have as many events come in the order of the actors."""
    found, size = arcs(projection), len(projection.actors)
    if not len(found.one):
        return Reciprocity(0.0, 0, ())
    there, back = found.one * size + found.other, found.other * size + found.one
    low, high = np.minimum(found.one, found.other), np.maximum(found.one, found.other)
    pair, place = np.unique(low * size + high, return_inverse=True)
    total = np.bincount(place, found.weight)
    told = ties(projection)
    first = pair[np.argsort(-total, kind="stable")[: params.first]].tolist()
    return Reciprocity(
        reciprocity=float(np.isin(there, back).mean()),
        pair_count=len(there),
        pairs=tuple(_exchange(projection, told, *divmod(each, size)) for each in first),
    )


def _exchange(projection: Projection, told: Ties, low: int, high: int) -> Exchange:
    forth = told.event[(told.source == low) & (told.target == high)]
    back = told.event[(told.source == high) & (told.target == low)]
    one, other = (low, high) if len(forth) >= len(back) else (high, low)
    more, less = sorted((forth, back), key=len, reverse=True)
    return Exchange(
        one=projection.actors[one],
        other=projection.actors[other],
        there=len(more),
        back=len(less),
        score_there=float(projection.scores[more].mean()),
        score_back=float(projection.scores[less].mean()) if len(less) else None,
        behind=behind(projection, np.concatenate([forth, back])),
    )


ANALYSIS = Analysis("reciprocity", NETWORK, Params, Reciprocity, analyse)
