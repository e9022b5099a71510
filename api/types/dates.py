"""Calendar days."""

from datetime import date
from typing import NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

Day = NewType("Day", str)
"""An ISO 8601 date."""


def _parsed(value: object) -> Day:
    if not isinstance(value, str):
        raise ValueError("a date is a text such as 2014-03-30")  # noqa: TRY004 (what GraphQL reports as bad input)
    try:
        return Day(date.fromisoformat(value).isoformat())
    except ValueError as error:
        raise ValueError(f"{value!r} is not a date such as 2014-03-30") from error


def date_scalar() -> ScalarDefinition:
    """The scalar that stands for a `Day`."""
    return strawberry.scalar(
        name="Date",
        description="A calendar day by ISO 8601: 2014-03-30.",
        specified_by_url="https://www.iso.org/iso-8601-date-and-time-format.html",
        serialize=str,
        parse_value=_parsed,
    )
