"""Datelines: where and when a report was written, before its first sentence."""

import re
from dataclasses import dataclass

_DATELINE = re.compile(r"[A-Z][^\n.!?\"]{1,50}?(?:\([^)\n]{1,40}\) ?(?:--|—|–|-|:)|(?: --| —| –| -|:(?= [A-Z]))) ")
_LOOKED_AT = 110
"""Characters at the beginning of a paragraph: no dateline is longer."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a paragraph: where it ends, and where the agency in it starts if it has one."""

    end: int
    agency: int | None


def dateline(text: str) -> Dateline | None:
    """The dateline of a paragraph: a place in capitals, or one with an agency in parentheses, and a dash or colon."""
    start = text[:_LOOKED_AT]
    first = start.split(None, 1)[0].rstrip(",:")
    in_capitals = first.isupper() and len(first) > 2
    if not in_capitals and "(" not in start:
        return None
    match = _DATELINE.match(start + " ")
    if match is None:
        return None
    found = match.group().rstrip()
    parenthesis = found.find("(")
    if parenthesis < 0 and not in_capitals:
        return None
    return Dateline(len(found), parenthesis if parenthesis > 0 else None)
