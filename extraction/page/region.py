"""What a stretch of a page is, other than the news itself, and what is read in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

RegionKind = Literal[
    "headline", "subheading", "caption", "dateline", "byline", "credit", "navigation", "policy", "repeat"
]
"""The kinds of what is no running text of the article."""

KINDS: tuple[RegionKind, ...] = get_args(RegionKind)

Matter = Literal["names", "quotations", "events"]
"""What can be read in a stretch of text. Titles and posts are read wherever names are."""

READ_IN: Mapping[RegionKind, frozenset[Matter]] = {
    "headline": frozenset({"names", "quotations"}),
    "subheading": frozenset({"names", "quotations"}),
    "caption": frozenset({"names"}),
    "dateline": frozenset({"names"}),
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
