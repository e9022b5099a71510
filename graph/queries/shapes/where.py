"""From what a list is narrowed to, to Cypher conditions. What is compared with travels as one parameter, `$where`.

A filter is a frozen dataclass whose fields are annotated with what they ask (`Compared`, `Through`, `Inside`, `Every`,
`Some`, `Not`); the names in their texts are those of `projection`. A test compares by operators, which are
dataclasses too (`graph.queries.shapes.operators`). The statement holds where in the parameter a value stands, and
never a value.
"""

import functools
import sys
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Annotated, Any, cast, get_origin, get_type_hints

from graph.queries.shapes.scope import Scope, fill


@dataclass(frozen=True, slots=True)
class Compared:
    """Compares an expression: `@event.start`."""

    cypher: str


@dataclass(frozen=True, slots=True)
class Through:
    """Asks that a pattern leads to something for which the inner filter holds; `binds` as in `Linked`."""

    match: str
    binds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """Asks the inner filter of what is at hand already, under the names that it has for it."""

    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Every:
    """Asks all of several filters of the same thing."""


@dataclass(frozen=True, slots=True)
class Some:
    """Asks any of several filters of the same thing."""


@dataclass(frozen=True, slots=True)
class Not:
    """Asks that a filter of the same thing does not hold; what is unknown does not hold."""


@dataclass(frozen=True, slots=True)
class Operator:
    """How `@value` is compared with what is `@asked`."""

    cypher: str


type Ask = Compared | Through | Inside | Every | Some | Not

_ASKS = (Compared, Through, Inside, Every, Some, Not)


def conditions(where: object | None, scope: Scope, at: str = "$where") -> list[str]:
    """What must hold of what `scope` names, in the order of the fields; `at` is where the filter's values stand."""
    return [] if where is None else [each for each in _each(where, scope, at) if each]


def together(asked: list[str]) -> str:
    """Conditions as one; nothing where there is none."""
    return " AND ".join(asked)


def _each(where: Any, scope: Scope, at: str) -> Iterator[str]:
    for name, ask in asks(cast("Hashable", type(where))).items():
        given, place = getattr(where, name), f"{at}.{name}"
        if given is None:
            continue
        match ask:
            case Compared(cypher):
                yield from _compared(given, scope.fill(cypher), place)
            case Through(pattern, binds):
                inner = scope.binding(binds)
                asked = together(conditions(given, inner, place))
                yield f"EXISTS {{ MATCH {inner.fill(pattern)}{' WHERE ' + asked if asked else ''} }}"
            case Inside(names):
                yield together(conditions(given, scope.named(names), place))
            case Every():
                yield _joined(given, scope, place, " AND ")
            case Some():
                yield _joined(given, scope, place, " OR ")
            case Not():
                asked = together(conditions(given, scope, place))
                yield f"NOT coalesce({asked or 'true'}, false)"


def _joined(given: tuple[Any, ...], scope: Scope, at: str, word: str) -> str:
    each = (together(conditions(one, scope, f"{at}[{n}]")) or "true" for n, one in enumerate(given))
    return f"({word.join(f'({one})' for one in each)})" if given else ""


def _compared(given: Any, value: str, at: str) -> Iterator[str]:
    for name, cypher in _operators(cast("Hashable", type(given))).items():
        if getattr(given, name) is not None:
            yield fill(cypher, {"value": value, "asked": f"{at}.{name}"})


@functools.cache
def asks(where: Any) -> Mapping[str, Ask]:
    """What each field of a filter asks. Raises `TypeError` for one that does not say."""
    found: dict[str, Ask] = {}
    for name, marks in _marks(where).items():
        ask = next((mark for mark in marks if isinstance(mark, _ASKS)), None)
        if ask is None:
            raise TypeError(f"{where.__name__}.{name} does not say what it asks")
        found[name] = ask
    return MappingProxyType(found)


@functools.cache
def _operators(compared: Any) -> Mapping[str, str]:
    return MappingProxyType(
        {
            name: next(mark for mark in marks if isinstance(mark, Operator)).cypher
            for name, marks in _marks(compared).items()
        }
    )


def _marks(kind: Any) -> Mapping[str, tuple[Any, ...]]:
    # As with rows: each looks for the others in their package.
    hints = get_type_hints(kind, localns=vars(sys.modules[kind.__module__.rpartition(".")[0]]), include_extras=True)
    return {
        each.name: hints[each.name].__metadata__ if get_origin(hints[each.name]) is Annotated else ()
        for each in fields(kind)
    }
