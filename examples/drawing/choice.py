"""Which of many events a small picture shows."""

from collections import Counter
from collections.abc import Iterable, Sequence

from examples.drawing.answer import Actor, Event, Relation

UNNAMED = "unnamed:"
"""How the ids of actors begin that only one article knows, as in "14 people"."""


def opened(events: Sequence[Event]) -> Event:
    """The event whose evidence is shown: the one that most reports tell of."""
    return min(events, key=lambda event: (-len(event.reports), -event.confidence, event.id))


def between_named(events: Iterable[Event]) -> list[Event]:
    """The events that join two or more actors, all of whom have names; of those that would look the same, one."""
    joining = (
        event
        for event in sorted(events, key=lambda event: (-len(event.reports), event.auxiliary or "", event.id))
        if len(event.everybody) > 1 and not any(actor.id.startswith(UNNAMED) for actor in event.everybody)
    )
    return list({(event.name, event.actors, event.recipients): event for event in reversed(list(joining))}.values())


def choose(events: Sequence[Event], *, nodes: int) -> list[Event]:
    """As many of the events as there is room for `nodes` actors and events.

    It begins with the one that most reports tell of and goes on with whatever shares actors with those chosen and
    brings fewest new ones, so that the picture hangs together. Where nothing does, the busiest actors come next.
    """
    if not events:
        return []
    busy = Counter(actor for event in events for actor in event.everybody)
    first = opened(events)
    chosen, shown = [first], set(first.everybody)

    def rank(event: Event) -> tuple[bool, int, int, float, str]:
        new = set(event.everybody) - shown
        known = len(new) < len(event.everybody)
        return not known, len(new), -sum(busy[actor] for actor in event.everybody), -event.confidence, event.id

    while True:
        room = nodes - len(chosen) - len(shown)
        fitting = [event for event in events if event not in chosen and len(set(event.everybody) - shown) + 1 <= room]
        if not fitting:
            return chosen
        best = min(fitting, key=rank)
        chosen.append(best)
        shown.update(best.everybody)


def actors(events: Iterable[Event]) -> list[Actor]:
    """Who takes part in the events, by id."""
    return sorted({actor for event in events for actor in event.everybody}, key=lambda actor: actor.id)


def among(shown: Iterable[Actor], relations: Iterable[Relation]) -> list[Relation]:
    """The relations between actors that are shown, one for each two of them."""
    ids = {actor.id for actor in shown}
    inside = [one for one in sorted(relations) if {one.subject, one.object} <= ids and one.subject != one.object]
    return sorted({frozenset((one.subject, one.object)): one for one in reversed(inside)}.values())
