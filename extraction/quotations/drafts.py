"""Quotations in the making, and the small geometry of token bounds they share."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extraction.frames import Match
from extraction.parse import Doc, Token

Bounds = tuple[int, int]
_KEPT_AT_EDGES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''", "(", ")", "$", "#", "@", "%"})


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue at its place. `quoted` says that it stands inside a long quotation."""

    token: Token
    match: Match
    quoted: bool = False

    @property
    def slots(self) -> tuple[str, ...]:
        """Where the content may stand."""
        return self.match.frame.recipient_slots

    @property
    def bounds(self) -> Bounds:
        """The cue with its particles, if they are near."""
        start, end = self.token.i, self.token.i + 1
        particle = self.match.particle
        if particle is not None and end <= particle.i < end + 3:
            end = particle.i + 1
        return start, end


@dataclass(slots=True)
class Draft:
    """A quotation in the making: `clause` is what the syntax gives, `quotes` what stands between marks."""

    construction: str
    hit: CueHit | None
    cue: Bounds | None
    speaker: Token | None
    clause: list[Bounds] = field(default_factory=list)
    quotes: list[Bounds] = field(default_factory=list)

    @property
    def position(self) -> int:
        """Where in the text it is found."""
        return self.cue[0] if self.cue else min(start for start, _ in [*self.clause, *self.quotes])


def trimmed(doc: Doc, start: int, end: int) -> Bounds | None:
    """The bounds without white space and stray punctuation at their edges; None if nothing is left."""
    while start < end and _is_stray(doc[start]):
        start += 1
    while start < end and _is_stray(doc[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _is_stray(token: Token) -> bool:
    return token.is_space or (token.is_punct and token.text not in _KEPT_AT_EDGES)


def without(doc: Doc, whole: Bounds, hole: Bounds) -> list[Bounds]:
    """What is left of bounds around a hole, trimmed."""
    (start, end), (cut, resume) = whole, hole
    pieces = ((start, min(end, max(start, cut))), (max(start, min(end, resume)), end))
    return [piece for s, e in pieces if (piece := trimmed(doc, s, e)) is not None]


def merged(bounds: Iterable[Bounds]) -> tuple[Bounds, ...]:
    """The same tokens as disjoint bounds in the order of the text."""
    joined: list[Bounds] = []
    for start, end in sorted(bounds):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def overlap(first: Bounds, second: Bounds) -> int:
    """How many tokens two bounds share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def subtree(token: Token) -> Bounds:
    """Token bounds of all that hangs on a token."""
    return token.left_edge.i, token.right_edge.i + 1
