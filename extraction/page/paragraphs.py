"""The paragraphs of a plain text, whether blank lines part them, line ends do, or lines are broken at some width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extraction.words import word_set

_WIDEST = 120
"""Characters; a longer line was not broken at a width, but is a paragraph."""

_LOWER_CASE_SHARE = 0.25
"""Of the lines that go on from the one before, in a text whose lines were broken at a width, more begin so."""

_MENU = 2
"""Words of a line of a menu, at most."""

_LINE_ENDS = frozenset(".!?\"'”’)]:…")
_GOES_ON_AFTER = word_set("a an and as at by for from in into of on or that the to who which with")
_GOES_ON_AFTER_SIGN = frozenset(",;-–—([&")
_CLOSING = "\"'”’)]» \t"
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_LAST_WORD = 12
"""Characters at the end of a paragraph that can be its initials."""

_MAY_GO_ON = re.compile(r"\n(?<=[^\n.!?\"'”’)\]:…]\n)(?=[^\S\n]*\S)")
"""Begins with the line end, as the search for it is fast."""

_LINE_END = re.compile(r"\s*\n\s*")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its bounds in the text without white space around, itself, and its words in small letters.

    `is_sentence` says that it ends as a sentence does, and so is no line of a menu, heading or list.
    """

    start: int
    end: int
    text: str
    lower: str
    words: tuple[str, ...]
    is_sentence: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in their order. Everything but white space is in one of them."""
    return tuple(_paragraph(text, start, end) for start, end in paragraph_bounds(text))


def paragraph_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a text start and end, by code points, without the white space around them."""
    return _joined(text, _lines(text))


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    own = text[start:end]
    lower = own.lower()
    return Paragraph(start, end, own, lower, words_of(lower), ends_sentence(own))


def words_of(lower: str) -> tuple[str, ...]:
    """The letters and figures of a text in small letters, in their runs."""
    return tuple(_WORD.findall(lower))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, before parentheses at its end if there are any.

    The last full stop of "U.S." does not make "talks with U.S." one.
    """
    if text.endswith(")") and "(" in text:
        before = text[: text.rindex("(")].rstrip(_CLOSING)
        if before.endswith((".", "!", "?")):
            return True
    text = text.rstrip(_CLOSING)
    if text.endswith(("!", "?", "...", "…")):
        return True
    return text.endswith(".") and not _INITIALS.search(text[-_LAST_WORD:])


def joints(text: str) -> Iterator[tuple[int, int]]:
    """Where a line goes on in the next one: the bounds of the white space with the line end in it."""
    if not _MAY_GO_ON.search(text):
        return
    for start, end in paragraph_bounds(text):
        for joint in _LINE_END.finditer(text, start, end):
            yield joint.span()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    after_blank: bool


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank."""
    lines: list[_Line] = []
    position = 0
    blank = True
    for line in text.split("\n"):
        own = line.strip()
        if own:
            start = position + line.index(own)
            lines.append(_Line(start, start + len(own), blank))
        blank = not own
        position += len(line) + 1
    return lines


def _joined(text: str, lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """The bounds of the paragraphs that the lines make up."""
    is_broken = _is_broken(text, lines)
    for block in _blocks(lines):
        width = min(max(line.end - line.start for line in block), _WIDEST) if is_broken else None
        start = block[0].start
        for line, following in pairwise(block):
            if not _goes_on(text[line.start : line.end], text[following.start : following.end], width):
                yield start, line.end
                start = following.start
        yield start, block[-1].end


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """The lines between blank ones."""
    starts = [n for n, line in enumerate(lines) if line.after_blank]
    for start, end in pairwise([*starts, len(lines)]):
        yield lines[start:end]


def _is_broken(text: str, lines: list[_Line]) -> bool:
    """Whether the lines of a text are broken at a width: many begin in the midst of a sentence."""
    begun = [
        text[following.start]
        for line, following in pairwise(lines)
        if not following.after_blank and text[line.end - 1] not in _LINE_ENDS
    ]
    small = sum(letter.islower() for letter in begun)
    return bool(begun) and (small > _LOWER_CASE_SHARE * len(begun) or text.isupper())


def _goes_on(line: str, following: str, width: int | None) -> bool:
    """Whether a line goes on in the next.

    It does if it ends in a comma or the next begins with a small letter, unless both are as short as the lines of a
    menu; else, where lines are broken at a width, if it ends in the midst of something or the next word had no room.
    """
    if line[-1] in _LINE_ENDS:
        return False
    if line[-1] in _GOES_ON_AFTER_SIGN:
        return True
    words, following_words = line.split(), following.split()
    if max(len(words), len(following_words)) <= _MENU:
        return False
    if following[0].islower():
        return True
    if width is None or len(line) > _WIDEST:
        return False
    return words[-1].lower() in _GOES_ON_AFTER or len(line) + 1 + len(following_words[0]) > width
