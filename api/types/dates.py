"""Calendar days."""

from datetime import date
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

Day = NewType("Day", str)
"""An ISO 8601 date."""


def _parsed(value: object) -> Day:
    """Raises `GraphQLError`, which a client gets to see."""
    try:
        return Day(date.fromisoformat(str(value)).isoformat())
    except ValueError as error:
        raise GraphQLError(f"{value!r} is not a date such as 2014-03-30") from error


def date_scalar() -> ScalarDefinition:
    """The scalar that stands for a `Day`."""
    return strawberry.scalar(
        name="Date",
        description="A calendar day by ISO 8601: 2014-03-30.",
        specified_by_url="https://www.iso.org/iso-8601-date-and-time-format.html",
        serialize=str,
        parse_value=_parsed,
    )
