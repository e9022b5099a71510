"""The words that times are made of, and the text as the grammar reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import cast

from extraction.parse import Doc
from extraction.times.calendar import Unit


def listed(text: str) -> tuple[str, ...]:
    """The words of a list that is written as a line of text."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """The same where their order does not matter."""
    return frozenset(text.split())


WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
MONTHS = {
    name: number
    for number, name in enumerate(
        listed("january february march april may june july august september october november december"), start=1
    )
}
SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each season starts with."""

UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "weekend": ("weekend", 1),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("decade", 1),
    "century": ("century", 1),
}
"""Each singular noun's unit, and how many of it."""

PLURALS = {f"{noun}s": noun for noun in UNITS if noun != "century"} | {"centuries": "century"}

DASHES = frozenset({"-", "–", "—"})

_COMPOUND = re.compile(r"\d+[-–—/.:]\d.*|(?:early|mid|late)[-–—]\w+|[^\W\d_]{3,}\.", re.IGNORECASE)
_PIECE = re.compile(r"\d+(?:st|nd|rd|th|s)(?!\w)|\d+|[^\W\d_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as a row of pieces: tokens, or what tokens such as "mid-1990s", "16/3/2014" and "Sept." are made of.

    `token[i]` is the token that piece i belongs to. Beyond its ends the text reads as empty words.
    """

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    token: tuple[int, ...]
    read: dict[tuple[str, int], object] = field(default_factory=dict, compare=False, repr=False)
    """What a rule of the grammar has read at a piece, as several rules ask the same one."""

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, i: int) -> str:
        """The piece as written."""
        return self.texts[i] if 0 <= i < len(self.texts) else ""

    def lower(self, i: int) -> str:
        """The piece in small letters."""
        try:
            return self.lowers[i] if i >= 0 else ""
        except IndexError:
            return ""

    def is_border(self, i: int) -> bool:
        """Whether a token starts at the piece, or the text ends before it."""
        return i == 0 or i >= len(self.token) or self.token[i] != self.token[i - 1]


def once[T](rule: Callable[[Words, int], T]) -> Callable[[Words, int], T]:
    """The same rule, which reads each piece of a text only once."""
    name = rule.__name__

    @wraps(rule)
    def remembering(words: Words, i: int) -> T:
        key = (name, i)
        if key not in words.read:
            words.read[key] = rule(words, i)
        return cast("T", words.read[key])

    return remembering


def words(doc: Doc) -> Words:
    """The text of a document as the grammar of times reads it.

    The end of a line is no piece, that of a paragraph is: no phrase runs over it.
    """
    texts: list[str] = []
    token: list[int] = []
    for t in doc:
        text = t.text
        if t.is_space and text.count("\n") < 2:
            continue
        if len(text) > 3 and not text.isalpha() and _COMPOUND.fullmatch(text):
            for piece in _PIECE.findall(text):
                texts.append(piece)
                token.append(t.i)
        else:
            texts.append(text)
            token.append(t.i)
    return Words(tuple(texts), tuple(text.lower() for text in texts), tuple(token))
