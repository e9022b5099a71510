"""Times that come again every week or year: weekdays, weekends, seasons, quarters, feasts; decades and centuries."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.times.calendar import years
from extraction.times.dates import Found, dates, month
from extraction.times.expressions import Expression, Fixed, Monthly, Nth, Shifted, Weekly, Which, Within, Yearly
from extraction.times.numbers import DECADES, day_of_month, ordinal, year
from extraction.times.relative import CLAUSE_GOES_ON, Hit, year_phrase
from extraction.times.words import DASHES, SEASONS, SHORT_WEEKDAYS, WEEKDAYS, Words, word_set

_WHICH: dict[str, Which] = {
    "last": "last",
    "past": "last",
    "this": "this",
    "next": "next",
    "coming": "coming",
    "previous": "previous",
    "preceding": "previous",
    "following": "following",
}
_SEASON_MAY_FOLLOW = word_set("in by since until till during over before after of from to and early late mid") | DASHES
_BEFORE_DAYS = word_set("on by since until till before after from to")
_FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("christmas",): (12, 25),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year", "’s", "day"): (1, 1),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "year", "’s", "eve"): (12, 31),
    ("may", "day"): (5, 1),
    ("valentine", "'s", "day"): (2, 14),
    ("valentine", "’s", "day"): (2, 14),
    ("boxing", "day"): (12, 26),
}
_FIRST_OF_FEASTS = frozenset(words[0] for words in _FEASTS)
_DECADE = re.compile(r"(1\d|20)(\d)0s|([2-9])0s")


def recurring(words: Words, i: int) -> Hit:
    """The phrase of this kind that starts at a piece; weekdays by `weekday`, as a date may follow them."""
    return (
        _weekend(words, i) or _month_by_word(words, i) or _season(words, i) or _quarter(words, i) or _feast(words, i)
    ) or (_decade(words, i) or _century(words, i) or _day_of_the_month(words, i))


def weekday(words: Words, i: int) -> Sequence[Found]:
    """A weekday: "Friday", "next Friday", "Friday of last week"; with its date ("Friday, March 28") the date."""
    which, start = _which(words, i)
    number = WEEKDAYS.get(words.lower(start))
    end = start + 1
    if number is None:
        number = SHORT_WEEKDAYS.get(words.lower(start)) if words.text(start)[:1].isupper() else None
        end += words.text(end) == "."
        if number is None or not dates(words, end + (words.text(end) == ",")):
            return ()
    dated = dates(words, end + (words.text(end) == ","))
    if dated and _is_of_a_day(dated[0].expression):
        return (replace(dated[0], start=i), *dated[1:])
    week, after = _week(words, end + (words.lower(end) == "of"))
    if week is not None and which == "any":
        return (Found(i, after, Within(Weekly(number, number), week)),)
    return (Found(i, end, Weekly(number, number, which)),)


def nth(words: Words, i: int) -> tuple[int, int, str] | None:
    """As in "the first week of", "the last Sunday in": which one, the piece after "of", and the noun counted."""
    start = i + (words.lower(i) == "the")
    found = (-1, start + 1) if words.lower(start) in {"last", "final"} else ordinal(words, start)
    if found is None or words.lower(found[1] + 1) not in {"of", "in"}:
        return None
    noun = words.lower(found[1])
    return (found[0], found[1] + 2, noun) if noun in WEEKDAYS or noun in {"day", "week"} else None


def counted(number: int, noun: str, period: Expression) -> Nth:
    """The nth day, week or weekday of a period."""
    match noun:
        case "day" | "week":
            return Nth(number, noun, period)
        case _:
            return Nth(number, WEEKDAYS[noun], period)


def _is_of_a_day(expression: Expression) -> bool:
    match expression:
        case Yearly(day=day) | Within(time=Yearly(day=day)):
            return day is not None
        case Fixed(period):
            return period.first == period.last
    return False


def _which(words: Words, i: int) -> tuple[Which, int]:
    """Which of those that come again, and the piece that its noun is at."""
    start = i + (words.lower(i) == "the")
    if words.lower(start) == "this" and words.lower(start + 1) in {"past", "coming"}:
        start += 1
    which = _WHICH.get(words.lower(start))
    if which is None or (which in {"previous", "following"} and start == i):  # "following Friday's attack"
        return "any", i
    return which, start + 1


def _week(words: Words, i: int) -> tuple[Expression | None, int]:
    count = {"last": -1, "this": 0, "next": 1}.get(words.lower(i))
    return (None, i) if count is None or words.lower(i + 1) != "week" else (Shifted("week", count), i + 2)


def _weekend(words: Words, i: int) -> Hit:
    which, start = _which(words, i)
    start += which == "any" and words.lower(start) == "the"
    if words.lower(start) != "weekend":
        return None
    if words.lower(start + 1) == "of":
        dated = dates(words, start + 2)
        if len(dated) == 1 and _is_of_a_day(dated[0].expression):
            return Shifted("weekend", 0, dated[0].expression), dated[0].end
    return Weekly(5, 6, which), start + 1


def _month_by_word(words: Words, i: int) -> Hit:
    """As in "last March", "next January"."""
    which, start = _which(words, i)
    found = month(words, start) if which != "any" else None
    if found is None or day_of_month(words, found[1]) or year(words, found[1]):
        return None
    return Yearly(found[0], which=which), found[1]


def _season(words: Words, i: int) -> Hit:
    """A season, where its neighbours show that it is none of the other things that its word may be."""
    which, start = _which(words, i)
    start += which == "any" and words.lower(start) == "the"
    name = words.lower(start)
    if name not in SEASONS:
        return None
    season = Yearly(SEASONS[name], count=3, grain="season", which=which)
    end = start + 1
    of = words.lower(end) == "of"
    if which == "any" and (tail := year_phrase(words, end + of)):
        after = tail[1]
        if words.lower(after) in DASHES and words.lower(after + 1).isdecimal():  # "the winter of 2013-14"
            after += 2
        return Within(season, tail[0]), after
    if of or (which == "any" and words.lower(i - 1) not in _SEASON_MAY_FOLLOW):
        return None
    return season, end


def _quarter(words: Words, i: int) -> Hit:
    """As in "the first quarter of 2014", "Q1 2014", "the fourth quarter"."""
    start = i + (words.lower(i) == "the")
    text = words.text(start)
    if len(text) == 2 and text[0] == "Q" and text[1] in "1234":
        number, end = int(text[1]), start + 1
    elif words.lower(start) in {"last", "final"} and words.lower(start + 1) == "quarter" and start > i:
        number, end = 4, start + 2
        if words.lower(end) != "of":
            return None
    else:
        found = ordinal(words, start)
        if found is None or not 1 <= found[0] <= 4 or words.lower(found[1]) != "quarter":
            return None
        number, end = found[0], found[1] + 1
    quarter = Yearly(number * 3 - 2, count=3, grain="quarter")
    of = words.lower(end) == "of"
    if tail := year_phrase(words, end + of):
        return Within(quarter, tail[0]), tail[1]
    if of and (words.lower(end + 1), words.lower(end + 2)) == ("the", "year"):
        return Within(quarter, Shifted("year", 0)), end + 3
    return None if of else (quarter, end)


def _feast(words: Words, i: int) -> Hit:
    which, start = _which(words, i)
    if words.lower(start) not in _FIRST_OF_FEASTS:
        return None
    for names, (number, day) in _FEASTS.items():
        end = start + len(names)
        if words.lowers[start:end] == names and words.text(start)[:1].isupper():
            feast = Yearly(number, day, grain="day", which=which)
            tail = year_phrase(words, end + (words.lower(end) == ",")) if which == "any" else None
            if tail is not None:
                return Within(feast, tail[0]), tail[1]
            is_bare = len(names) == 1
            if is_bare and (words.lower(end) not in CLAUSE_GOES_ON or (which == "any" and not _may_follow(words, i))):
                continue  # "the Christmas market", "Christmas came early"
            return feast, end
    return None


def _may_follow(words: Words, i: int) -> bool:
    return words.lower(i - 1) in _SEASON_MAY_FOLLOW or words.lower(i - 1) in {"at", "around"}


def _day_of_the_month(words: Words, i: int) -> Hit:
    """As in "on the 14th", where no noun follows that it may count."""
    if words.lower(i) != "the" or words.lower(i - 1) not in _BEFORE_DAYS or words.lower(i + 1).isdecimal():
        return None
    found = day_of_month(words, i + 1)
    if found is None or words.lower(found[1]) not in CLAUSE_GOES_ON | {"a", "an", "the"}:
        return None
    return Monthly(found[0]), found[1]


def _decade(words: Words, i: int) -> Hit:
    """As in "the 1990s", "the '90s", "the nineties"; the 1800s are a century."""
    start = i + (words.lower(i) == "the")
    quoted = words.lower(start) in {"'", "’", "‘"}
    word = words.lower(start + quoted)
    if word in DECADES and start > i:
        first = 1900 + 10 * DECADES[word]
        return Fixed(years(first, first + 9, "decade")), start + 1
    found = _DECADE.fullmatch(word)
    if found is None:
        return None
    if found[3]:
        before = start - 1
        while words.lower(before) in {"early", "late", "mid", *DASHES}:
            before -= 1
        if not quoted and words.lower(before) != "the":  # "a man in his mid-20s"
            return None
        first = 1900 + 10 * int(found[3])
    else:
        first = int(found[1] + found[2] + "0")
    of_century = first % 100 == 0 and first < 2000
    last = first + (99 if of_century else 9)
    return Fixed(years(first, last, "century" if of_century else "decade")), start + quoted + 1


def _century(words: Words, i: int) -> Hit:
    start = i + (words.lower(i) == "the")
    found = ordinal(words, start)
    if found is None or not 1 <= found[0] <= 30:
        return None
    end = found[1] + (words.lower(found[1]) in DASHES)
    if words.lower(end) != "century" or words.lower(end + 1) in {"bc", "bce", "b.c."}:
        return None
    first = (found[0] - 1) * 100 + 1
    return Fixed(years(first, first + 99, "century")), end + 1
