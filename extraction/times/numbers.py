"""Numbers, ordinals, years and days of the month, in figures and in words."""

import re

from extraction.times.words import DASHES, PLURALS, UNITS, Words, listed

type Number = tuple[int, int] | None
"""A number and the piece after it."""

_WORDS = {
    word: number
    for number, word in enumerate(
        listed(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ),
        start=1,
    )
} | {"a": 1, "an": 1}
_TENS = {
    word: number * 10
    for number, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
}
NUMBER_WORDS = frozenset((*_WORDS, *_TENS, *_ORDINALS))
"""Every word that a number can start with."""

ORDINAL_WORDS = frozenset((*_TENS, *_ORDINALS))
"""Every word that an ordinal can start with."""

DECADES = {
    f"{word}ies": number for number, word in enumerate(listed("twent thirt fort fift sixt sevent eight ninet"), start=2)
}
"""The decades of the last century by their words, "nineties" being the ninth."""

_SUFFIXED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_COUNTED = frozenset({"%", "percent", "per", "hundred", "thousand", "million", "billion", "trillion", "a.m.", "p.m."})


def number(words: Words, i: int) -> Number:
    """How many: "three", "a", "twenty-five", "a hundred", "48"."""
    word = words.lower(i)
    if word.isdecimal() and len(word) <= 4:
        return int(word), i + 1
    if word in _TENS:
        ones = _WORDS.get(words.lower(i + 2), 0)
        if words.lower(i + 1) in DASHES and 0 < ones < 10:
            return _TENS[word] + ones, i + 3
        return _TENS[word], i + 1
    if word not in _WORDS:
        return None
    return (_WORDS[word] * 100, i + 2) if words.lower(i + 1) == "hundred" else (_WORDS[word], i + 1)


def ordinal(words: Words, i: int) -> Number:
    """Which one: "16th", "third", "twenty-first"."""
    word = words.lower(i)
    if word[:1].isdecimal() and (suffixed := _SUFFIXED.fullmatch(word)):
        return int(suffixed[1]), i + 1
    if word in _TENS and words.lower(i + 1) in DASHES and 0 < _ORDINALS.get(words.lower(i + 2), 0) < 10:
        return _TENS[word] + _ORDINALS[words.lower(i + 2)], i + 3
    return (_ORDINALS[word], i + 1) if word in _ORDINALS else None


def year(words: Words, i: int) -> Number:
    """A year of four figures."""
    text = words.text(i)
    return (int(text), i + 1) if len(text) == 4 and text.isdecimal() and "1000" <= text < "3000" else None


def day_of_month(words: Words, i: int) -> Number:
    """1 to 31, in figures, with or without an ordinal's ending, unless it counts something."""
    word = words.lower(i)
    if not word[:1].isdecimal():
        return None
    found = ordinal(words, i) or ((int(word), i + 1) if word.isdecimal() and len(word) <= 2 else None)
    if found is None or not 1 <= found[0] <= 31 or (not words.is_border(i + 1) and words.lower(i + 1) not in DASHES):
        return None
    return None if words.lower(i + 1) in _COUNTED else found


def unit(words: Words, i: int) -> tuple[str, int] | None:
    """The singular of a unit's noun in the plural or singular: "week", "weeks"."""
    word = words.lower(i)
    noun = PLURALS.get(word, word)
    return (noun, i + 1) if noun in UNITS else None
