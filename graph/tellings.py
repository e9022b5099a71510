"""What counts of reports when events are derived from them. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ontology.interval import days
from ontology.model import Auxiliary, Extraction, Repetition, Report, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What counts of a report when events are derived. Sides are sorted; days are ISO 8601 dates, both inclusive.

    `repeats` is the report of another article that tells of the same in the same words, the earliest that does.
    """

    report: str
    article: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    auxiliary: Auxiliary | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    start: str | None
    end: str | None
    place: str | None
    confidence: float
    repeats: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A telling of its own, and the reports of which it is made: one, and those that repeat that one."""

    telling: Telling
    reports: tuple[str, ...]


def tellings(extraction: Extraction, repetition: Repetition | None = None) -> Iterator[Telling]:
    """What counts of each report of an article, with those it names as they turn out to be by what it repeats."""
    found = repetition or Repetition(extraction.article.id)
    reports, actors, places = dict(found.reports), dict(found.actors), dict(found.places)
    for report in extraction.events:
        start, end = interval(report.time.value if report.time else None)
        yield Telling(
            report=report.id,
            article=extraction.article.id,
            type=report.type,
            mode=report.mode,
            contexts=report.contexts,
            auxiliary=report.auxiliary,
            actors=_side(report, "actor", actors),
            recipients=_side(report, "recipient", actors),
            start=start,
            end=end,
            place=places.get(report.place.place, report.place.place) if report.place else None,
            confidence=report.confidence,
            repeats=reports.get(report.id),
        )


def interval(value: str | None) -> tuple[str | None, str | None]:
    """The first and last day of a report's time, as ISO 8601 dates."""
    if value is None:
        return None, None
    start, end = days(value)
    return start.isoformat(), end.isoformat()


def stories(told: Iterable[Telling]) -> Iterator[Story]:
    """The stories that the reports tell; with one that repeats another, that other must be among them."""
    together: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        together[telling.repeats or telling.report].append(telling)
    for first in sorted(together):
        yield _story(first, together[first])


def _story(first: str, told: list[Telling]) -> Story:
    """Day and article are those of the first; who takes part is known best where most are said to.

    A reprint that lacks the paragraph before may not know who "she" is, and the first one may be that reprint.
    """
    [original] = [telling for telling in told if telling.report == first]
    fullest = min(told, key=lambda one: (-len(one.actors) - len(one.recipients), one.report != first, one.report))
    telling = replace(
        fullest,
        report=first,
        article=original.article,
        start=original.start,
        end=original.end,
        place=original.place or fullest.place,
        repeats=None,
    )
    return Story(telling, tuple(sorted(one.report for one in told)))


def _side(report: Report, role: Role, known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted({known.get(actor, actor) for actor in report.actors(role)}))
