"""Datelines: where and when a report was written, before its first sentence."""

import re
from dataclasses import dataclass

from extraction.page.phrases import Phrases

_PLACE = r"[A-Z](?:[^\n.!?\"]|\.(?=[,A-Z]| [\d(—–-])|(?<=\b[SM]t)\.|(?<=\bST)\.){1,50}?"
"""The full stop of "St. Petersburg", "D.C." and "Jan. 5" ends no sentence."""

_DATELINE = re.compile(_PLACE + r"(?:\([^)\n]{1,40}\) ?(?:--|—|–|-|:)|(?: --| —| –| -|:(?= [A-Z]))) ")
_SPELT = re.compile(
    r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, (?:[A-Z][A-Za-z.]+ ?|[0-9]{1,2}\b ?){1,3}){1,3}(?:--|—|–|-) (?=[A-Z])"
)
"""One in small letters says the state, the day or the agency, too: "Harare, Zimbabwe - "."""
_IN_FRONT = re.compile(r"\(([^)\n]{2,40})\) ?(?:--|—|–|-) ")
_MOST_WORDS = 5
"""Words of a place with its dash, at most."""

_LOOKED_AT = 110
"""Characters at the beginning of a paragraph: no dateline is longer."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a paragraph: where it ends, and where the agency in it starts if it has one."""

    end: int
    agency: int | None


def dateline(text: str, phrases: Phrases) -> Dateline | None:
    """The dateline of a paragraph, which ends in a dash or colon: a place in capitals, with a comma or parentheses."""
    start = text[:_LOOKED_AT]
    if start[0] == "(":
        return _in_front(start, phrases)
    first = start.split(None, 1)[0].rstrip(",:")
    in_capitals = first.isupper() and len(first) > 2
    if not in_capitals and "(" not in start:
        spelt = _SPELT.match(start)
        return None if spelt is None else Dateline(len(spelt.group().rstrip()), None)
    match = _DATELINE.match(start + " ")
    if match is None:
        return None
    found = match.group().rstrip()
    parenthesis = found.find("(")
    if (parenthesis < 0 and not in_capitals) or text[len(found) :].isupper():
        return None
    is_agency = parenthesis > 0 and not any(letter.isdecimal() for letter in found[parenthesis:])
    return Dateline(len(found), parenthesis if is_agency else None)


def is_run_in(place: str) -> bool:
    """Whether what stands before the dash is rather a heading: more words in capitals than places have."""
    return "," not in place and place.isupper() and len(place.split()) > _MOST_WORDS


def _in_front(start: str, phrases: Phrases) -> Dateline | None:
    """A place or an agency that stands in parentheses before a dash."""
    match = _IN_FRONT.match(start)
    if match is None:
        return None
    phrase = phrases.whole.get(match[1].lower())
    return Dateline(match.end() - 1, 0 if phrase is not None and phrase.kind == "byline" else None)
