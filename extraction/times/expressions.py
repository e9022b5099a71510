"""What a time phrase says before it is known when it was written: a small language of times.

"last Friday" is `Weekly(4, 4, "last")` in every article; only `normalise` makes a date of it.
"""

from dataclasses import dataclass
from typing import Literal

from extraction.times.calendar import GRAINS, Period, Share, Unit, grain_of
from ontology.model import Grain

Which = Literal["any", "last", "this", "next", "coming", "previous", "following"]
"""Which of those that come again and again: `previous` and `following` count from the time last named in the text,
the others from the day of publication; `any` leaves it to the tense."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A time that is the same whenever it is read: "2014", "the 1990s"."""

    period: Period


@dataclass(frozen=True, slots=True)
class Weekly:
    """Days of every week, Monday being 0: "Friday", "the weekend"."""

    first: int
    last: int
    which: Which = "any"


@dataclass(frozen=True, slots=True)
class Yearly:
    """A day of every year ("March 16") or, without `day`, months of it: "in March", "summer", "the first quarter"."""

    month: int
    day: int | None = None
    count: int = 1
    grain: Grain = "month"
    which: Which = "any"


@dataclass(frozen=True, slots=True)
class Shifted:
    """The unit so many units away from its anchor: "last week", "two days ago", "three months later".

    The anchor is the day of publication, the time last named in the `text`, the `day` that the text is at ("earlier in
    the day"): one named just before, else publication; or another expression ("two days after March 16"). With
    `if_future` the phrase holds only where the tense is of the future: "will leave in two weeks".
    """

    unit: Unit
    count: int
    anchor: "Literal['published', 'text', 'day'] | Expression" = "published"
    if_future: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units that end or, when positive, begin with the day of publication: "the past two weeks".

    A `sequel` is told in the past the unit after the time last named: "He fled the next year".
    """

    unit: Unit
    count: int
    sequel: bool = False


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of every month: "the 14th"."""

    day: int


@dataclass(frozen=True, slots=True)
class Within:
    """The weekly or yearly time that lies in another: "March 16, 2014", "Friday last week", "summer of last year"."""

    time: Weekly | Yearly
    period: "Expression"


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth day, week (seven days, from the first day on) or weekday of a period; -1 is the last."""

    number: int
    what: int | Literal["day", "week"]
    period: "Expression"


@dataclass(frozen=True, slots=True)
class Edge:
    """So many units from the start of a period or, when negative, up to its end: "the first nine months of 2018".

    They lie `inside` it, unless it is only where they end: "the three months to February".
    """

    unit: Unit
    count: int
    period: "Expression"
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a time: "early 2013", "the end of the month"."""

    share: Share
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Elapsed:
    """What has passed of a time at publication, or is still to come: "earlier this month", "later this week"."""

    passed: bool
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Range:
    """From the beginning of one time to the end of another: "April 1-2", "between 2010 and 2014"."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class Since:
    """From the beginning of a time to the day of publication."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class Until:
    """From the day of publication to the end of a time that is yet to come."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, of a day that is named with it or else just before."""

    at: str
    day: "Expression | None"


type Expression = (
    Fixed
    | Weekly
    | Monthly
    | Yearly
    | Shifted
    | Stretch
    | Within
    | Nth
    | Edge
    | Part
    | Elapsed
    | Range
    | Since
    | Until
    | Clock
)

TODAY = Shifted("day", 0)
YESTERDAY = Shifted("day", -1)
TOMORROW = Shifted("day", 1)


def grain(expression: Expression) -> Grain:
    """How fine the phrase is: that of the unit it names, of a range the finer one."""
    match expression:
        case Fixed(period):
            return period.grain
        case Weekly() | Monthly():
            return "day"
        case Yearly():
            return expression.grain
        case Shifted(unit) | Stretch(unit) | Edge(unit):
            return grain_of(unit)
        case Within(time):
            return grain(time)
        case Nth(what=what):
            return "week" if what == "week" else "day"
        case Part(of=of) | Elapsed(of=of) | Since(of=of) | Until(of=of):
            return grain(of)
        case Range(first, last):
            return min(grain(first), grain(last), key=GRAINS.index)
        case Clock():
            return "time"


def is_relative(expression: Expression) -> bool:
    """Whether nobody can tell the date without knowing when the article was published."""
    match expression:
        case Fixed():
            return False
        case Shifted(anchor=anchor):
            return isinstance(anchor, str) or is_relative(anchor)
        case Within(period=of) | Nth(period=of) | Edge(period=of) | Part(of=of) | Elapsed(of=of) | Until(of=of):
            return is_relative(of)
        case Range(first, last):
            recurring = isinstance(first, Weekly | Yearly) or isinstance(last, Weekly | Yearly)
            return is_relative(first) and is_relative(last) if recurring else is_relative(first) or is_relative(last)
        case Clock(day=day):
            return day is None or is_relative(day)
        case Weekly() | Monthly() | Yearly() | Stretch() | Since():
            return True
