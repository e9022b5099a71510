"""Finds the time phrases of a text: what the other grammars know, and how they are put together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.times.calendar import Share
from extraction.times.clock import clock
from extraction.times.dates import Found, dates
from extraction.times.expressions import (
    Clock,
    Edge,
    Elapsed,
    Expression,
    Part,
    Range,
    Shifted,
    Since,
    Until,
    Weekly,
    Yearly,
    grain,
)
from extraction.times.openings import may_start
from extraction.times.recurring import counted, nth, recurring, weekday
from extraction.times.relative import CLAUSE_GOES_ON, PARTS_OF_DAY, TURNS_OF_DAY, Hit, measure, relative
from extraction.times.words import DASHES, UNITS, Words, once

_HABITUAL = frozenset({"every", "each", "any", "per"})
_ENDS: dict[str, Share] = {
    "end": "end",
    "close": "end",
    "beginning": "start",
    "start": "start",
    "middle": "mid",
}
_THIRDS: dict[str, Share] = {"early": "early", "mid": "mid", "late": "late"}
_HALVES: dict[str, Share] = {"first": "first half", "second": "second half"}
_TO = frozenset({"to", "until", "till", "through"}) | DASHES
_HOURS = PARTS_OF_DAY | {"hours"}
_HEDGES = frozenset({"at", "least", "about", "around", "as"})


def recognise(words: Words) -> Iterator[Found]:
    """The time phrases of a text in their order, without the preposition before them unless it is part of the time."""
    before: Found | None = None
    i = 0
    while i < len(words):
        phrases = (_phrases(words, i) or _apart(words, i, before)) if may_start(words, i) else ()
        if not phrases or not all(words.is_border(phrase.end) for phrase in phrases):
            i += 1
            continue
        for phrase in phrases:
            found = replace(phrase, joined=phrase.joined or _continues(words, before, phrase))
            if words.lower(i - 1) not in _HABITUAL:
                yield found
            before = found
        i = phrases[-1].end


def _apart(words: Words, i: int, before: Found | None) -> Sequence[Found]:
    """How long after or before something else the time just named is: "on Monday, two days after the raid".

    The days are then those of what follows.
    """
    if before is None or before.end != i - 1 or words.lower(i - 1) != ",":
        return ()
    measured = measure(words, i)
    if measured is None or words.lower(measured[2]) not in {"before", "after"}:
        return ()
    unit, count, end = measured
    if words.lower(end + 1) in CLAUSE_GOES_ON:
        return ()
    return (Found(i, end + 1, Shifted(unit, -count if words.lower(end) == "after" else count, "text")),)


def _continues(words: Words, before: Found | None, phrase: Found) -> bool:
    """Whether a phrase goes on from the one before: "Tuesday and Wednesday", "March, April and May"."""
    if before is None or not 0 < phrase.start - before.end <= 2:
        return False
    between = words.lowers[before.end : phrase.start]
    return all(word in {",", "and", "or", "&"} for word in between) and _recurs(before) and _recurs(phrase)


def _recurs(phrase: Found) -> bool:
    return isinstance(phrase.expression, Weekly | Yearly) and phrase.expression.which == "any"


def _phrases(words: Words, i: int) -> Sequence[Found]:
    """The phrases that start at a piece: the longest reading first."""
    hit = _open(words, i) or _between(words, i) or _timed(words, i)
    if hit is not None:
        return (Found(i, hit[1], hit[0]),)
    if words.lower(i) == "from":
        hit = _run(words, i + 1)
        return () if hit is None else (Found(i + 1, hit[1], hit[0]),)
    hit = _run(words, i) or _day_and_clock(words, i)
    if hit is not None:
        return (Found(i, hit[1], hit[0]),)
    hit = _single(words, i)
    several = _simple(words, i)
    if len(several) > 1:
        return several
    return () if hit is None else (Found(i, hit[1], hit[0]),)


@once
def _simple(words: Words, i: int) -> Sequence[Found]:
    """What is not composed of other times; several where days are listed."""
    days = weekday(words, i)
    if days:
        return days
    hits = [hit for rule in (relative, recurring) if (hit := rule(words, i)) is not None]
    if not hits:
        return dates(words, i)
    expression, end = max(hits, key=lambda hit: hit[1])  # "the last quarter" may go on with "of 2013"
    return (Found(i, end, expression),)


@once
def _single(words: Words, i: int) -> Hit:
    """One time, with the words that take a part of it: "early 2013", "the end of the month", "Friday night"."""
    hit = (
        _share(words, i)
        or _elapsed(words, i)
        or _end_of(words, i)
        or _nth(words, i)
        or _edge(words, i)
        or _up_to(words, i)
        or _beside(words, i)
    )
    if hit is not None:
        return hit
    found = _hours_of(words, i) or _one(words, i)
    if found is None:
        return None
    expression, end = found
    if words.lower(end) in PARTS_OF_DAY and grain(expression) == "day":
        end += 1
    return expression, end


def _one(words: Words, i: int) -> Hit:
    found = _simple(words, i)
    return (found[0].expression, found[0].end) if len(found) == 1 else None


def _open(words: Words, i: int) -> Hit:
    """As in "since February", "until the end of March"."""
    word = words.lower(i)
    if word not in {"since", "until", "till"}:
        return None
    start = i + 1
    while words.lower(start) in _HEDGES:
        start += 1
    hit = _single(words, start)
    return None if hit is None else (Since(hit[0]) if word == "since" else Until(hit[0]), hit[1])


def _between(words: Words, i: int) -> Hit:
    """As in "between 2010 and 2014", "between April 1 and 3"."""
    if words.lower(i) != "between":
        return None
    listed = _simple(words, i + 1)
    if len(listed) == 2:
        return Range(listed[0].expression, listed[1].expression), listed[1].end
    first = _single(words, i + 1)
    last = _single(words, first[1] + 1) if first is not None and words.lower(first[1]) == "and" else None
    return None if first is None or last is None else (Range(first[0], last[0]), last[1])


def _run(words: Words, i: int) -> Hit:
    """As in "Monday to Friday", "March-May 2013"."""
    first = _single(words, i)
    if first is None or words.lower(first[1]) not in _TO:
        return None
    last = _single(words, first[1] + 1)
    return None if last is None else (Range(first[0], last[0]), last[1])


def _timed(words: Words, i: int) -> Hit:
    """As in "9 p.m.", "10:30 GMT on Monday", "8 a.m. local time on Friday"."""
    found = clock(words, i)
    if found is None:
        return None
    at, end = found
    end += 2 * ((words.lower(end), words.lower(end + 1)) == ("local", "time"))
    start = end + (words.lower(end) == ",")
    start += words.lower(start) == "on"
    day = _one_day(words, start)
    return (Clock(at, None), end) if day is None else (Clock(at, day[0]), day[1])


def _day_and_clock(words: Words, i: int) -> Hit:
    """As in "Monday at 9 p.m."."""
    day = _one_day(words, i)
    if day is None:
        return None
    start = day[1] + (words.lower(day[1]) == ",")
    while words.lower(start) in {"at", "around", "about"}:
        start += 1
    found = clock(words, start)
    return None if found is None else (Clock(found[0], day[0]), found[1])


def _one_day(words: Words, i: int) -> Hit:
    hit = _single(words, i)
    return hit if hit is not None and grain(hit[0]) == "day" else None


def _share(words: Words, i: int) -> Hit:
    """As in "early 2013", "mid-March", "late on Sunday", "the late 1990s"."""
    start = i + (words.lower(i) == "the")
    third = _THIRDS.get(words.lower(start))
    if third is None:
        return None
    start += 1
    start += words.lower(start) in DASHES
    start += words.lower(start) in {"in", "on"}
    hit = _hit_or_unit(words, start)
    return None if hit is None else (Part(third, hit[0]), hit[1])


def _elapsed(words: Words, i: int) -> Hit:
    """As in "earlier this month", "later in the week", "earlier on Sunday"."""
    word = words.lower(i)
    if word not in {"earlier", "later"}:
        return None
    start = i + 1
    start += words.lower(start) in {"in", "on"}
    hit = _hit_or_unit(words, start)
    return None if hit is None else (Elapsed(word == "earlier", hit[0]), hit[1])


def _end_of(words: Words, i: int) -> Hit:
    """As in "the end of the month", "the first half of 2014", "year's end"."""
    start = i + (words.lower(i) == "the")
    word, then, third = words.lower(start), words.lower(start + 1), words.lower(start + 2)
    if word in UNITS and then in {"'s", "’s", *DASHES} and third == "end":
        return Part("end", _current(word)), start + 3
    which = _HALVES.get(word) if then == "half" else _ENDS.get(word)
    of = start + 1 + (then == "half")
    if which is None or words.lower(of) != "of":
        return None
    hit = _hit_or_unit(words, of + 1)
    return None if hit is None else (Part(which, hit[0]), hit[1])


def _nth(words: Words, i: int) -> Hit:
    """As in "the first week of March", "the last Sunday of October"."""
    found = nth(words, i)
    if found is None:
        return None
    number, start, noun = found
    hit = _hit_or_unit(words, start)
    return None if hit is None else (counted(number, noun, hit[0]), hit[1])


def _edge(words: Words, i: int) -> Hit:
    """As in "the first nine months of 2018", "the last two days of May"."""
    start = i + (words.lower(i) == "the")
    word = words.lower(start)
    measured = measure(words, start + 1) if word in {"first", "last", "final"} else None
    if measured is None or words.lower(start + 1) == "the" or words.lower(measured[2]) not in {"of", "in"}:
        return None
    unit, count, end = measured
    hit = _hit_or_unit(words, end + 1)
    return None if hit is None else (Edge(unit, count if word == "first" else -count, hit[0]), hit[1])


def _up_to(words: Words, i: int) -> Hit:
    """As in "the three months to February", "the year to March": that ends with it."""
    end = i + 2 if words.lower(i + 1) in UNITS else i + 3
    if words.lower(i) != "the" or words.lower(end) not in {"to", "until"}:
        return None
    unit, count = UNITS.get(words.lower(i + 1), (None, 1))
    measured = None if unit else measure(words, i + 1)
    if measured is not None and measured[2] == end:
        unit, count, _ = measured
    hit = _hit_or_unit(words, end + 1) if unit else None
    return None if hit is None or unit is None else (Edge(unit, -count, hit[0], inside=False), hit[1])


def _beside(words: Words, i: int) -> Hit:
    """As in "two days after the March 16 vote", "the week before Christmas Day"."""
    measured = measure(words, i)
    if measured is None or words.lower(measured[2]) not in {"before", "after"}:
        return None
    unit, count, end = measured
    start = end + 1
    start += words.lower(start) in {"the", "a"}
    hit = _one(words, start)
    if hit is None:
        return None
    return Shifted(unit, count if words.lower(end) == "after" else -count, hit[0]), hit[1]


def _hours_of(words: Words, i: int) -> Hit:
    """As in "the evening of March 16", "the early hours of Sunday", "midnight on Friday": the day."""
    if words.text(i) in TURNS_OF_DAY:
        hit = _one(words, i + 1 + (words.lower(i + 1) in {"of", "on"}))
        return hit if hit is not None and grain(hit[0]) == "day" else None
    start = i + (words.lower(i) == "the")
    start += words.lower(start) == "early" and words.lower(start + 1) == "hours"
    if start == i or words.lower(start) not in _HOURS or words.lower(start + 1) not in {"of", "on"}:
        return None
    hit = _one(words, start + 2)
    return hit if hit is not None and grain(hit[0]) == "day" else None


def _hit_or_unit(words: Words, i: int) -> Hit:
    """A time, or the current unit by its noun alone: "the month"."""
    if words.lower(i) == "the" and words.lower(i + 1) in UNITS:
        return _current(words.lower(i + 1)), i + 2
    found = _one(words, i)
    if found is not None and words.lower(found[1]) in PARTS_OF_DAY and grain(found[0]) == "day":
        return found[0], found[1] + 1
    return found


def _current(noun: str) -> Expression:
    """The unit that the publication lies in; of days the one that the text is at."""
    unit, _ = UNITS[noun]
    return Shifted(unit, 0, "day" if unit == "day" else "published")
