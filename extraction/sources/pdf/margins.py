"""What stands at the head and the foot of pages, again and again: titles, dates, page numbers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from extraction.sources.pdf.lines import Line

_DEEP = 3
"""Lines at the top and at the bottom of a page that may belong to the margin."""
_SHARE = 0.3
"""Of the pages: left and right ones may have heads of their own, and the first one none."""
_NUMBER = re.compile(r"\d+")
_ALONE = re.compile(
    r"(?:page|p\.)?\s*\W?\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*\W?"
    r"|(?:https?|file)://\S+(?:\s+\d+/\d+)?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}\b.*",
    re.IGNORECASE,
)
"""What is no text there even once: a page's number, and what a browser prints there: the address, the time."""


def without_margins(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The pages without what repeats in their margins, numbers aside, and without page numbers.

    A margin is at one height on all pages; what stands elsewhere on another page is text.
    """
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    needed = max(2.0, _SHARE * len(pages))
    for page in pages:
        dropped = [
            line
            for line in _edges(page)
            if seen[_key(line)] >= needed or _ALONE.fullmatch(unicodedata.normalize("NFKC", line.text))
        ]
        yield [line for line in page if line not in dropped]


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines at the top and the bottom, of which a page that has no more is not made up."""
    heights = sorted({line.y for line in page})
    if len(heights) <= _DEEP:
        return []
    ends = {*heights[:_DEEP], *heights[-_DEEP:]}
    return [line for line in page if line.y in ends]


def _key(line: Line) -> tuple[str, int]:
    return _NUMBER.sub("#", line.text.casefold()), round(line.y / line.size) if line.size else 0


def _is_no_text(line: Line) -> bool:
    return _ALONE.fullmatch(unicodedata.normalize("NFKC", line.text)) is not None  # an "fi" may be one character
