"""The types in GraphQL of what analyses take and give, made from what their dataclasses say of themselves."""

import functools
from collections.abc import Hashable, Mapping
from dataclasses import is_dataclass
from types import MappingProxyType, UnionType
from typing import Any, Union, cast, get_args, get_origin

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from api.types import dates, terms
from api.types.actor import Actor
from api.types.event import Event
from graph.analytics.shapes.analysis import SHOWN, ActorId, Behind, Choice, Day, EventTypeName, QuadName
from graph.analytics.shapes.described import described
from graph.analytics.shapes.projection import ActorNode


@strawberry.type(description="The events that an answer rests on.")
class EventsBehind:
    """A `Behind` of an analysis."""

    count: int = strawberry.field(description="How many there are.")
    nodes: list[Event] = strawberry.field(description=f"Those with the most reports, at most {SHOWN}.")


_SHOWN: Mapping[object, Any] = MappingProxyType(
    {
        ActorNode: Actor,
        Behind: EventsBehind,
        ActorId: strawberry.ID,
        Day: dates.Day,
        EventTypeName: terms.EventTypeName,
        QuadName: terms.QuadClassName,
    }
)


def shown_as(kind: Any) -> Any:
    """The annotation in GraphQL of a field of that type."""
    if kind in _SHOWN:
        return _SHOWN[kind]
    if get_origin(kind) is tuple:
        return list[shown_as(get_args(kind)[0])]  # type: ignore[misc]  # made while the program runs
    if get_origin(kind) in (Union, UnionType):
        return functools.reduce(lambda one, other: one | other, [_or_none(each) for each in get_args(kind)])
    if isinstance(kind, type) and issubclass(kind, Choice):
        return _enum(kind)
    return output(kind) if is_dataclass(kind) else kind


def output(kind: Any) -> Any:
    """The object type of an answer or of a row, under the name of its class."""
    return _output(cast("Hashable", kind))


@functools.cache
def _output(kind: Any) -> Any:
    fields = {each.name: strawberry.field(description=each.meaning) for each in described(kind)}
    annotations = {each.name: shown_as(each.kind) for each in described(kind)}
    made = type(kind.__name__, (), {"__annotations__": annotations, "__module__": kind.__module__, **fields})
    return strawberry.type(made, description=kind.__doc__)


def _or_none(kind: Any) -> Any:
    return kind if kind is type(None) else shown_as(kind)


@functools.cache
def _enum(kind: Any) -> Any:
    made = strawberry.enum(kind, description=kind.__doc__)
    # As in `api.types.terms`: what the values mean is told to Strawberry afterwards.
    definition: StrawberryEnumDefinition = vars(made)["__strawberry_definition__"]
    for value in definition.values:
        value.description = kind[value.name].meaning
    return made
