"""Where a time phrase may start: most words need no closer look, and of the commonest the next word tells."""

from extraction.times.numbers import DECADES, NUMBER_WORDS, ORDINAL_WORDS
from extraction.times.relative import PARTS_OF_DAY, TURNS_OF_DAY
from extraction.times.words import (
    MONTHS,
    PLURALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    Words,
    word_set,
)

_QUOTES = frozenset("'’‘")
_WHICH = word_set("this that same last past next coming previous preceding following")
_NAMES = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, *SHORT_MONTHS, *SEASONS, *UNITS))
_FIRST = (
    word_set(
        "since until till from between early earlier late later mid the in today tonight yesterday tomorrow overnight "
        "noon midday christmas valentine boxing new end beginning start middle close final q1 q2 q3 q4"
    )
    | _WHICH
    | _QUOTES
    | NUMBER_WORDS
    | TURNS_OF_DAY
    | _NAMES
)
"""With a figure, all that a time phrase can start with."""

_NEXT = {
    "the": word_set("early late mid end beginning start middle close final hours q1 q2 q3 q4")
    | _WHICH
    | _QUOTES
    | ORDINAL_WORDS
    | DECADES.keys()
    | PARTS_OF_DAY
    | SEASONS.keys()
    | NUMBER_WORDS
    | UNITS.keys(),
    "a": frozenset((*UNITS, *PLURALS, "hundred")),
    "in": NUMBER_WORDS | UNITS.keys(),
} | dict.fromkeys(_WHICH, NUMBER_WORDS | PARTS_OF_DAY | PLURALS.keys() | {"past", "coming", "christmas"} | _NAMES)
"""What comes next, unless it is a figure."""

_LEAD_ON = frozenset({"from", "between"})


def may_start(words: Words, i: int) -> bool:
    """Whether the piece, and for some the next one, are such as a time phrase starts with."""
    word = words.lowers[i]
    if word[0].isdecimal():
        return words.is_border(i)
    if word not in _FIRST:
        return False
    if word in _LEAD_ON:
        return i + 1 < len(words) and may_start(words, i + 1)
    following = _NEXT.get(word)
    if following is not None:
        then = words.lower(i + 1)
        if then not in following and not then[:1].isdecimal():
            return False
    return words.is_border(i)
