"""Answers of analyses for a terminal, a spreadsheet or a program."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from rich.console import RenderableType
from rich.markup import escape
from rich.table import Table

from api.cli.console import pairs
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import Choice, Day, Described, described
from graph.wanted import iso

_LISTED = 8
"""Of a list in a cell, so much is shown."""


def rendered(answer: Any) -> Iterator[RenderableType]:
    """Its numbers, and a table for each list of rows."""
    fields = described(type(answer))
    single = {
        _spaced(each.name): _cell(each.kind, getattr(answer, each.name)) or "none"
        for each in fields
        if row_of(each) is None or not getattr(answer, each.name)
    }
    if single:
        yield escape(pairs(single))
    for field in fields:
        row = row_of(field)
        if row is not None and getattr(answer, field.name):
            yield _table(field, row, getattr(answer, field.name))


def as_json(answer: Any) -> str:
    """One object, with ids and names of actors and the ids of events."""
    return json.dumps(_plain(type(answer), answer), ensure_ascii=False, indent=2) + "\n"


def as_csv(answer: Any, field: Described) -> str:
    """The rows of one list, with a line of names before them."""
    stream = io.StringIO()
    row = row_of(field)
    columns = described(row)
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([name for each in columns for name in _names(each)])
    for one in getattr(answer, field.name):
        writer.writerow([value for each in columns for value in _values(each, getattr(one, each.name))])
    return stream.getvalue()


def row_of(field: Described) -> Any:
    """The class of the rows, of a field that is a list of rows; else None."""
    inner = get_args(field.kind)[0] if get_origin(field.kind) is tuple else None
    return inner if is_dataclass(inner) and inner not in (ActorNode, Behind) else None


def _table(field: Described, row: Any, rows: Any) -> Table:
    columns = {each: [_cell(each.kind, getattr(one, each.name)) for one in rows] for each in described(row)}
    table = Table(title=_spaced(field.name), title_justify="left")
    shown: list[list[str]] = []
    for each, cells in columns.items():
        again = each.kind == ActorNode | None and cells in shown
        if any(cells) and not again:  # a terminal is narrow: what is empty, or names the same actors, is left out
            table.add_column(_spaced(each.name), justify="right" if each.kind in (int, float, Behind) else "left")
            shown.append(cells)
    for line in zip(*shown, strict=True):
        table.add_row(*map(escape, line))
    return table


def _cell(kind: Any, value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.4g}"
        case ActorNode():
            return value.name
        case Behind():
            return str(value.count)
        case tuple():
            shown = [_cell(get_args(kind)[0], each) for each in value[:_LISTED]]
            return ", ".join(shown) + (f" and {len(value) - _LISTED} more" if len(value) > _LISTED else "")
        case _ if is_dataclass(value):
            return " ".join(_cell(each.kind, getattr(value, each.name)) for each in described(type(value)))
        case _:
            return str(_plain(kind, value))


def _plain(kind: Any, value: Any) -> Any:
    if get_origin(kind) in (Union, UnionType) and value is not None:
        kind = next(each for each in get_args(kind) if each is not type(None))
    match value:
        case ActorNode(id_, name, type_, country, sector):
            return {"id": id_, "name": name, "class": type_, "country": country, "sector": sector}
        case Behind(count, events):
            return {"count": count, "events": list(events)}
        case tuple():
            return [_plain(get_args(kind)[0], each) for each in value]
        case Choice():
            return value.value
        case int() if kind is Day:
            return iso(value)
        case _ if is_dataclass(value):
            return {each.name: _plain(each.kind, getattr(value, each.name)) for each in described(type(value))}
        case _:
            return value


def _names(field: Described) -> tuple[str, ...]:
    if field.kind is ActorNode:
        return field.name, f"{field.name}_id"
    return (f"{field.name}_count", field.name) if field.kind is Behind else (field.name,)


def _values(field: Described, value: Any) -> tuple[Any, ...]:
    match value:
        case ActorNode():
            return value.name, value.id
        case Behind(count, events):
            return count, " ".join(events)
        case tuple():
            return (json.dumps(_plain(field.kind, value), ensure_ascii=False),)
        case _:
            return (_plain(field.kind, value),)


def _spaced(name: str) -> str:
    return name.replace("_", " ")
