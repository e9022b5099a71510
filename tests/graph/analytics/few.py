"""Small networks made by hand: `told("a>b X 3 -2")` is what a does to b on day 3, with its type and score."""

from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection


def actor(id: str) -> ActorNode:  # noqa: A002 (what it is)
    """One by its letter; countries and sectors are told by hand where they matter."""
    return ActorNode(id, id.upper(), "Country")


def told(*rows: str, actors: tuple[ActorNode, ...] = ()) -> Projection:
    """Events by sides, type, day or ?, and score, in this order; without a recipient what is mutual, or done alone.

    Their ids are e0, e1 and so on, e00 where there are more than ten. Actors that are not given are made.
    """
    digits = len(str(len(rows) - 1))
    events = []
    for n, row in enumerate(rows):
        sides, kind, day, score = row.split()
        who, _, whom = sides.partition(">")
        events.append(
            EventNode(
                id=f"e{n:0{digits}}",
                type=kind,
                day=None if day == "?" else int(day),
                actors=tuple(who),
                recipients=tuple(whom),
                quad="good" if float(score) > 0 else "bad",
                score=float(score),
            )
        )
    known = {each.id for each in actors}
    named = {letter for event in events for letter in (*event.actors, *event.recipients)}
    return projected([*actors, *(actor(letter) for letter in sorted(named - known))], events)
