"""The types in GraphQL of what questions and analyses take and give, made from what that says of itself."""

import functools
from collections.abc import Hashable, Mapping
from dataclasses import is_dataclass
from inspect import Parameter
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

from api.ids import local
from api.types import dates, terms
from api.types.actor import Actor
from api.types.article import Article
from api.types.event import Event
from api.types.place import Place
from api.types.quotation import Quotation
from api.types.relation import Relation
from api.types.report import Report
from graph.analytics.shapes.analysis import SHOWN, Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import ActorId, ArticleId, Choice, Day, Described, EventTypeName, QuadName, described
from graph.queries.shapes.nodes import NODES


@strawberry.type(description="The events that an answer rests on.")
class EventsBehind:
    """A `Behind` of an analysis."""

    count: int = strawberry.field(description="How many there are.")
    nodes: list[Event] = strawberry.field(description=f"Those with the most reports, at most {SHOWN}.")


_SHOWN: Mapping[object, Any] = MappingProxyType(
    {
        **{NODES[kind.__name__]: kind for kind in (Actor, Article, Event, Place, Quotation, Relation, Report)},
        ActorNode: Actor,
        Behind: EventsBehind,
        ActorId: strawberry.ID,
        ArticleId: strawberry.ID,
        Day: dates.Day,
        EventTypeName: terms.EventTypeName,
        QuadName: terms.QuadClassName,
    }
)


_IDS = (ActorId, ActorId | None, ArticleId)


def shown_as(kind: Any) -> Any:
    """The annotation in GraphQL of a field of that type."""
    if kind in _SHOWN:
        return _SHOWN[kind]
    if get_origin(kind) is tuple:
        return list[shown_as(get_args(kind)[0])]  # type: ignore[misc]  # made while the program runs
    if get_origin(kind) in (Union, UnionType):
        return functools.reduce(lambda one, other: one | other, [_or_none(each) for each in get_args(kind)])
    if isinstance(kind, type) and issubclass(kind, Choice):
        return enum(kind)
    return output(kind) if is_dataclass(kind) else kind


def argument(param: Described) -> Parameter:
    """An argument of a field, which asks for a parameter."""
    bounds = param.bounds
    meaning = param.meaning if bounds is None else f"{param.meaning} {bounds.least:g} to {bounds.most:g}."
    return Parameter(
        param.name,
        Parameter.KEYWORD_ONLY,
        default=Parameter.empty if param.required else param.default,
        annotation=Annotated[shown_as(param.kind), strawberry.argument(description=meaning)],
    )


def taken(param: Described, value: Any) -> Any:
    """What a client gives for a parameter, as it is asked with: ids as the graph has them, lists as tuples."""
    if isinstance(value, list):
        return tuple(map(local, value)) if param.kind == tuple[ActorId, ...] else tuple(value)
    return local(value) if isinstance(value, str) and param.kind in _IDS else value


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
def enum(kind: Any, name: str | None = None) -> Any:
    """The enum of a `Choice`, under that name or the one of its class."""
    made = strawberry.enum(kind, name=name, description=kind.__doc__)
    # As in `api.types.terms`: what the values mean is told to Strawberry afterwards.
    definition: StrawberryEnumDefinition = vars(made)["__strawberry_definition__"]
    for value in definition.values:
        value.description = kind[value.name].meaning
    return made
