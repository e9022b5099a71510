"""Derived records as the properties of their nodes, and back. Pure.

A node has a property of the same name for each field. There is none for what is None, as Neo4j keeps none; lists are
lists.
"""

import functools
from collections.abc import Collection, Hashable, Mapping
from types import NoneType
from typing import Any, cast, get_args, get_type_hints

from graph.claims import Claim
from graph.tellings import Telling, interval
from ontology.identity import family_name
from ontology.model import Actor, Event, Place
from ontology.terms import Vocabulary

Properties = dict[str, Any]

_JOINED = frozenset({"place", "actors", "recipients", "reports"})
"""Of an event: what it has relationships for."""


def actor_row(actor: Actor) -> Properties:
    """The properties of an actor's node; `family` is the last word of a person's name, to find others by."""
    family = family_name(actor.id)
    return _properties(actor) | ({} if family is None else {"family": family})


def place_row(place: Place) -> Properties:
    """The properties of a place's node."""
    return _properties(place)


def event_row(event: Event, vocabulary: Vocabulary) -> Properties:
    """The properties of an event's node, named for what it is; who, where and reports are its relationships."""
    event_type = vocabulary.event_types[event.type]
    name = event_type.modes[event.mode].label if event.mode else event_type.label
    return _properties(event, apart_from=_JOINED) | {"name": name}


def actor(node: Mapping[str, Any]) -> Actor:
    """The actor of a node."""
    return _record(Actor, node)


def place(node: Mapping[str, Any]) -> Place:
    """The place of a node."""
    return _record(Place, node)


def event(record: Mapping[str, Any]) -> Event:
    """The event of a record that holds its node and the ids of what it is joined to."""
    return _record(
        Event,
        record["event"],
        place=next(iter(record["places"]), None),
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        reports=tuple(sorted(record["reports"])),
    )


def telling(record: Mapping[str, Any]) -> Telling:
    """What counts of a report, of a record that holds its node and the ids of what it is joined to."""
    report = record["report"]
    start, end = interval(report.get("time_value"))
    return _record(
        Telling,
        report,
        report=report["id"],
        article=record["article"],
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        start=start,
        end=end,
        place=next(iter(record["places"]), None),
        repeats=next(iter(record["repeats"]), None),
    )


def claim(record: Mapping[str, Any]) -> Claim:
    """What is claimed of an event, of a record that holds its node and the ids of what it is joined to."""
    return _record(
        Claim,
        record["event"],
        actors=tuple(sorted(record["actors"])),
        recipients=tuple(sorted(record["recipients"])),
        place=next(iter(record["places"]), None),
    )


def _properties(record: Actor | Place | Event, *, apart_from: Collection[str] = ()) -> Properties:
    """The fields of a record but those that are relationships."""
    found: Properties = {}
    for name, _ in _fields(cast("Hashable", type(record))):
        value = getattr(record, name)
        if value is not None and name not in apart_from:
            found[name] = list(value) if isinstance(value, tuple) else value
    return found


def _record[R](kind: type[R], node: Mapping[str, Any], **joined: Any) -> R:
    """A record of a node's properties, and of what the node is joined to. Raises `KeyError` for one that is missing."""
    for name, may_be_none in _fields(cast("Hashable", kind)):
        if name not in joined:
            value = node.get(name) if may_be_none else node[name]
            joined[name] = tuple(value) if isinstance(value, list) else value
    return kind(**joined)


@functools.cache
def _fields(kind: Hashable) -> tuple[tuple[str, bool], ...]:
    """The names of a record's fields, each with whether it may be None."""
    return tuple((name, NoneType in get_args(hint)) for name, hint in get_type_hints(kind).items())
