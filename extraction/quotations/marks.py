"""Finds what stands between quotation marks: typographic or straight, nested, badly typed or never closed.

A quotation does not run past its paragraph. One that is left open goes on in the next paragraph if that begins with
an opening mark, as the custom of print has it. Everything is one pass over the tokens with a stack.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extraction.page import paragraph_bounds
from extraction.parse import Doc, Token
from extraction.spans import tokens_over

_OPENING = frozenset({"“", "„", "‟", "«", "``"})
_CLOSING = frozenset({"”", "»", "''"})
_STRAIGHT = frozenset({'"', "＂"})
_DOUBLE = _OPENING | _CLOSING | _STRAIGHT
_SINGLE_OPENING = frozenset({"‘", "'"})
_SINGLE_CLOSING = frozenset({"’", "'"})
MARKS = _DOUBLE | _SINGLE_OPENING | _SINGLE_CLOSING
"""Tokens that are quotation marks, or apostrophes that look like them."""

_BEFORE_OPENING = frozenset("([{—–-:/") | {"--", "―"}
_AFTER_CLOSING = frozenset(".,;:!?)]}")
SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", "....", "?!", "!!"})
"""Tokens that end a sentence."""
_ENDS_OF_SPEECH = SENTENCE_ENDS | {",", "—", "–", "-", "--", "―"}

LONG = 8
"""A quotation of so many words is somebody's words for sure; a shorter one may be a phrase in a clause."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Token bounds of a quotation with its marks.

    `is_speech` says that it is somebody's words by its length or its end, no mere phrase. `goes_on` says that the next
    paragraph takes it up again; one that is neither `closed` nor goes on may hold the words of others too.
    """

    start: int
    end: int
    words: int
    paragraph: int
    is_speech: bool
    closed: bool = True
    goes_on: bool = False
    fills_paragraph: bool = False


def paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """Token bounds of the paragraphs, without the white space between."""
    return [tokens_over(doc, start, end) for start, end in paragraph_bounds(doc.text)]


def quoted(doc: Doc, bounds: Sequence[tuple[int, int]]) -> list[Quoted]:
    """The outermost quotations of a document with these paragraphs, in the order of the text."""
    found: list[Quoted] = []
    for number, (start, end) in enumerate(bounds):
        resumes = number + 1 < len(bounds) and doc[bounds[number + 1][0]].text in _OPENING | _STRAIGHT
        pairs, opened = _paired(doc, start, end)
        unclosed: tuple[int, int] | None = None
        goes_on = False
        if opened is not None:
            stop = next((s for s, _ in pairs if s > opened), end)
            goes_on = resumes and stop == end
            if not goes_on and opened != start:
                stop = _sentence_end(doc, opened, stop)
            unclosed = (opened, stop)
            pairs = _outermost([*pairs, unclosed])
        for pair in pairs:
            one = _quoted(doc, *pair, paragraph=number, fills=pair[0] == start and pair[1] >= end - 1)
            found.append(replace(one, closed=False, goes_on=goes_on) if pair == unclosed else one)
    return found


def _paired(doc: Doc, start: int, end: int) -> tuple[list[tuple[int, int]], int | None]:
    """Outermost pairs of marks of one paragraph, and the first opening mark that nothing closes."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    single: int | None = None
    for token in doc[start:end]:
        if token.text not in MARKS:
            continue
        if token.text in _DOUBLE:
            side = _side(token, start, end, is_open=bool(stack))
            if side == "open":
                stack.append(token.i)
            elif stack:
                pairs.append((stack.pop(), token.i + 1))
        elif not stack and token.text in _SINGLE_OPENING and single is None and _opens_single(token, start):
            single = token.i
        elif single is not None and token.text in _SINGLE_CLOSING and _closes_single(token, end):
            pairs.append((single, token.i + 1))
            single = None
    return _outermost(pairs), stack[0] if stack else None


def _side(token: Token, start: int, end: int, *, is_open: bool) -> Literal["open", "close"]:
    """Which side a mark is on: what stands beside it counts for more than which glyph was typed."""
    space_before = token.i == start or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space
    space_after = token.i + 1 >= end or bool(token.whitespace_) or token.nbor(1).is_space
    space_after = space_after or token.nbor(1).text in _AFTER_CLOSING
    if space_before != space_after:
        glued = space_before is False and token.i > start and token.nbor(-1).text in _BEFORE_OPENING
        if not glued or space_after:
            return "open" if space_before else "close"
    if token.text in _OPENING:
        return "open"
    if token.text in _CLOSING:
        return "close"
    return "close" if is_open else "open"


def _opens_single(token: Token, start: int) -> bool:
    before = token.i == start or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space
    return before and not token.whitespace_ and token.tag_ != "POS"


def _closes_single(token: Token, end: int) -> bool:
    after = token.i + 1 >= end or bool(token.whitespace_) or token.nbor(1).is_punct or token.nbor(1).is_space
    is_last = token.i + 1 >= end  # of a headline: 'No talks with rebels'
    return after and (is_last or token.tag_ != "POS" or token.nbor(-1).text in _ENDS_OF_SPEECH)


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that lie in no other."""
    outer: list[tuple[int, int]] = []
    for start, end in sorted(pairs, key=lambda p: (p[0], -p[1])):
        if not outer or start >= outer[-1][1]:
            outer.append((start, end))
    return outer


def _sentence_end(doc: Doc, start: int, limit: int) -> int:
    return next((i for i in range(start + 1, limit) if doc[i].is_sent_start and i > start + 1), limit)


def _quoted(doc: Doc, start: int, end: int, *, paragraph: int, fills: bool) -> Quoted:
    inside = doc[start:end]
    words = sum(1 for t in inside if not t.is_punct and not t.is_space)
    last = next((t for t in reversed(list(inside)) if t.text not in _DOUBLE | _SINGLE_CLOSING), doc[start])
    named = start > 0 and doc[start - 1].pos_ in {"ADP", "DET", "ADJ"}  # the “…,” of a title or a phrase
    is_speech = words >= LONG or (words > 0 and not named and last.text in _ENDS_OF_SPEECH)
    return Quoted(start, end, words, paragraph, is_speech, fills_paragraph=fills)
