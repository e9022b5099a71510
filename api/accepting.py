"""Which of the forms that something has a client likes best (RFC 9110, 12.5.1). Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_RANGE = re.compile(rf"({_NAME})/({_NAME})")
_QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")
_MOST = 100
"""Ranges that are looked at."""


@dataclass(frozen=True, slots=True)
class Range:
    """One of the ranges that a client accepts, and how gladly, from 0, not at all, to 1."""

    main: str
    sub: str
    quality: float

    def takes(self, media_type: str) -> int:
        """How well it fits: 0 not at all, 1 as anything does, 2 as one of its main type, 3 as itself."""
        main, _, sub = media_type.partition("/")
        if self.main == "*":
            return 1 if self.sub == "*" else 0
        if self.main != main:
            return 0
        return 2 if self.sub == "*" else 3 * (self.sub == sub)


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The best of the media types that are offered, of several as good the first; None if none is accepted.

    Without a header anything will do. Of a header, what is no media range is passed over.
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = list(_ranges(accept))
    best = max(offered, key=lambda each: (_quality(each, ranges), -offered.index(each)))
    return best if _quality(best, ranges) > 0 else None


def _quality(media_type: str, ranges: Iterable[Range]) -> float:
    """By the range that fits best."""
    fitting = [(each.takes(media_type), each.quality) for each in ranges]
    return max(fitting, default=(0, 0.0), key=lambda fit: fit)[1] if any(fit for fit, _ in fitting) else 0.0


def _ranges(accept: str) -> Iterable[Range]:
    for part in accept.split(",")[:_MOST]:
        media_range, *parameters = (each.strip() for each in part.split(";"))
        found = _RANGE.fullmatch(media_range.lower())
        quality = next((each[2:].strip() for each in parameters if each[:2].lower() == "q="), "1")
        if found and _QUALITY.fullmatch(quality):
            yield Range(found[1], found[2], float(quality))
