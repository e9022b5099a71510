"""How wide text is, without knowing the font that a reader has: as in DejaVu Sans, the widest of the common ones."""

from collections.abc import Iterable, Sequence
from math import ceil

_NARROW = frozenset("fijlrtI.,:;'’‘|!()[]/ -")
_WIDE = frozenset("mwMW%@—")
_SHARE_NARROW, _SHARE_WIDE, _SHARE_CAPITAL, _SHARE = 0.38, 0.98, 0.7, 0.61
_BOLD = 1.12


def width(text: str, *, size: int, bold: bool = False) -> int:
    """How many pixels a line of text takes at a font size."""
    return ceil(size * (_BOLD if bold else 1) * sum(map(_share, text)))


def _share(letter: str) -> float:
    if letter in _NARROW:
        return _SHARE_NARROW
    if letter in _WIDE:
        return _SHARE_WIDE
    return _SHARE_CAPITAL if letter.isupper() else _SHARE


def wrapped(words: Iterable[str], *, size: int, across: int, bold: bool = False) -> list[list[str]]:
    """Words in lines that are not wider than they may be, unless a single word is."""
    lines: list[list[str]] = []
    for word in words:
        if lines and width(" ".join([*lines[-1], word]), size=size, bold=bold) <= across:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def shortened(lines: Sequence[Sequence[str]], *, most: int) -> list[str]:
    """The first lines, as text; an ellipsis says that there were more."""
    shown = [" ".join(line) for line in lines[:most]]
    return shown if len(lines) <= most else [*shown[:-1], f"{shown[-1]} …"]
