"""How what stands in the graph may be compared with what is asked for. A field that is None asks nothing.

Days are ISO 8601 texts, whose order is that of time. What is unknown compares with nothing; `is_null` asks for it.
"""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.where import Operator

_NULL = Operator("(@value IS NULL) = @asked")
_VALUE = "datetime(replace(@value, ' ', 'T'))"
_PAST = f"datetime(@asked) + duration(CASE size(@asked) WHEN {len('2014-03-30')} THEN 'P1D' ELSE 'PT0.000000001S' END)"
"""The first moment after a day, or after a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """One of some texts: ids, names of types."""

    in_: Annotated[tuple[str, ...] | None, Operator("@value IN @asked")] = None
    not_in: Annotated[tuple[str, ...] | None, Operator("NOT coalesce(@value IN @asked, false)")] = None
    is_null: Annotated[bool | None, _NULL] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A list that holds some texts."""

    any: Annotated[tuple[str, ...] | None, Operator("any(each IN @value WHERE each IN @asked)")] = None
    all: Annotated[tuple[str, ...] | None, Operator("all(each IN @asked WHERE each IN @value)")] = None
    none: Annotated[tuple[str, ...] | None, Operator("none(each IN @value WHERE each IN @asked)")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What any of some texts says, in capitals or not; the value compared is a list of them."""

    is_: Annotated[str | None, Operator("any(each IN @value WHERE toLower(each) = toLower(@asked))")] = None
    contains: Annotated[str | None, Operator("any(each IN @value WHERE toLower(each) CONTAINS toLower(@asked))")] = None
    starts_with: Annotated[
        str | None, Operator("any(each IN @value WHERE toLower(each) STARTS WITH toLower(@asked))")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Between two days."""

    gte: Annotated[str | None, Operator("@value >= @asked")] = None
    gt: Annotated[str | None, Operator("@value > @asked")] = None
    lte: Annotated[str | None, Operator("@value <= @asked")] = None
    lt: Annotated[str | None, Operator("@value < @asked")] = None
    is_null: Annotated[bool | None, _NULL] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """Between two times, wherever their clocks stand; one without a zone is by UTC.

    A day that is asked for is the whole day: later than it is from the next day on.
    """

    gte: Annotated[str | None, Operator(f"{_VALUE} >= datetime(@asked)")] = None
    gt: Annotated[str | None, Operator(f"{_VALUE} >= {_PAST}")] = None
    lte: Annotated[str | None, Operator(f"{_VALUE} < {_PAST}")] = None
    lt: Annotated[str | None, Operator(f"{_VALUE} < datetime(@asked)")] = None
    is_null: Annotated[bool | None, _NULL] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Between two numbers."""

    gte: Annotated[float | None, Operator("@value >= @asked")] = None
    gt: Annotated[float | None, Operator("@value > @asked")] = None
    lte: Annotated[float | None, Operator("@value <= @asked")] = None
    lt: Annotated[float | None, Operator("@value < @asked")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Whether it is so."""

    is_: Annotated[bool | None, Operator("@value = @asked")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point on the earth, in degrees by WGS84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """All that is no further than so many kilometres from a point."""

    point: Point
    kilometres: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How far a point is from another."""

    within: Annotated[
        Circle | None,
        Operator("point.distance(@value, point(@asked.point)) <= 1000.0 * @asked.kilometres"),
    ] = None
    is_null: Annotated[bool | None, _NULL] = None
