"""From a row's class and what is wanted of it to the Cypher that makes it: a map with a map or list for each step on.

A row is a frozen dataclass whose fields are annotated with where they stand (`Value`, `Nested`, `Either`,
`Linked`). The texts hold names after an `@`: variables of the statement, or properties of the ontology, which become
relationship types (`@hasActor` is `HAS_ACTOR`). No value ever stands in them. Fields without a default are always
fetched, the others when they are wanted. The steps that are taken become subqueries of one statement, so that the
depth of a question costs no further round trip.
"""

import functools
import sys
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from string import Template
from types import MappingProxyType
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

from graph.queries.shapes.selection import Selection


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


type Step = Value | Nested | Either | Linked


_STEPS = (Value, Nested, Either, Linked)


class _Text(Template):
    """Dollars are Cypher's own, for parameters."""

    delimiter = "@"


def fill(text: str, names: Mapping[str, str]) -> str:
    """The text with what stands after an `@` replaced by what the names stand for."""
    return _Text(text).substitute(names)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names in a text stand for here; `depth` keeps the variables of nested subqueries apart."""

    names: Mapping[str, str]
    depth: int = 0

    def fill(self, text: str) -> str:
        """The text with its names replaced."""
        return fill(text, self.names)

    def named(self, names: Mapping[str, str]) -> "Scope":
        """With further names, each given as a text of this scope."""
        return Scope({**self.names, **{name: self.fill(text) for name, text in names.items()}}, self.depth)

    def binding(self, variables: tuple[str, ...]) -> "Scope":
        """One subquery deeper, with variables of its own."""
        depth = self.depth + 1
        return Scope({**self.names, **{name: f"{name}{depth}" for name in variables}}, depth)


def projection(row: type, wanted: Selection, scope: Scope) -> str:
    """The Cypher map that has the wanted fields of `row`, which must be a row class."""
    parts = [
        f"{name}: {_expression(step, inner, wanted.inside(name), scope)}"
        for name, (step, inner, always) in steps(row).items()
        if always or name in wanted
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


def _inner(rows: tuple[type, ...], wanted: Selection, scope: Scope) -> str:
    if len(rows) != 1:
        raise TypeError("only a field whose type is a row, and of one class, can be nested or linked")
    return projection(rows[0], wanted, scope)


@functools.cache
def steps(row: Any) -> Mapping[str, tuple[Step, tuple[type, ...], bool]]:
    """Of each field: where it stands, the row classes that it leads to if any, and whether it is always fetched.

    Raises `TypeError` for a field that does not say where it stands.
    """
    # Rows of one package lead to one another in circles, so each looks for the others there.
    package = sys.modules[row.__module__.rpartition(".")[0]]
    hints = get_type_hints(row, localns=vars(package), include_extras=True)
    found: dict[str, tuple[Step, tuple[type, ...], bool]] = {}
    for each in fields(row):
        hint = hints[each.name]
        step = next((a for a in getattr(hint, "__metadata__", ()) if isinstance(a, _STEPS)), None)
        if step is None:
            raise TypeError(f"{row.__name__}.{each.name} does not say where it stands in the graph")
        found[each.name] = (step, _rows_in(hint), each.default is MISSING)
    return MappingProxyType(found)


def read[R](row: type[R], record: Mapping[str, Any]) -> R:
    """The row that a map made by `projection` stands for; fields that were not fetched keep their defaults."""
    known = steps(cast("Hashable", row))
    values = {name: _value(inner, record[name]) for name, (_, inner, _) in known.items() if name in record}
    return row(**values)


def _value(inner: tuple[type, ...], value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_value(inner, each) for each in value)
    if not inner or value is None:
        return value
    if len(inner) == 1:
        return read(inner[0], value)
    [(name, of_one)] = value.items()
    return read(next(row for row in inner if row.__name__ == name), of_one)


def _rows_in(hint: Any) -> tuple[type, ...]:
    """The row classes inside `tuple[Row, ...]`, `Row | None` or `Row | OtherRow`."""
    if get_origin(hint) is Annotated:
        hint = hint.__origin__
    return tuple(
        each for each in (hint, *get_args(hint)) if isinstance(each, type) and hasattr(each, "__dataclass_fields__")
    )
