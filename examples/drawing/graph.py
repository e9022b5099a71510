"""The graph itself: actors, the events between them, and what is stated of two of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from examples.drawing import svg
from examples.drawing.answer import Actor, Event, Relation
from examples.drawing.geometry import Box
from examples.drawing.layout import Frame, Link, place
from examples.drawing.text import width

INK, GREY, PAPER = "#1f2933", "#7b8794", "#ffffff"
QUADS = {
    "VERBAL_COOPERATION": "#2f80b9",
    "MATERIAL_COOPERATION": "#1f7a4d",
    "VERBAL_CONFLICT": "#cf6a12",
    "MATERIAL_CONFLICT": "#b3261e",
}
_CLASSES = ("#cfe3f7", "#fbe3c0", "#d9efd3", "#e6d9f2", "#f9d5d9", "#d3eeee", "#f3efb5", "#e3dccf", "#dfe3e8")
_ACTOR_SIZE, _EVENT_SIZE, _RELATION_SIZE = 13, 11, 10


@dataclass(frozen=True, slots=True)
class Graph:
    """What is drawn of it."""

    events: Sequence[Event]
    actors: Sequence[Actor]
    relations: Sequence[Relation]

    @property
    def classes(self) -> dict[str, str]:
        """The colour of each class of actors."""
        kinds = sorted({actor.kind for actor in self.actors})
        return {kind: _CLASSES[min(i, len(_CLASSES) - 1)] for i, kind in enumerate(kinds)}


def positions(graph: Graph, *, frame: Frame, pinned: Mapping[str, tuple[int, int]]) -> dict[str, Box]:
    """A box for each actor, event and relation, by its id."""
    sizes = {
        **{one.id: (width(one.name, size=_ACTOR_SIZE) + 16, 28) for one in graph.actors},
        **{one.id: (width(_said(one), size=_EVENT_SIZE, bold=True) + 14, 20) for one in graph.events},
        **{_id(one): (width(one.label, size=_RELATION_SIZE) + 6, 14) for one in graph.relations},
    }
    return place(sizes, _links(graph), frame=frame, pinned=pinned)


def drawn(graph: Graph, boxes: Mapping[str, Box], *, opened: Event) -> Iterable[str]:
    """Lines first, so that no box is behind one."""
    for relation in graph.relations:
        label = boxes[_id(relation)]
        yield _joined(boxes[relation.subject], label, stroke=GREY, stroke_dasharray="2 3")
        yield _joined(label, boxes[relation.object], stroke=GREY, stroke_dasharray="2 3", marker_end="url(#stated)")
    for event in graph.events:
        colour, at = QUADS[event.quad], boxes[event.id]
        for actor in event.actors:
            yield _joined(boxes[actor.id], at, stroke=colour, stroke_width=2)
        for actor in event.recipients:
            yield _joined(at, boxes[actor.id], stroke=colour, stroke_width=2, marker_end=f"url(#{event.quad})")
    for relation in graph.relations:
        at = boxes[_id(relation)]
        yield svg.rectangle(at, fill=PAPER)
        yield svg.text(relation.label, x=at.x, y=at.y + 3, size=_RELATION_SIZE, fill=GREY, text_anchor="middle")
    for event in graph.events:
        yield from event_box(_said(event), boxes[event.id], quad=event.quad, happened=event.auxiliary is None)
        if event is opened:
            at = boxes[event.id]
            ring = Box(at.x, at.y, at.width + 8, at.height + 8)
            yield svg.rectangle(ring, rx=14, fill="none", stroke=INK, stroke_width=1.5)
    for actor in graph.actors:
        yield from actor_box(actor.name, boxes[actor.id], fill=graph.classes[actor.kind])


def actor_box(name: str, box: Box, *, fill: str) -> Iterable[str]:
    """An actor: its name in the colour of its class."""
    yield svg.rectangle(box, rx=4, fill=fill, stroke=INK, stroke_width=1)
    yield svg.text(name, x=box.x, y=box.y + 5, size=_ACTOR_SIZE, fill=INK, text_anchor="middle")


def event_box(name: str, box: Box, *, quad: str, happened: bool) -> Iterable[str]:
    """An event: filled when it is told as fact, hollow when it is denied, supposed or yet to come."""
    colour = QUADS[quad]
    yield svg.rectangle(box, rx=10, fill=colour if happened else PAPER, stroke=colour, stroke_width=1.5)
    ink = PAPER if happened else colour
    yield svg.text(name, x=box.x, y=box.y + 4, size=_EVENT_SIZE, fill=ink, font_weight="bold", text_anchor="middle")


def _said(event: Event) -> str:
    return event.name if event.auxiliary is None else f"{event.name} ({event.auxiliary.lower()})"


def _id(relation: Relation) -> str:
    return f"{relation.subject} {relation.label} {relation.object}"


def _links(graph: Graph) -> list[Link]:
    return sorted(
        {(event.id, actor.id) for event in graph.events for actor in event.everybody}
        | {(_id(relation), end) for relation in graph.relations for end in (relation.subject, relation.object)}
    )


def _joined(start: Box, end: Box, **attributes: object) -> str:
    return svg.line(start.edge_towards(end.x, end.y), end.edge_towards(start.x, start.y, gap=2), **attributes)
