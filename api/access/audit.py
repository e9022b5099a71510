"""Who changed what: one line of the log for each change that was asked for."""

import logging
import re
from collections.abc import Awaitable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from starlette.datastructures import UploadFile

_LOG = logging.getLogger("dramatis.audit")
_LONGEST = 200
_CREDENTIALS = re.compile(r"(?<=//)[^/?#@\s]*@")
"""Of an address."""


async def noted[T](by: str, field: str, arguments: Mapping[str, object], change: Awaitable[T | None]) -> T | None:
    """Waits for a change, and notes whether it was made or failed; where it gives None, there was nothing to change."""
    line = {"by": by, "field": field, "arguments": _given(arguments)}
    try:
        made = await change
    except BaseException:  # however it ends, it was asked for
        _LOG.warning("change refused or failed", extra=line)
        raise
    _LOG.info("nothing to change" if made is None else "changed", extra=line)
    return made


def _given(arguments: Mapping[str, object]) -> dict[str, object]:
    return {name: _short(value) for name, value in arguments.items() if value is not None}


def _short(value: object) -> object:
    match value:
        case bool() | int() | float():
            return value
        case Enum():
            return value.value
        case str():
            told = _CREDENTIALS.sub("…@", value)
            return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}… ({len(told)} characters)"
        case list() | tuple():
            return [_short(each) for each in value[:10]] + ([f"… ({len(value)})"] if len(value) > 10 else [])
        case UploadFile():
            return _short(value.filename)
        case _ if is_dataclass(value):
            return _given({each.name: getattr(value, each.name) for each in fields(value)})
        case _:
            return type(value).__name__
