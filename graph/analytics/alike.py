"""Who has to do with the same others in the same way: actors whose places in the network are alike.

Each actor is a list of numbers: how many events lead from it to each other actor, and how many lead from each to it.
Two are as alike as the angle between their lists is small (the cosine), from 0 to 1.

F. Lorrain and H. White, Structural equivalence of individuals in social networks, Journal of Mathematical Sociology 1
(1971).
"""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from scipy import sparse

from graph.analytics.shapes.analysis import Analysis
from graph.analytics.shapes.network import arcs
from graph.analytics.shapes.projection import ActorNode, Positions, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds

_TOWARDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Whom others are to be like."""

    actor: Annotated[ActorId | None, "Whom others are like; by default the actor in most events."] = None
    first: Annotated[int, Bounds(1, 200), "How many others at most."] = 10


@dataclass(frozen=True, slots=True)
class AlikeActor:
    """An actor that is like another."""

    actor: Annotated[ActorNode, "The actor."]
    similarity: Annotated[float, "The cosine, 0 to 1."]
    towards: Annotated[tuple[ActorNode, ...], f"Towards whom both are most alike, at most {_TOWARDS}."]


@dataclass(frozen=True, slots=True)
class Alike:
    """Who is like an actor."""

    actor: Annotated[ActorNode | None, "Whom the others are like; null where it has nothing to do with anybody."]
    others: Annotated[tuple[AlikeActor, ...], "The likest first."]


def analyse(projection: Projection, params: Params) -> Alike:
    """Who has nobody in common with the actor is left out."""
    at = _named(projection, params.actor)
    if at is None:
        return Alike(None, ())
    places = _places(projection)
    own = places[[at]]
    norms = np.sqrt(np.asarray(places.multiply(places).sum(axis=1)).ravel())
    if not norms[at]:
        return Alike(None, ())
    shared = np.asarray((places @ own.T).todense()).ravel()
    cosine = np.divide(shared, norms * norms[at], out=np.zeros(len(norms)), where=norms > 0)
    cosine[at] = 0
    first = [
        other for other in np.argsort(-np.round(cosine, 12), kind="stable")[: params.first].tolist() if cosine[other]
    ]
    return Alike(
        actor=projection.actors[at],
        others=tuple(
            AlikeActor(
                actor=projection.actors[other],
                similarity=min(float(cosine[other]), 1.0),
                towards=tuple(projection.actors[whom] for whom in _towards(own, places[[other]], len(norms))),
            )
            for other in first
        ),
    )


def _named(projection: Projection, actor: str | None) -> int | None:
    if actor is not None:
        return next((at for at, each in enumerate(projection.actors) if each.id == actor), None)
    return int(np.argmax(np.bincount(projection.side_actor))) if len(projection.side_actor) else None


def _places(projection: Projection) -> Any:
    """A row an actor: to whom it does how much, and then who does how much to it."""
    found, size = arcs(projection), len(projection.actors)
    towards = sparse.csr_array((found.weight, (found.one, found.other)), shape=(size, size))
    return sparse.hstack([towards, towards.T], format="csr")


def _towards(own: Any, other: Any, size: int) -> list[int]:
    """Those who add most to the likeness, in either direction."""
    product = own.multiply(other).tocoo()
    added = np.bincount(product.col % size, product.data, size)
    order: Positions = np.argsort(-added, kind="stable")[:_TOWARDS]
    return [at for at in order.tolist() if added[at]]


ANALYSIS = Analysis("alike", NETWORK, Params, Alike, analyse)
