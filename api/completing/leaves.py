"""What scalars and enums need."""

import math
from collections.abc import Callable
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLString,
    Undefined,
)

type Complete = Callable[[Any], Any]
"""Makes what a client is sent of a value. Raises whatever it likes for what it does not know."""

_LARGEST_INT = 2**31


class UnexpectedError(Exception):
    """Something is not as it should be; graphql-core will say what."""


def passes(kind: GraphQLLeafType) -> type | None:
    """The class whose values are sent as they are, if all of them are."""
    if kind is GraphQLString or kind is GraphQLID:
        return str
    if kind is GraphQLBoolean:
        return bool
    # A scalar whose values are texts that were made as they should be: a date.
    return str if kind.coerce_output_value is str else None


def completed(kind: GraphQLLeafType) -> Complete:
    """How any value of the type is completed."""
    if kind is GraphQLInt:
        return _integer
    if kind is GraphQLFloat:
        return _number
    if isinstance(kind, GraphQLEnumType):
        return _enum(kind)
    return _coerced(kind)


def _integer(value: Any) -> Any:
    if type(value) is int and -_LARGEST_INT <= value < _LARGEST_INT:
        return value
    raise UnexpectedError


def _number(value: Any) -> Any:
    if type(value) is float and math.isfinite(value):
        return value
    return _COERCED_FLOAT(value)


def _enum(kind: GraphQLEnumType) -> Complete:
    """Rows hold the values of enums as texts, so that their names are looked up."""
    coerced = _coerced(kind)
    names: dict[object, Any] = {}

    def complete(value: Any) -> Any:
        name = names.get(value)
        if name is None:
            name = names[value] = coerced(value)
        return name

    return complete


def _coerced(kind: GraphQLLeafType) -> Complete:
    """As graphql-core does."""
    coerce = kind.coerce_output_value

    def complete(value: Any) -> Any:
        if isinstance(value, Exception):
            raise UnexpectedError
        made = coerce(value)
        if made is None or made is Undefined:
            raise UnexpectedError
        return made

    return complete


_COERCED_FLOAT = _coerced(GraphQLFloat)
