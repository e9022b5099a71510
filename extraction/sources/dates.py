"""Dates as feeds and files write them, in the spelling that articles have."""

import re
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_PDF = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z|[+-])(?:(\d{2})'?(\d{2})?'?)?)?.*")


def of_feed(stated: str) -> str | None:
    """ISO 8601 of an Atom or RSS date, or None. The offset stays as it is: "today" is the day where it was written."""
    stated = stated.strip()
    try:
        return date.fromisoformat(stated).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(stated).isoformat(timespec="seconds")
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stated).isoformat(timespec="seconds")
    except (ValueError, OverflowError, IndexError, TypeError):  # what it raises for what is no date is not settled
        return None


def of_pdf(stated: str) -> str | None:
    """ISO 8601 of a PDF's date, `D:20140330120000+02'00'`, or None."""
    found = _PDF.fullmatch(stated.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day)).isoformat()
        away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        zone = timezone(-away if sign == "-" else away) if sign else None
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), tzinfo=zone)
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds")
