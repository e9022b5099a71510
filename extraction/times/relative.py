"""Phrases that count units from the day of publication or from a time named before: "last week", "two days ago"."""

from extraction.times.calendar import Unit, years
from extraction.times.expressions import TODAY, TOMORROW, YESTERDAY, Expression, Fixed, Range, Shifted, Stretch
from extraction.times.numbers import number, unit, year
from extraction.times.words import UNITS, Words, word_set

type Hit = tuple[Expression, int] | None
"""An expression and the piece after it."""

PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "lunchtime"})
TURNS_OF_DAY = word_set("midnight dawn daybreak sunrise sunset dusk nightfall")
_WHEN_IT_TURNS = word_set("at by before after until till around about since toward towards near")

_DAYS: dict[str, Expression] = {
    "today": TODAY,
    "tonight": TODAY,
    "yesterday": YESTERDAY,
    "tomorrow": TOMORROW,
    "overnight": Range(YESTERDAY, TODAY),
}
CLAUSE_GOES_ON = word_set(', ; : ) ( " ” — – . and but or in at on to by from when with for as') | {""}
"""What may follow "the day before" where that names a day, unlike "the day before the vote"."""


def relative(words: Words, i: int) -> Hit:
    """The relative phrase that starts at a piece, with its article."""
    return (
        (_day(words, i) or _turn_of_day(words, i) or _part_of_day(words, i))
        or (_neighbour(words, i) or _stretch(words, i) or _counted(words, i))
        or _ahead(words, i)
    )


def year_phrase(words: Words, i: int) -> Hit:
    """A year: "2014", "last year", "the same year"."""
    if found := year(words, i):
        return Fixed(years(found[0], found[0], "year")), found[1]
    hit = _neighbour(words, i)
    return hit if hit is not None and isinstance(hit[0], Shifted) and hit[0].unit == "year" else None


def measure(words: Words, i: int) -> tuple[Unit, int, int] | None:
    """A length of time and the piece after it: "two days", "a fortnight", "the week"; hours only in whole days."""
    count, end = (1, i + 1) if words.lower(i) == "the" else number(words, i) or (0, i)
    if not count:
        return None
    if words.lower(end) == "hours":
        return ("day", count // 24, end + 1) if count % 24 == 0 else None
    found = unit(words, end)
    if found is None or (words.lower(i) == "the" and words.lower(end) != found[0]):
        return None
    base, size = UNITS[found[0]]
    return base, size * count, found[1]


def _day(words: Words, i: int) -> Hit:
    """A day beside the present: "today", "overnight", "the day before yesterday"."""
    if words.lower(i) in _DAYS:
        return _DAYS[words.lower(i)], i + 1
    away = {"before yesterday": -2, "after tomorrow": 2}.get(f"{words.lower(i + 2)} {words.lower(i + 3)}")
    if away is None or words.lower(i) != "the" or words.lower(i + 1) != "day":
        return None
    return Shifted("day", away), i + 4


def _turn_of_day(words: Words, i: int) -> Hit:
    """As in "at dawn", "shortly before midnight": of the day last named."""
    end = i + 2 if (words.lower(i), words.lower(i + 1)) == ("first", "light") else i + 1
    if end == i + 1 and words.text(i) not in TURNS_OF_DAY:
        return None
    return (Shifted("day", 0, "text"), end) if words.lower(i - 1) in _WHEN_IT_TURNS else None


def _part_of_day(words: Words, i: int) -> Hit:
    """As in "this morning", "last night", "the previous evening": the day, as its parts have no certain hours."""
    start = i + (words.lower(i) == "the")
    if words.lower(start + 1) not in PARTS_OF_DAY:
        return None
    days: dict[str, Expression] = {
        "this": TODAY,
        "last": YESTERDAY,
        "previous": Shifted("day", -1, "text"),
        "next": Shifted("day", 1, "text"),
        "following": Shifted("day", 1, "text"),
        "that": Shifted("day", 0, "text"),
        "same": Shifted("day", 0, "text"),
    }
    day = days.get(words.lower(start))
    return None if day is None else (day, start + 2)


def _neighbour(words: Words, i: int) -> Hit:
    """One unit beside the present or beside the time last named: "last week", "this year", "the previous day"."""
    the = words.lower(i) == "the"
    start = i + the
    noun = words.lower(start + 1)
    if noun not in UNITS or noun == "weekend":
        return None
    base, size = UNITS[noun]
    word = words.lower(start)
    published = {"last": -size, "next": size, "this": 0}
    if word in published and (not the or (word, noun) == ("last", "century")):
        return Shifted(base, published[word]), start + 2
    text = {"previous": -size, "preceding": -size, "following": size, "same": 0, "that": 0}
    if word in text or (word, noun) == ("next", "day"):
        return Shifted(base, text.get(word, size), "text"), start + 2
    return None


def _stretch(words: Words, i: int) -> Hit:
    """Units up to the present or from it on: "the past two weeks", "the last year", "the next three days"."""
    start = i + (words.lower(i) in {"the", "this"})
    word = words.lower(start)
    sign = {"past": -1, "last": -1, "next": 1, "coming": 1}.get(word)
    if sign is None:
        return None
    if found := measure(words, start + 1):
        base, count, end = found
        return (Stretch(base, sign * count), end) if words.lower(start + 1) not in {"a", "an", "the"} else None
    noun = words.lower(start + 1)
    if noun not in UNITS or noun in {"weekend", "day"} or (start == i and word != "past"):
        return None
    base, size = UNITS[noun]
    return Stretch(base, sign * size, sequel=word == "next"), start + 2


def _counted(words: Words, i: int) -> Hit:
    """As in "two days ago", "three months later", "a week earlier", "the day after" at the end of a clause."""
    found = measure(words, i)
    if found is None:
        return None
    base, count, end = found
    after, then = words.lower(end), words.lower(end + 1)
    bare = words.lower(i) == "the"
    if after in {"ago", "hence"} and not bare:
        return Shifted(base, -count if after == "ago" else count), end + 1
    if (after, then) == ("from", "now") and not bare:
        return Shifted(base, count), end + 2
    if (after in {"later", "earlier"} and not bare) or (after in {"before", "after"} and then in CLAUSE_GOES_ON):
        return Shifted(base, count if after in {"later", "after"} else -count, "text"), end + 1
    return None


def _ahead(words: Words, i: int) -> Hit:
    """The phrase "in three weeks", which is a date only in the future, and "in two days' time", which always is."""
    found = measure(words, i + 1) if words.lower(i) == "in" and words.lower(i + 1) != "the" else None
    if found is None:
        return None
    base, count, end = found
    mark = words.lower(end)
    if mark in {"'", "’", "'s", "’s"} and words.lower(end + 1) == "time":
        return Shifted(base, count), end + 2
    return Shifted(base, count, if_future=True), end
