"""Paragraphs from lines: where one ends is told by gaps, sizes, indents, and by words that would have had room."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extraction.sources.pdf.lines import Line

_WIDER = 1.25
"""Times the usual distance of two lines: more parts paragraphs."""
_ROOM = 0.8
"""Of a full line's characters: a word that would have ended before was not put on the next line for want of room."""
_FULL = 0.8
"""So many of the lines are no longer than a full one; the rest are narrow letters, or stick out."""
_FEW = 4
"""Lines of one size: too few to tell how long a full one is."""
_INDENTS = (0.6, 4)
"""From and to, times the size of the letters."""
_SAME = 1.1
"""Sizes that differ by less are one."""
_END = re.compile(r"[.!?:…][\"'”’)\]]{0,4}$")
_NO_SPACE = re.compile(r"(?<=\S)[-\u2010\u00ad—–/]$")
_CUT = re.compile(r"(?<!\w)(\w++)([-\u2010\u00ad])$")
_GOES_ON = re.compile(r"\w++")
_COMPOUND = re.compile(r"(?<!\w)\w++-\w++")
_WHOLE = re.compile(r"(?<![\w-])\w++(?!-)")
_LONGEST_WORD = 80
_BEFORE_A_HYPHEN = re.compile(
    "all|anti|cease|co|cross|ex|first|full|half|high|long|low|mid|multi|non|one|pre|pro|second|self|semi|short|so|third"
    "|two|three|four|five|six|seven|eight|nine|ten|vice|well"
)
"""First parts of words that are written with a hyphen more often than without."""
_BULLET = re.compile(r"^(?:[•▪◦‣●■]\s*|[–-]\s+)(?=\S)")


@dataclass(frozen=True, slots=True)
class _Usual:
    """What is usual in a document.

    The distance of lines as a multiple of their size, the characters of a full line of each size, and how many lines
    begin at each place, in whole points.
    """

    distance: float
    full: Mapping[int, int]
    edges: Mapping[int, int]


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of a document's pages; one that a page or a column breaks is put together again."""
    lines = [line for page in pages for line in page if any(character.isalnum() for character in line.text)]
    usual = _usual(lines)
    words = _Words(lines)
    text = ""
    for number, line in enumerate(lines):
        if number and _parted(lines[number - 1], line, usual):
            yield _BULLET.sub("", text)
            text = ""
        text = words.joined(text, line.text) if text else line.text
    if text:
        yield _BULLET.sub("", text)


def _usual(lines: Sequence[Line]) -> _Usual:
    distances = Counter(
        round((above.y - below.y) / below.size, 1)
        for above, below in pairwise(lines)
        if _one_size(above, below) and 0 < above.y - below.y < 4 * below.size
    )
    # The smallest of those that are the most frequent, so that the result does not hang on an order.
    most = max(distances.values(), default=0)
    distance = min((ratio for ratio, count in distances.items() if count == most), default=1.2)
    lengths: dict[int, list[int]] = {}
    for line in lines:
        lengths.setdefault(round(line.size), []).append(len(line.text))
    full = {size: sorted(of)[int(_FULL * (len(of) - 1))] for size, of in lengths.items() if len(of) >= _FEW}
    return _Usual(distance, full, Counter(round(line.x) for line in lines))


def _parted(above: Line, below: Line, usual: _Usual) -> bool:
    """Whether a paragraph ends between two lines that follow each other."""
    if not _one_size(above, below):
        return above.y != below.y
    ended = _END.search(above.text) is not None
    gap = above.y - below.y
    if gap > max(0.0, _WIDER * usual.distance * below.size):
        return True
    if _CUT.search(above.text[-_LONGEST_WORD:]):
        return False
    if ended and _BULLET.match(below.text):
        return True
    full = usual.full.get(round(above.size))
    next_word = len(below.text.partition(" ")[0])
    if full is not None and len(above.text) + 1 + next_word < _ROOM * full:
        return ended or not below.text[0].islower()
    return ended and gap > 0 and _is_indented(below, usual)


def _is_indented(line: Line, usual: _Usual) -> bool:
    """Whether more lines begin somewhat further to the left than where this one does."""
    near = range(round(line.x - _INDENTS[1] * line.size), round(line.x - _INDENTS[0] * line.size) + 1)
    return max((usual.edges.get(edge, 0) for edge in near), default=0) > usual.edges[round(line.x)]


def _one_size(one: Line, other: Line) -> bool:
    small, large = sorted((one.size, other.size))
    return small > 0 and large < _SAME * small


class _Words:
    """The words of a document, which say how one that is cut at the end of a line is written."""

    def __init__(self, lines: Sequence[Line]) -> None:
        inside = [line.text.casefold() for line in lines]
        self._compounds = {word for text in inside for word in _COMPOUND.findall(text)}
        self._whole = {word for text in inside for word in _WHOLE.findall(text)}

    def joined(self, text: str, line: str) -> str:
        """A line added to a text."""
        cut, rest = _CUT.search(text[-_LONGEST_WORD:]), _GOES_ON.match(line)
        if not cut or not rest:
            return f"{text}{'' if _NO_SPACE.search(text[-2:]) else ' '}{line}"
        first, second = cut[1].casefold(), rest[0].casefold()
        if cut[2] == "-" and self._hyphenated(first, second, rest[0]):
            return text + line
        return text[:-1] + line

    def _hyphenated(self, first: str, second: str, written: str) -> bool:
        if f"{first}-{second}" in self._compounds:
            return True
        if first + second in self._whole:
            return False
        return bool(not written.islower() or _BEFORE_A_HYPHEN.fullmatch(first) or {first, second} <= self._whole)
