"""Who changed what: one line of the log for each change that was asked for."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum

_LOG = logging.getLogger("dramatis.audit")
_LONGEST = 200


@contextmanager
def noted(by: str, field: str, arguments: Mapping[str, object]) -> Iterator[None]:
    """Notes what is done within, and whether it failed."""
    line = {"by": by, "field": field, "arguments": {name: _short(value) for name, value in arguments.items()}}
    try:
        yield
    except BaseException:  # however it ends, it was asked for
        _LOG.warning("change refused or failed", extra=line)
        raise
    _LOG.info("changed", extra=line)


def _short(value: object) -> object:
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return value.value
        case str():
            return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}… ({len(value)} characters)"
        case list() | tuple():
            return [_short(each) for each in value[:10]] + ([f"… ({len(value)})"] if len(value) > 10 else [])
        case _:
            return type(value).__name__
