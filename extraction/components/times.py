"""Times: every phrase of the text that names a date or a stretch of dates, read against the day of publication."""

from collections.abc import Callable
from datetime import date

from extraction.notes import notes
from extraction.parse import Doc
from extraction.times import read
from ontology.interval import days

REQUIRES = ("token.tag", "token.dep", "token.head", "token.lemma", "doc.ents", "doc.sents")
ASSIGNS = ("doc.user_data.times",)


def build() -> Callable[[Doc], Doc]:
    """The component that notes the time expressions of a document."""

    def times(doc: Doc) -> Doc:
        found = notes(doc)
        every = read(doc, day_of(found.article.published))
        found.times = tuple(time for time in every if time.start not in found.unread.names)
        return doc

    return times


def day_of(published: str | None) -> date | None:
    """The day that an article was published on, where its source says it as exactly as that.

    Raises `IntervalError` when it is no ISO 8601 date.
    """
    if published is None:
        return None
    first, last = days(published)
    return first if first == last else None
