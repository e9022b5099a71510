"""Pages whose regions are marked by hand: `<<kind:…>>` around each; all else is running text."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
_MARK = re.compile(r"<<([a-z]+):(.*?)>>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what they say: kind, start and end, by code points."""

    text: str
    regions: tuple[tuple[str, int, int], ...]


def read(name: str) -> Marked:
    """One page of `pages/`."""
    return unmarked((PAGES / f"{name}.txt").read_text(encoding="utf-8"))


def names() -> list[str]:
    """The names of all pages."""
    return sorted(file.stem for file in PAGES.glob("*.txt"))


def unmarked(marked: str) -> Marked:
    """A text with marks, taken apart."""
    text = ""
    regions = []
    position = 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        regions.append((mark[1], len(text), len(text) + len(mark[2])))
        text += mark[2]
        position = mark.end()
    return Marked(text + marked[position:], tuple(regions))
