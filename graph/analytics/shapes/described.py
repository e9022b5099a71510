"""What the fields of parameters and answers say of themselves."""

import functools
from collections.abc import Hashable
from dataclasses import MISSING, dataclass, fields
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

from graph.analytics.shapes.analysis import Bounds
from ontology.errors import DramatisError


class WrongParamError(DramatisError):
    """An analysis is asked with a number out of bounds."""


@dataclass(frozen=True, slots=True)
class Described:
    """A field: its name, its type without what annotates it, what it means, its bounds and its default if any."""

    name: str
    kind: Any
    meaning: str
    bounds: Bounds | None
    default: Any


def described(kind: Any) -> tuple[Described, ...]:
    """The fields of a dataclass in their order. Raises `TypeError` for one that does not say what it means."""
    return _described(cast("Hashable", kind))


@functools.cache
def _described(kind: Any) -> tuple[Described, ...]:
    hints = get_type_hints(kind, include_extras=True)
    found: list[Described] = []
    for each in fields(kind):
        hint = hints[each.name]
        marks = hint.__metadata__ if get_origin(hint) is Annotated else ()
        meaning = next((mark for mark in marks if isinstance(mark, str)), None)
        if meaning is None:
            raise TypeError(f"{kind.__name__}.{each.name} does not say what it means")
        bounds = next((mark for mark in marks if isinstance(mark, Bounds)), None)
        default = None if each.default is MISSING else each.default
        found.append(Described(each.name, get_args(hint)[0], meaning, bounds, default))
    return tuple(found)


def check(params: object) -> None:
    """Raises `WrongParamError` for a number out of its bounds."""
    for each in described(type(params)):
        value = getattr(params, each.name)
        if each.bounds and value is not None and not each.bounds.least <= value <= each.bounds.most:
            raise WrongParamError(f"{each.name} must be {each.bounds.least:g} to {each.bounds.most:g}, not {value}")
