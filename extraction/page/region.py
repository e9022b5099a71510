"""What a stretch of a page is, other than the news itself, and what is read in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

RegionKind = Literal[
    "headline", "subheading", "caption", "dateline", "byline", "credit", "navigation", "policy", "repeat"
]
"""The kinds of what is no running text of the article."""

KINDS: tuple[RegionKind, ...] = get_args(RegionKind)

Matter = Literal["names", "actors", "phrases", "quotations", "events"]
"""What can be read in a stretch of text.

Where names are read but no actors, they are places: who writes from Havana does not speak of Cuba. Where no phrases
are, a name counts by itself, without the words around it, and only if it is known or the running text has it too: the
grammar and the capitals of headings mislead.
"""

READ_IN: Mapping[RegionKind, frozenset[Matter]] = {
    "headline": frozenset({"names", "actors", "quotations"}),
    "subheading": frozenset({"names", "actors", "quotations"}),
    "caption": frozenset({"names", "actors", "phrases"}),
    "dateline": frozenset({"names", "phrases"}),
    "byline": frozenset(),
    "credit": frozenset(),
    "navigation": frozenset(),
    "policy": frozenset(),
    "repeat": frozenset(),
}
"""What is read in each kind. Events never are: what a headline or a caption tells of, the article tells in full."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a text, by code points, that is no running text; `reason` says to a reader how it shows."""

    start: int
    end: int
    kind: RegionKind
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a whole paragraph is, and how it shows."""

    kind: RegionKind
    reason: str
