"""A projection from plain rows, in whatever order they come."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.analytics.shapes.projection import ACTOR, NO_DAY, RECIPIENT, ActorNode, Projection


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNode:
    """An event with the ids of those on its sides; `day` is counted from 1970-01-01, None where nobody knows it."""

    id: str
    type: str
    day: int | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    mode: str | None = None
    quad: str = ""
    score: float = 0.0
    confidence: float = 1.0
    reports: int = 1


def projected(actors: Iterable[ActorNode], events: Iterable[EventNode]) -> Projection:
    """Raises `KeyError` for an actor of an event that is not among the actors."""
    who = sorted(actors, key=lambda actor: actor.id)
    what = sorted(events, key=lambda event: (NO_DAY if event.day is None else event.day, event.id))
    at = {actor.id: position for position, actor in enumerate(who)}
    sides = [
        (position, role, at[actor])
        for position, event in enumerate(what)
        for role, side in ((ACTOR, event.actors), (RECIPIENT, event.recipients))
        for actor in sorted(side)
    ]
    return Projection(
        actors=tuple(who),
        events=tuple(event.id for event in what),
        types=tuple(event.type for event in what),
        modes=tuple(event.mode for event in what),
        quads=tuple(event.quad for event in what),
        scores=np.array([event.score for event in what], dtype=np.float64),
        days=np.array([NO_DAY if event.day is None else event.day for event in what], dtype=np.int32),
        confidences=np.array([event.confidence for event in what], dtype=np.float64),
        reports=np.array([event.reports for event in what], dtype=np.int64),
        side_event=np.array([event for event, _, _ in sides], dtype=np.int64),
        side_actor=np.array([actor for _, _, actor in sides], dtype=np.int64),
        side_role=np.array([role for _, role, _ in sides], dtype=np.int8),
    )
