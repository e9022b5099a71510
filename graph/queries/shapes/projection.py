"""From a row's class and what is wanted of it to the Cypher that makes it: a map with a map or list for each step on.

A row is a frozen dataclass without slots whose fields are annotated with where they stand (`Value`, `Nested`, `Either`,
`Linked`, `Paged`). The texts hold names after an `@`: variables of the statement, or properties of the ontology, which
become relationship types (`@hasActor` is `HAS_ACTOR`). No value ever stands in them. Only what is wanted is fetched; a
row has no other fields but those with a default. The steps that are taken become subqueries of one statement, so that
the depth of a question costs no further round trip.
"""

import functools
import sys
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

from graph.queries.shapes.pages import Listed, Page, page_map, page_of
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted, Selection


@dataclass(frozen=True, slots=True)
class Value:
    """An expression: `@event.start`."""

    cypher: str


@dataclass(frozen=True, slots=True)
class Nested:
    """A row made from what is at hand already; `names` are what its fields call it, `present` when there is one."""

    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    present: str | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """A row of one class or another, made from what is at hand already.

    `cases` has, in the order of the classes in the annotation, when it is one of that class and what its fields call
    it. In the answer each stands under the name of its class.
    """

    cases: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Linked:
    """Rows that a `MATCH` leads to: one where `limit` is None, else the first ones in the given order.

    `binds` names the variables that the match introduces; all others are those of the row that it starts from.
    `names` are further names for the rows' fields.
    """

    match: str
    binds: tuple[str, ...]
    order: str = ""
    limit: int | None = None
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Paged:
    """Pages of a list, in a mapping by their names: so many as were asked for, each with parameters of its own."""

    listed: Listed


type Step = Value | Nested | Either | Linked | Paged
type Pages[R] = Mapping[str, Page[R]]

NONE: Mapping[str, Page[Any]] = MappingProxyType({})
"""The pages of a list of which none was asked for."""

_STEPS = (Value, Nested, Either, Linked, Paged)


def projection(row: type, wanted: Selection, scope: Scope) -> str:
    """The Cypher map that has the wanted fields of `row`, which must be a row class."""
    parts = [
        f"{name}: {_expression(step, inner, wanted.inside(name), scope)}"
        for name, (step, inner) in steps(row).items()
        if name in wanted
    ]
    return "{" + ", ".join(parts) + "}"


def _expression(step: Step, inner: tuple[type, ...], wanted: Selection, scope: Scope) -> str:
    match step:
        case Value(cypher):
            return scope.fill(cypher)
        case Nested(names, present):
            made = _inner(inner, wanted, scope.named(names))
            return f"CASE WHEN {scope.fill(present)} THEN {made} END" if present else made
        case Either(cases):
            made = " ".join(
                f"WHEN {scope.fill(present)} THEN {{{row.__name__}: {projection(row, wanted, scope.named(names))}}}"
                for (present, names), row in zip(cases.items(), inner, strict=True)
            )
            return f"CASE {made} END"
        case Linked(match, binds, order, limit, names):
            inside = scope.binding(binds)
            made = _inner(inner, wanted, inside.named(names))
            # The order is applied to the variables, before the projection, which may be costly, is made.
            rows = f"{inside.fill(match)} WITH DISTINCT {', '.join(inside.names[name] for name in binds)}"
            rows += f" ORDER BY {inside.fill(order)}" if order else ""
            rows += f" LIMIT {1 if limit is None else int(limit)} RETURN {made}"
            collected = f"COLLECT {{ {rows} }}"
            return f"head({collected})" if limit is None else collected
        case Paged(listed):
            inside = scope.binding(listed.binds)
            pages = (
                f"{name}: {_page(listed, name, page, inner, inside)}" for name, page in sorted(wanted.pages.items())
            )
            return "{" + ", ".join(pages) + "}"


def _page(listed: Listed, name: str, wanted: PageWanted, inner: tuple[type, ...], scope: Scope) -> str:
    made = _inner(inner, wanted.row, scope.named(listed.names))
    return page_map(listed, wanted.params, at=f"$pages.{name}.", wanted=wanted, scope=scope, made=made)


def _inner(rows: tuple[type, ...], wanted: Selection, scope: Scope) -> str:
    if len(rows) != 1:
        raise TypeError("only a field whose type is a row, and of one class, can be nested or linked")
    return projection(rows[0], wanted, scope)


@functools.cache
def steps(row: Any) -> Mapping[str, tuple[Step, tuple[type, ...]]]:
    """Of each field: where it stands, and the row classes that it leads to if any.

    Raises `TypeError` for a field that does not say where it stands.
    """
    found: dict[str, tuple[Step, tuple[type, ...]]] = {}
    for name, hint in _hints(row).items():
        step = next((a for a in getattr(hint, "__metadata__", ()) if isinstance(a, _STEPS)), None)
        if step is None:
            raise TypeError(f"{row.__name__}.{name} does not say where it stands in the graph")
        found[name] = (step, _rows_in(hint))
    return MappingProxyType(found)


def read[R](row: type[R], record: dict[str, Any]) -> R:
    """The row that a map made by `projection` stands for; fields that were not fetched keep their defaults.

    The map becomes what the row holds, so that nothing is copied: it must be nobody else's.
    """
    for name, made in _made(cast("Hashable", row)):
        if name in record:
            record[name] = made(record[name])
    one = object.__new__(row)
    object.__setattr__(one, "__dict__", record)
    return one


@functools.cache
def _made(row: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """What the values of some fields are made into: rows, and lists into tuples."""
    found: list[tuple[str, Callable[[Any], Any]]] = []
    for name, hint in _hints(row).items():
        inner = _rows_in(hint)
        one = _one_of(inner)
        if any(isinstance(mark, Paged) for mark in hint.__metadata__):
            found.append((name, _paged(one)))
        elif get_origin(hint.__origin__) is tuple:
            found.append((name, _many(one) if inner else tuple))
        elif inner:
            found.append((name, one))
    return tuple(found)


def _one_of(rows: tuple[type, ...]) -> Callable[[Any], Any]:
    """Reads a row of one of these classes, or None; where there are several, it stands under the name of its class."""
    by_name = {row.__name__: row for row in rows}

    def made(value: Any) -> Any:
        if value is None:
            return None
        if len(rows) == 1:
            return read(rows[0], value)
        [(name, of_one)] = value.items()
        return read(by_name[name], of_one)

    return made


def _many(one: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda values: tuple([one(each) for each in values])


def _paged(one: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda pages: {name: page_of(page, one) for name, page in pages.items()}


def _hints(row: Any) -> Mapping[str, Any]:
    # Rows of one package lead to one another in circles, so each looks for the others there.
    package = sys.modules[row.__module__.rpartition(".")[0]]
    hints = get_type_hints(row, localns=vars(package), include_extras=True)
    return {each.name: hints[each.name] for each in fields(row)}


def _rows_in(hint: Any) -> tuple[type, ...]:
    """The row classes inside `tuple[Row, ...]`, `Pages[Row]`, `Row | None` or `Row | OtherRow`."""
    if get_origin(hint) is Annotated:
        hint = hint.__origin__
    return tuple(
        each for each in (hint, *get_args(hint)) if isinstance(each, type) and hasattr(each, "__dataclass_fields__")
    )
