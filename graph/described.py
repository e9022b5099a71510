"""What parameters and answers say of themselves, so that commands, fields of GraphQL and documents can be made of them.

Fields are annotated with what they mean, and where it matters with their bounds:
`first: Annotated[int, Bounds(1, 200), "How many at most."] = 20`. What they may be:

- numbers, texts, whether something is so, a `Choice`;
- `Day`, a day counted from 1970-01-01, `ActorId`, `ArticleId`, `EventTypeName`, `QuadName`;
- in answers also what else GraphQL has a type for (`api.types.described`), another dataclass of such fields, whose name
  is that of its type in GraphQL, and tuples of any of these.
"""

import functools
from collections.abc import Hashable
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Annotated, Any, NewType, Self, cast, get_args, get_origin, get_type_hints

from ontology.errors import DramatisError

Day = NewType("Day", int)
"""Counted from 1970-01-01."""
ActorId = NewType("ActorId", str)
ArticleId = NewType("ArticleId", str)
EventTypeName = NewType("EventTypeName", str)
QuadName = NewType("QuadName", str)


class Choice(StrEnum):
    """One of some values, each with what it means: `DEGREE = "degree", "With how many others it has to do."`."""

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Members are equal to their values alone, by which they are looked up, too: `Measure("degree")`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of a number that is asked with, both inclusive."""

    least: float
    most: float


class WrongParamError(DramatisError):
    """Something is asked with a number out of bounds."""


@dataclass(frozen=True, slots=True)
class Described:
    """A field: its name, its type without what annotates it, what it means, its bounds and its default if any."""

    name: str
    kind: Any
    meaning: str
    bounds: Bounds | None
    default: Any
    required: bool = False


def described(kind: Any, *, beyond: type | None = None) -> tuple[Described, ...]:
    """The fields of a dataclass in their order, without those that it has of `beyond`.

    Raises `TypeError` for one that does not say what it means.
    """
    return _described(cast("Hashable", kind), beyond)


@functools.cache
def _described(kind: Any, beyond: Any) -> tuple[Described, ...]:
    hints = get_type_hints(kind, include_extras=True)
    known = {each.name for each in fields(beyond)} if beyond else set()
    found: list[Described] = []
    for each in fields(kind):
        if each.name in known:
            continue
        hint = hints[each.name]
        marks = hint.__metadata__ if get_origin(hint) is Annotated else ()
        meaning = next((mark for mark in marks if isinstance(mark, str)), None)
        if meaning is None:
            raise TypeError(f"{kind.__module__}.{kind.__name__}.{each.name} does not say what it means")
        bounds = next((mark for mark in marks if isinstance(mark, Bounds)), None)
        required = each.default is MISSING
        found.append(
            Described(each.name, get_args(hint)[0], meaning, bounds, None if required else each.default, required)
        )
    return tuple(found)


def check(params: object, *, beyond: type | None = None) -> None:
    """Raises `WrongParamError` for a number out of its bounds; `beyond` is as in `described`."""
    for each in described(type(params), beyond=beyond):
        value = getattr(params, each.name)
        if each.bounds and value is not None and not each.bounds.least <= value <= each.bounds.most:
            raise WrongParamError(f"{each.name} must be {each.bounds.least:g} to {each.bounds.most:g}, not {value}")
