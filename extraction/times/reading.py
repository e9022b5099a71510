"""The time phrases of a parsed document with the days that they mean."""

from collections.abc import Iterator
from datetime import date

from extraction.notes import TokenTime
from extraction.parse import Doc
from extraction.times.calendar import Period
from extraction.times.expressions import Expression, Since, Stretch, Until, grain, is_relative
from extraction.times.names import is_time
from extraction.times.normalise import Setting, normalise
from extraction.times.recognise import recognise
from extraction.times.tense import direction
from extraction.times.words import words


def read(doc: Doc, published: date | None) -> Iterator[TokenTime]:
    """The time expressions of a document in their order, against the day on which it was published.

    Without that day those that depend on it have the value None. A phrase whose meaning cannot be told is left out.
    """
    text = words(doc)
    antecedent: Period | None = None
    before: Period | None = None
    day: date | None = None
    fresh_until = 0  # the sentence after the one that named the day is the last to speak of it
    for found in recognise(text):
        span = doc[text.token[found.start] : text.token[found.end - 1] + 1]
        if not is_time(span, found.expression):
            before = None
            continue
        if span.sent.start > fresh_until:
            day = None
        setting = Setting(published, direction(span.root), antecedent, day)
        if found.joined and before is not None:
            setting = Setting(before.first, "future", antecedent, day)
        period = normalise(found.expression, setting)
        before = period
        if period is not None:
            yield TokenTime(span.start, span.end, period.value, period.grain)
            if period.first == period.last:
                day, fresh_until = period.first, span.sent.end
            if not isinstance(found.expression, Since | Until | Stretch):
                antecedent = period
        elif published is None and _is_unknown(found.expression, setting):
            yield TokenTime(span.start, span.end, None, grain(found.expression))


def _is_unknown(expression: Expression, setting: Setting) -> bool:
    """Whether it is a time all the same, and only the day of publication is missing."""
    later = date(9000, 1, 1)  # than any time that a text may start from
    sample = Setting(later, setting.direction, Period(later, later, "day"))
    return is_relative(expression) and normalise(expression, sample) is not None
