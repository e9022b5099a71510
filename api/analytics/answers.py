"""From an answer to what GraphQL shows: where it names actors and events stand their rows, fetched by one question."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from types import SimpleNamespace, UnionType
from typing import Any, Union, get_args, get_origin

from api.context import Context
from api.errors import CodedError
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import Day, described
from graph.queries import nodes
from graph.queries.shapes.selection import Selection
from graph.wanted import iso

type _Node = tuple[str, str]
"""The label of a thing in the graph, and its id there."""

_ACTOR, _EVENT = "Actor", "Event"


class ChangedError(CodedError):
    """What an answer names has gone while it was made."""

    code = "CHANGED"


async def shown(answer: Any, wanted: Selection, context: Context) -> Any:
    """The answer with the rows of those whom it names. Raises `ChangedError`, and `StoreError`."""
    kind = type(answer)
    named = dict.fromkeys(_named(answer))
    asked = Selection.merged(_selected(kind, wanted))
    rows: dict[_Node, Any] = {}
    if named and (asked.fields or asked.pages):
        params = nodes.Params(kinds=tuple(label for label, _ in named), ids=tuple(id_ for _, id_ in named))
        found = await context.sole(nodes.query(params, wanted=asked, ground=context.ground), params)
        rows = dict(zip(named, found.found, strict=True))
    return _shown(kind, answer, rows)


def _named(value: Any) -> Iterator[_Node]:
    """All that an answer names."""
    match value:
        case ActorNode():
            yield _ACTOR, value.id
        case Behind():
            yield from ((_EVENT, each) for each in value.events)
        case tuple():
            for each in value:
                yield from _named(each)
        case _ if is_dataclass(value):
            for field in described(type(value)):
                yield from _named(getattr(value, field.name))


def _selected(kind: Any, wanted: Selection) -> Iterator[Selection]:
    """What is selected of actors and events, wherever a value of that type names some."""
    if kind is ActorNode:
        yield wanted
    elif kind is Behind:
        yield wanted.inside("nodes")
    elif get_origin(kind) in (tuple, Union, UnionType):
        for each in get_args(kind):
            yield from _selected(each, wanted)
    elif is_dataclass(kind):
        for field in described(kind):
            yield from _selected(field.kind, wanted.inside(field.name))


def _shown(kind: Any, value: Any, rows: Mapping[_Node, Any]) -> Any:
    if value is None:
        return None
    if kind is Day:
        return iso(value)
    if get_origin(kind) in (Union, UnionType):
        return _shown(next(each for each in get_args(kind) if each is not type(None)), value, rows)
    match value:
        case ActorNode():
            return _there(rows, (_ACTOR, value.id))
        case Behind(count, events):
            there = (rows.get((_EVENT, each)) for each in events)
            return SimpleNamespace(count=count, nodes=[each for each in there if each is not None])
        case tuple():
            return [_shown(get_args(kind)[0], each, rows) for each in value]
        case _ if is_dataclass(value):
            fields = described(type(value))
            return SimpleNamespace(**{each.name: _shown(each.kind, getattr(value, each.name), rows) for each in fields})
        case _:
            return value


def _there(rows: Mapping[_Node, Any], node: _Node) -> Any:
    """Nothing was asked for where nothing of actors is selected."""
    if rows and rows[node] is None:
        raise ChangedError(f"the graph has changed meanwhile, and {node[1]} is gone: ask again")
    return rows.get(node)
