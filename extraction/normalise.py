"""What the model sees of a text: the plain forms that it was trained on, and the way back to the article's offsets.

Most forms are one character for one (a non-breaking space, a curly quote, the end of a line that goes on), so that
every offset stays. Those that are not (a ligature, a soft hyphen, an accent of its own, "…") make the two texts differ
in length; `offsets` then says which characters of the article each character of the plain text stands for. An ordinary
text has none of these, and pays two searches for them.
"""

import itertools
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from extraction.page import joints

_PLAIN = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2018\u2019\u201b\u2032\u00b4\u02bc\u0091\u0092", "'"),
    **dict.fromkeys("\u201c\u201d\u201f\u2033\u0093\u0094", '"'),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\u2012\u0096", "–"),
    **dict.fromkeys("\u2015\u0097", "—"),
    **dict.fromkeys("\u000b\u000c\u0085\u2028", "\n"),
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
}
"""One for one. U+0091 to U+0097 are the quotes and dashes of Windows-1252, read as Latin-1."""

_ODD = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_ACCENTS = "\u0300-\u034e\u0350-\u036f"
_LONGER = {
    "…": "...",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "\u2029": "\n\n",
}
_OTHER_LENGTH = re.compile(f"[{_INVISIBLE}{_ACCENTS}{''.join(_LONGER)}]")
_PIECE = re.compile(f"[{_INVISIBLE}]+|[{''.join(_LONGER)}]|[^{_INVISIBLE}\\s][{_ACCENTS}]+")


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where a plain text and its article differ in length: the bounds of each such piece in both, in their order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    article_starts: tuple[int, ...]
    article_ends: tuple[int, ...]

    def in_article(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the article of a stretch of the plain text that is not empty.

        All that stands inside it is covered, also what is invisible; what is invisible at its edges is not.
        """
        return self._start(start), self._end(end)

    def _start(self, position: int) -> int:
        piece = bisect_right(self.starts, position) - 1
        if piece < 0:
            return position
        if position < self.ends[piece]:
            return self.article_starts[piece]
        return self.article_ends[piece] + position - self.ends[piece]

    def _end(self, end: int) -> int:
        piece = bisect_right(self.starts, end - 1) - 1
        if piece < 0:
            return end
        return self.article_ends[piece] + max(end - self.ends[piece], 0)


def plain(text: str) -> str:
    """The text in plain forms, without what is invisible, and with a space where a line goes on in the next."""
    made: list[str] = []
    position = 0
    for start, end, replacement in _pieces(text):
        made += (text[position:start], replacement)
        position = end
    made.append(text[position:])
    return _ODD.sub(lambda sign: _PLAIN[sign.group()], "".join(made))  # ten times as fast as str.translate


def offsets(text: str) -> Offsets | None:
    """The way from the offsets of `plain(text)` to those of the text itself; None where they are the same."""
    bounds: list[tuple[int, int, int, int]] = []
    longer = 0
    for start, end, replacement in _pieces(text):
        if replacement == text[start:end] or len(replacement) == end - start == 1:
            continue
        bounds.append((start + longer, start + longer + len(replacement), start, end))
        longer += len(replacement) - (end - start)
    if not bounds:
        return None
    starts, ends, article_starts, article_ends = zip(*bounds, strict=True)
    return Offsets(starts, ends, article_starts, article_ends)


def _pieces(text: str) -> list[tuple[int, int, str]]:
    """What is replaced as a whole, in the order of the text: its bounds and what stands for it."""
    found = [(start, end, " ") for start, end in joints(text)]
    if text.isascii() or not _OTHER_LENGTH.search(text):
        return found
    found += [(*piece.span(), _replacement(piece.group())) for piece in _PIECE.finditer(text)]
    found.sort(key=lambda piece: (piece[0], -piece[1]))
    ends = itertools.accumulate((end for _, end, _ in found), max, initial=0)
    return [piece for piece, end in zip(found, ends, strict=False) if piece[0] >= end]  # none inside another


def _replacement(piece: str) -> str:
    """An invisible piece is nothing, a ligature its letters, a letter and its accents one letter if there is one."""
    longer = _LONGER.get(piece)
    if longer is not None:
        return longer
    return unicodedata.normalize("NFC", piece) if _is_accented(piece) else ""


def _is_accented(piece: str) -> bool:
    return len(piece) > 1 and unicodedata.combining(piece[-1]) != 0
