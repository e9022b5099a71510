"""What people write in options."""

from datetime import date

import typer


def day(option: str, given: str | None) -> str | None:
    """A day by ISO 8601. Raises `typer.BadParameter`."""
    try:
        return given and date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{option} must be a date such as 2014-03-30, not {given!r}") from error
