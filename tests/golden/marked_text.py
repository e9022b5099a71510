"""Reads the text of an annotated article: marks that may nest, one sentence a line, furniture of the page.

`[words|entity …]` marks a name, `[words|n entity …]` a nominal, `p` a pronoun, `m` a metonym; `[it|p -]` stands for no
actor, and `[words|x]` may be read as one or not. `/` parts readings each of which is right: `[We|p army / colonel]`.
A blank line ends a paragraph, a `\\` at the end of a line keeps its
break, `~ ` begins a line of furniture.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ontology.model import Span
from tests.golden.gold import Mark, MarkKind
from tests.golden.phrases import Line, Text

Readings = tuple[tuple[str, ...], ...]

_KINDS: dict[str, MarkKind] = {"n": "nominal", "p": "pronoun", "m": "metonym", "x": "optional"}
PRONOUNS = frozenset(
    {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
    | {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"}
    | {"they", "them", "their", "theirs", "themselves", "both"}
)
"""What may be marked as a pronoun. `both` is one where it stands alone; its noun phrases are nominals."""


class MarkError(ValueError):
    """A mark that is not well formed."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The text without its marks, and what they mark, in the order in which the marks begin."""

    text: Text
    marks: tuple[Mark, ...]
    furniture: tuple[Span, ...]


@dataclass(slots=True)
class _Reader:
    """Gathers the clean text piece by piece."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[int, int, MarkKind, Readings]] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def read(self, line: str) -> None:
        """A line of text with marks. Raises `MarkError`."""
        opened: list[int] = []
        at = 0
        for token in re.finditer(r"\[|\]|\|[^\[\]|]*\]|[^\[\]|]+|\|", line):
            at = token.end()
            piece = token[0]
            if piece == "[":
                opened.append(self.length)
            elif piece.startswith("|") and piece.endswith("]"):
                if not opened:
                    raise MarkError(f"the mark that ends before {line[at : at + 20]!r} was never opened")
                self.marks.append((opened.pop(), self.length, *_kind_and_readings(piece[1:-1])))
            elif piece == "]":
                raise MarkError(f"the mark that ends before {line[at : at + 20]!r} does not say whom it stands for")
            else:
                self.add(piece)
        if opened:
            raise MarkError(f"{len(opened)} of its marks are not closed")


def _kind_and_readings(label: str) -> tuple[MarkKind, Readings]:
    words = label.split()
    kind: MarkKind = _KINDS[words.pop(0)] if words and words[0] in _KINDS else "name"
    if kind == "optional" and words:
        raise MarkError("what may be an actor or not stands for no entity: write x alone")
    if kind != "optional" and not words:
        raise MarkError(f"a {kind} without an entity")
    if words == ["-"]:
        if kind != "pronoun":
            raise MarkError(f"a {kind} cannot stand for nobody: only a pronoun can")
        words = []
    readings = tuple(tuple(each.split()) for each in " ".join(words).split("/")) if words else ()
    if () in readings:
        raise MarkError("a reading between two / without an entity")
    return kind, readings


def read(lines: Sequence[tuple[int, str]]) -> MarkedText:
    """The text that numbered lines of the file hold. Raises `MarkError` with the number as its second argument."""
    reader = _Reader()
    placed: list[Line] = []
    furniture: list[Line] = []
    separator = ""
    for number, raw in lines:
        line = raw.rstrip()
        if not line:
            separator = "\n\n" if reader.length else ""
            continue
        reader.add(separator)
        start = reader.length
        keeps_break = line.endswith("\\")
        try:
            reader.read(line.removesuffix("\\").removeprefix("~ "))
        except MarkError as error:
            raise MarkError(str(error), number) from error
        placed.append((start, reader.length))
        if line.startswith("~ "):
            furniture.append((start, reader.length))
        separator = "\n" if keeps_break or line.startswith("~ ") else " "
    text = Text("".join(reader.pieces), tuple(placed))
    marks = [Mark(text.span(start, end), kind, readings) for start, end, kind, readings in reader.marks]
    numbered = list(zip([number for number, line in lines if line.strip()], placed, strict=True))
    for mark in marks:
        _check(mark, number=next(number for number, line in numbered if line[0] <= mark.span.start < line[1]))
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    return MarkedText(text, tuple(ordered), tuple(text.span(*line) for line in furniture))


def _check(mark: Mark, *, number: int) -> None:
    is_pronoun = mark.span.text.casefold() in PRONOUNS
    if mark.kind == "pronoun" and not is_pronoun:
        raise MarkError(f"{mark.span.text!r} is marked as a pronoun and is none", number)
    if is_pronoun and mark.kind not in {"pronoun", "optional"}:
        raise MarkError(f"{mark.span.text!r} is a pronoun and marked as a {mark.kind}", number)
    if mark.span.text != mark.span.text.strip(" ,;"):
        raise MarkError(f"the mark of {mark.span.text!r} begins or ends beside its words", number)
