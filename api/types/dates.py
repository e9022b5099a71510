"""Calendar days, and times."""

from datetime import date, datetime
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

Day = NewType("Day", str)
"""An ISO 8601 date."""
Moment = NewType("Moment", str)
"""An ISO 8601 date, or date and time."""

_ISO = "https://www.iso.org/iso-8601-date-and-time-format.html"


def _day(value: object) -> Day:
    """Raises `GraphQLError`, which a client gets to see."""
    try:
        return Day(date.fromisoformat(str(value)).isoformat())
    except ValueError as error:
        raise GraphQLError(f"{value!r} is not a date such as 2014-03-30") from error


def _moment(value: object) -> Moment:
    """Raises `GraphQLError`, which a client gets to see."""
    try:
        return Moment(date.fromisoformat(str(value)).isoformat())
    except ValueError:
        pass
    try:
        return Moment(datetime.fromisoformat(str(value)).isoformat())
    except ValueError as error:
        raise GraphQLError(f"{value!r} is not a time such as 2014-03-30T14:00:00Z, or a date") from error


def date_scalar() -> ScalarDefinition:
    """The scalar that stands for a `Day`."""
    return strawberry.scalar(
        name="Date",
        description="A calendar day by ISO 8601: 2014-03-30.",
        specified_by_url=_ISO,
        serialize=str,
        parse_value=_day,
    )


def time_scalar() -> ScalarDefinition:
    """The scalar that stands for a `Moment`."""
    return strawberry.scalar(
        name="DateTime",
        description="A time by ISO 8601, or the day where no more is known: 2014-03-30T14:00:00Z, 2014-03-30.",
        specified_by_url=_ISO,
        serialize=str,
        parse_value=_moment,
    )
