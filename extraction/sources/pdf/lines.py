"""Lines of text from the pieces in which a PDF draws them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it is drawn, with the place of its beginning in points; a line feed in it ends a line."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins, how large most of its letters are, and what it says, without white space around it."""

    x: float
    y: float
    size: float
    text: str


def lines_of(pieces: Iterable[Piece]) -> Iterator[Line]:
    """The lines of a page, in the order in which they are drawn; empty ones are left out."""
    parts: list[Piece] = []
    for piece in pieces:
        for number, text in enumerate(piece.text.split("\n")):
            if number:
                yield from _line(parts)
                parts = []
            if parts or text.strip():
                parts.append(replace(piece, text=text))
    yield from _line(parts)


def _line(parts: Sequence[Piece]) -> Iterator[Line]:
    if parts:
        sizes: Counter[float] = Counter()
        for part in parts:
            sizes[part.size] += len(part.text)
        text = " ".join("".join(part.text for part in parts).split())
        yield Line(parts[0].x, parts[0].y, max(sizes, key=lambda size: (sizes[size], size)), text)
