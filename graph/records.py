"""Derived records as the properties of their nodes, and back. Pure.

Nodes have no property for what is None, as Neo4j keeps none; lists are lists.
"""

from collections.abc import Mapping
from typing import Any

from graph.claims import Claim
from graph.tellings import Telling, interval
from ontology.identity import family_name
from ontology.model import Actor, Event, Place
from ontology.terms import Vocabulary

Properties = dict[str, Any]


def actor_row(actor: Actor) -> Properties:
    """The properties of an actor's node; `family` is the last word of a person's name, to find others by."""
    return _present(
        id=actor.id,
        family=family_name(actor.id),
        name=actor.name,
        type=actor.type,
        country=actor.country,
        sector=actor.sector,
        aliases=list(actor.aliases),
        confidence=actor.confidence,
        reason=actor.reason,
    )


def place_row(place: Place) -> Properties:
    """The properties of a place's node."""
    return _present(
        id=place.id,
        name=place.name,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        confidence=place.confidence,
        reason=place.reason,
    )


def event_row(event: Event, vocabulary: Vocabulary) -> Properties:
    """The properties of an event's node, named for what it is; who, where and reports are its relationships."""
    event_type = vocabulary.event_types[event.type]
    return _present(
        id=event.id,
        name=event_type.modes[event.mode].label if event.mode else event_type.label,
        type=event.type,
        mode=event.mode,
        contexts=list(event.contexts),
        auxiliary=event.auxiliary,
        start=event.start,
        end=event.end,
        quad=event.quad,
        score=event.score,
        confidence=event.confidence,
        reason=event.reason,
    )


def actor(node: Mapping[str, Any]) -> Actor:
    """The actor of a node."""
    return Actor(
        id=node["id"],
        name=node["name"],
        type=node["type"],
        country=node.get("country"),
        sector=node.get("sector"),
        aliases=tuple(node["aliases"]),
        confidence=node["confidence"],
        reason=node["reason"],
    )


def place(node: Mapping[str, Any]) -> Place:
    """The place of a node."""
    return Place(
        id=node["id"],
        name=node["name"],
        country=node.get("country"),
        latitude=node.get("latitude"),
        longitude=node.get("longitude"),
        confidence=node["confidence"],
        reason=node["reason"],
    )


def event(record: Mapping[str, Any]) -> Event:
    """The event of a record that holds its node and the ids of what it is joined to."""
    node = record["event"]
    return Event(
        id=node["id"],
        type=node["type"],
        mode=node.get("mode"),
        contexts=tuple(node["contexts"]),
        auxiliary=node.get("auxiliary"),
        start=node.get("start"),
        end=node.get("end"),
        place=next(iter(record["places"]), None),
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        quad=node["quad"],
        score=node["score"],
        confidence=node["confidence"],
        reason=node["reason"],
        reports=tuple(sorted(record["reports"])),
    )


def telling(record: Mapping[str, Any]) -> Telling:
    """What counts of a report, of a record that holds its node and the ids of what it is joined to."""
    report = record["report"]
    start, end = interval(report.get("time_value"))
    return Telling(
        report=report["id"],
        article=record["article"],
        type=report["type"],
        mode=report.get("mode"),
        contexts=tuple(report["contexts"]),
        auxiliary=report.get("auxiliary"),
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        start=start,
        end=end,
        place=next(iter(record["places"]), None),
        confidence=report["confidence"],
        account=report.get("account"),
        repeats=next(iter(record["repeats"]), None),
    )


def claim(record: Mapping[str, Any]) -> Claim:
    """What is claimed of an event, of a record that holds its node and the ids of what it is joined to."""
    node = record["event"]
    return Claim(
        type=node["type"],
        auxiliary=node.get("auxiliary"),
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        start=node.get("start"),
        end=node.get("end"),
        place=next(iter(record["places"]), None),
    )


def _present(**properties: Any) -> Properties:
    return {key: value for key, value in properties.items() if value is not None}
