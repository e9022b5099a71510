"""With whom an actor has to do, how much, and how good or bad it is; and what those have to do with each other."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from graph.analytics.shapes.analysis import Analysis, Behind, behind
from graph.analytics.shapes.dyads import Dyad, dyads
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId, Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """Whose network, and how much of it."""

    actor: Annotated[ActorId | None, "Whose; by default that of the actor in most events."] = None
    first: Annotated[int, Bounds(1, 50), "How many others at most: those of most events with it."] = 16


@dataclass(frozen=True, slots=True)
class EgoTie:
    """What two actors have to do with each other."""

    one: Annotated[ActorNode, "The one actor."]
    other: Annotated[ActorNode, "The other actor."]
    score: Annotated[float, "The mean score, from -10, conflict, to 10, cooperation."]
    to_other: Annotated[int, "How many events lead from the one to the other."]
    from_other: Annotated[int, "How many lead back."]
    behind: Annotated[Behind, "The events; one that is mutual leads both ways."]


@dataclass(frozen=True, slots=True)
class Ego:
    """An actor and those around it."""

    actor: Annotated[ActorNode | None, "Whose network it is; none where it has nothing to do with anybody."]
    ties: Annotated[tuple[EgoTie, ...], "From the actor to others, that of most events first."]
    among: Annotated[tuple[EgoTie, ...], "Between those others, that of most events first."]


def analyse(projection: Projection, params: Params) -> Ego:
    """The ties of one actor."""
    named = params.actor or _busiest(projection)
    around = dyads(projection, one=named, first=params.first) if named else []
    if not around:
        return Ego(None, (), ())
    centre = next(at for at in (around[0].one, around[0].other) if projection.actors[at].id == named)
    others = {dyad.one if dyad.other == centre else dyad.other for dyad in around}
    among = [dyad for dyad in dyads(projection) if dyad.one in others and dyad.other in others]
    return Ego(
        projection.actors[centre],
        tuple(_tie(projection, dyad, centre) for dyad in around),
        tuple(_tie(projection, dyad, dyad.one) for dyad in among),
    )


def _busiest(projection: Projection) -> str | None:
    if not len(projection.side_actor):
        return None
    return projection.actors[int(np.argmax(np.bincount(projection.side_actor)))].id


def _tie(projection: Projection, dyad: Dyad, start: int) -> EgoTie:
    forward = int(dyad.forward.sum())
    there, back = (forward, len(dyad.forward) - forward)[:: 1 if start == dyad.one else -1]
    return EgoTie(
        one=projection.actors[start],
        other=projection.actors[dyad.other if start == dyad.one else dyad.one],
        score=float(projection.scores[dyad.events].mean()),
        to_other=there,
        from_other=back,
        behind=behind(projection, dyad.event),
    )


ANALYSIS = Analysis(name="ego", source=NETWORK, params=Params, answer=Ego, analyse=analyse)
