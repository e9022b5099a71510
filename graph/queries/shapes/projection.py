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

from graph.queries.shapes.pages import Listed, Page, page_clauses, page_map, page_of
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted, Selection
from graph.queries.shapes.sharing import NOTHING, Around, Shared, Tables


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
    `names` are further names for the rows' fields. `shared` says that many lead to the same things, which have ids: one
    variable of that kind is bound.
    """

    match: str
    binds: tuple[str, ...]
    order: str = ""
    limit: int | None = None
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Paged:
    """Pages of a list, in a mapping by their names: so many as were asked for, each with parameters of its own."""

    listed: Listed


type Step = Value | Nested | Either | Linked | Paged
type Made = Callable[[Any, Shared], Any]
type Pages[R] = Mapping[str, Page[R]]

NONE: Mapping[str, Page[Any]] = MappingProxyType({})
"""The pages of a list of which none was asked for."""

_STEPS = (Value, Nested, Either, Linked, Paged)


def projection(row: type, wanted: Selection, scope: Scope, around: Around | None = None) -> str:
    """The Cypher map that has the wanted fields of `row`, which must be a row class.

    Where it is said what is `around` it, rows may be left to tables.
    """
    parts = [
        f"{name}: {_expression(step, inner, wanted.inside(name), scope, around)}"
        for name, (step, inner) in steps(row).items()
        if name in wanted
    ]
    return "{" + ", ".join(parts) + "}"


def _expression(step: Step, inner: tuple[type, ...], wanted: Selection, scope: Scope, around: Around | None) -> str:
    match step:
        case Value(cypher):
            return scope.fill(cypher)
        case Nested(names, present):
            made = _inner(inner, wanted, scope.named(names), around)
            return f"CASE WHEN {scope.fill(present)} THEN {made} END" if present else made
        case Either(cases):
            made = " ".join(
                f"WHEN {scope.fill(present)} THEN {{{row.__name__}: {projection(row, wanted, scope.named(names))}}}"
                for (present, names), row in zip(cases.items(), inner, strict=True)
            )
            return f"CASE {made} END"
        case Linked():
            return _linked(step, inner, wanted, scope, around)
        case Paged(listed):
            inside = scope.binding(listed.binds)
            pages = (
                f"{name}: {_page(listed, name, page, inner, inside, around)}"
                for name, page in sorted(wanted.pages.items())
            )
            return "{" + ", ".join(pages) + "}"


def _linked(step: Linked, inner: tuple[type, ...], wanted: Selection, scope: Scope, around: Around | None) -> str:
    inside = scope.binding(step.binds)
    bound = ", ".join(inside.names[name] for name in step.binds)
    match = inside.fill(step.match)
    # The order is applied to the variables, before the projection, which may be costly, is made.
    found = f"{match} WITH DISTINCT {bound}"
    found += f" ORDER BY {inside.fill(step.order)}" if step.order else ""
    found += f" LIMIT {1 if step.limit is None else int(step.limit)}"
    if step.limit is None:
        return f"head(COLLECT {{ {found} RETURN {_inner(inner, wanted, inside.named(step.names))} }})"
    if step.shared and around and around.clauses and _takes_steps(inner, wanted):
        made = _inner(inner, wanted, inside.named(step.names))
        table = around.table(inner[0], match=match, variable=bound, made=made)
        return f"{{{table}: COLLECT {{ {found} RETURN {bound}.id }}}}"
    made = _inner(inner, wanted, inside.named(step.names), around and around.inside(found, bound))
    return f"COLLECT {{ {found} RETURN {made} }}"


def _page(
    listed: Listed, name: str, wanted: PageWanted, inner: tuple[type, ...], scope: Scope, around: Around | None
) -> str:
    at = f"$pages.{name}."
    bound = ", ".join(scope.names[each] for each in listed.binds)
    within = around and around.inside(page_clauses(listed, wanted.params, at=at, scope=scope), bound)
    made = _inner(inner, wanted.row, scope.named(listed.names), within)
    return page_map(listed, wanted.params, at=at, wanted=wanted, scope=scope, made=made)


def _inner(rows: tuple[type, ...], wanted: Selection, scope: Scope, around: Around | None = None) -> str:
    if len(rows) != 1:
        raise TypeError("only a field whose type is a row, and of one class, can be nested or linked")
    return projection(rows[0], wanted, scope, around)


def _takes_steps(rows: tuple[type, ...], wanted: Selection) -> bool:
    """Whether more is wanted of a row than what is at hand."""
    (row,) = rows
    wanted_steps = (step for name, (step, _) in steps(row).items() if name in wanted)
    return any(
        isinstance(step, Linked | Paged) or (isinstance(step, Value) and "{" in step.cypher) for step in wanted_steps
    )


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


def read[R](row: type[R], record: dict[str, Any], shared: Shared = NOTHING) -> R:
    """The row that a map made by `projection` stands for; fields that were not fetched keep their defaults.

    The map becomes what the row holds, so that nothing is copied: it must be nobody else's.
    """
    for name, made in _made(cast("Hashable", row)):
        if name in record:
            record[name] = made(record[name], shared)
    one = object.__new__(row)
    object.__setattr__(one, "__dict__", record)
    return one


def shared_rows(tables: Tables, record: Mapping[str, Any]) -> Shared:
    """The rows of the tables in an answer."""
    return {name: {id_: read(row, made) for id_, made in found} for name, row, found in tables.found(record)}


@functools.cache
def _made(row: Any) -> tuple[tuple[str, Made], ...]:
    """What the values of some fields are made into: rows, and lists into tuples."""
    found: list[tuple[str, Made]] = []
    for name, hint in _hints(row).items():
        inner = _rows_in(hint)
        one = _one_of(inner)
        if any(isinstance(mark, Paged) for mark in hint.__metadata__):
            found.append((name, _paged(one)))
        elif get_origin(hint.__origin__) is tuple:
            found.append((name, _many(one) if inner else _values))
        elif inner:
            found.append((name, one))
    return tuple(found)


def _one_of(rows: tuple[type, ...]) -> Made:
    """Reads a row of one of these classes, or None; where there are several, it stands under the name of its class."""
    by_name = {row.__name__: row for row in rows}

    def made(value: Any, shared: Shared) -> Any:
        if value is None:
            return None
        if len(rows) == 1:
            return read(rows[0], value, shared)
        [(name, of_one)] = value.items()
        return read(by_name[name], of_one, shared)

    return made


def _many(one: Made) -> Made:
    def made(values: Any, shared: Shared) -> Any:
        if isinstance(values, dict):
            [(table, ids)] = values.items()
            known = shared[table]
            # What was linked to the list's things while the statement ran may have come too late for the table.
            return tuple([known[each] for each in ids if each in known])
        return tuple([one(each, shared) for each in values])

    return made


def _values(values: Any, _: Shared) -> Any:
    return tuple(values)


def _paged(one: Made) -> Made:
    return lambda pages, shared: {name: page_of(page, lambda each: one(each, shared)) for name, page in pages.items()}


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
