"""The invented crisis of `examples/crisis.py` as a projection, without a database."""

from examples.crisis import EAST, MEDIATOR, PROTESTERS, WEST, deeds, described
from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from ontology.identity import name_id
from ontology.terms import Vocabulary

__all__ = ["EAST", "MEDIATOR", "PROTESTERS", "WEST", "crisis"]


def actors() -> tuple[ActorNode, ...]:
    """Everybody."""
    return tuple(ActorNode(name_id(name), name, *described(name)) for name in (*WEST, *EAST, MEDIATOR, PROTESTERS))


def crisis(vocabulary: Vocabulary, seed: int = 1) -> Projection:
    """The whole of it, about 1,000 events, with the scores and quad classes of the ontology."""
    return projected(actors(), events(vocabulary, seed))


def events(vocabulary: Vocabulary, seed: int = 1) -> list[EventNode]:
    """The events as plain rows."""
    of = vocabulary.event_types
    return [
        EventNode(
            id=f"event/{n:04}",
            type=deed.type,
            day=deed.day,
            actors=tuple(map(name_id, deed.who)),
            recipients=tuple(map(name_id, deed.whom)),
            quad=of[deed.type].quad,
            score=of[deed.type].score,
            reports=deed.reports,
        )
        for n, deed in enumerate(sorted(deeds(seed), key=lambda deed: deed.day))
    ]
