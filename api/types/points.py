"""Points on the earth."""

import math
import re
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

GeoPoint = NewType("GeoPoint", str)
"""A geo URI: degrees north and east by WGS84."""

_WRITTEN = re.compile(r"geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")


def degrees(point: GeoPoint) -> tuple[float, float]:
    """Latitude and longitude of a point. Raises `ValueError` for what is none."""
    found = _WRITTEN.fullmatch(point)
    if found is None:
        raise ValueError(point)
    north, east = float(found[1]), float(found[2])
    if math.fabs(north) > 90 or math.fabs(east) > 180:
        raise ValueError(point)
    return north, east


def _parsed(value: object) -> GeoPoint:
    """Raises `GraphQLError`, which a client gets to see."""
    point = GeoPoint(str(value))
    try:
        degrees(point)
    except ValueError as error:
        raise GraphQLError(f"{value!r} is not a point such as geo:43.06,-16.18") from error
    return point


def point_scalar() -> ScalarDefinition:
    """The scalar that stands for a `GeoPoint`."""
    return strawberry.scalar(
        name="GeoPoint",
        description="A point on the earth as a geo URI, degrees north and east by WGS84: geo:43.06,-16.18.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc5870",
        serialize=str,
        parse_value=_parsed,
    )
