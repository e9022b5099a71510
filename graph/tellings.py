"""What counts of reports when events are derived from them. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from graph.claims import Claim, fullest_of
from ontology.interval import days
from ontology.model import Auxiliary, Extraction, Repetition, Report

WEEK = 7
"""Days: a time that is looser says too little for two articles to mean the same by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What counts of a report when events are derived. Sides are sorted; days are ISO 8601 dates, both inclusive.

    `repeats` is the report of another article that tells of the same in the same words, the earliest that does.
    `account` is the fullest report of its own article that tells of the same event, None where it is that itself.
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
    account: str | None = None
    repeats: str | None = None

    @property
    def claim(self) -> Claim:
        """What it claims of the event."""
        return Claim(
            type=self.type,
            auxiliary=self.auxiliary,
            actors=self.actors,
            recipients=self.recipients,
            start=self.start,
            end=self.end,
            place=self.place,
        )


@dataclass(frozen=True, slots=True)
class Story:
    """A telling of its own, and the reports of which it is made: one, and those that repeat that one."""

    telling: Telling
    reports: tuple[str, ...]


def tellings(extraction: Extraction, repetition: Repetition | None = None) -> Iterator[Telling]:
    """What counts of each report of an article, with those it names as they turn out to be by what it repeats."""
    found = repetition or Repetition(extraction.article.id)
    reports = dict(found.reports)
    fullest = accounts(extraction, repetition)
    for report in extraction.events:
        claim = _claim(report, found, report.time.value if report.time else None)
        yield Telling(
            report=report.id,
            article=extraction.article.id,
            type=report.type,
            mode=report.mode,
            contexts=report.contexts,
            auxiliary=report.auxiliary,
            actors=claim.actors,
            recipients=claim.recipients,
            start=claim.start,
            end=claim.end,
            place=claim.place,
            confidence=report.confidence,
            account=fullest.get(report.id),
            repeats=reports.get(report.id),
        )


def accounts(extraction: Extraction, repetition: Repetition | None = None) -> dict[str, str]:
    """Of the reports that a fuller one of the same article tells of too, which that is.

    A time that is only that of the publication is none: whatever the article dates was on a day of its own.
    """
    found = repetition or Repetition(extraction.article.id)
    claim_of: dict[str, Claim] = {}
    for report in extraction.events:
        time = report.time.value if report.time and report.time.basis != "published" else None
        claim_of[report.id] = _claim(report, found, time)
    first: dict[Claim, str] = {}
    for report_id, claim in claim_of.items():
        first.setdefault(claim, report_id)
    fullest = fullest_of(first)
    told = {report_id: first[fullest[claim]] for report_id, claim in claim_of.items()}
    return {report_id: account for report_id, account in told.items() if report_id != account}


def _claim(report: Report, found: Repetition, time: str | None) -> Claim:
    """What a report claims, with those it names as they turn out to be, of an event at this time."""
    start, end = interval(time)
    actors, recipients = _sides(report, found)
    return Claim(
        type=report.type,
        auxiliary=report.auxiliary,
        actors=actors,
        recipients=recipients,
        start=start,
        end=end,
        place=dict(found.places).get(report.place.place, report.place.place) if report.place else None,
    )


def interval(value: str | None) -> tuple[str | None, str | None]:
    """The first and last day of a report's time, as ISO 8601 dates."""
    if value is None:
        return None, None
    start, end = days(value)
    return start.isoformat(), end.isoformat()


def loosely_from(value: str | None) -> str | None:
    """The first day of a time of several days that is still close enough to be that of a closer one; else None."""
    start, end = interval(value)
    return start if start != end and is_close(start, end) else None


def is_close(start: str | None, end: str | None) -> bool:
    """Whether the days are few enough for a report to be of the same event as one that gives a closer time."""
    return start is not None and end is not None and (date.fromisoformat(end) - date.fromisoformat(start)).days < WEEK


def stories(told: Iterable[Telling]) -> Iterator[Story]:
    """The stories that the reports tell; with one that repeats another, that other must be among them."""
    together: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        together[telling.repeats or telling.report].append(telling)
    for first in sorted(together):
        yield _story(first, together[first])


def accounts_of(told: Iterable[Story]) -> list[tuple[Telling, list[Story]]]:
    """The stories by the fullest of their articles, each with those that it is the fullest of, itself among them."""
    given = list(told)
    story_of = {report: story for story in given for report in story.reports}
    together: defaultdict[str, list[Story]] = defaultdict(list)
    for story in given:
        head = story
        # The fullest may repeat an earlier article, which tells of the same once more, and more fully.
        while head.telling.account is not None:
            head = story_of[head.telling.account]
        together[head.telling.report].append(story)
    return [(story_of[head].telling, together[head]) for head in sorted(together)]


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
        account=original.account,
        repeats=None,
    )
    return Story(telling, tuple(sorted(one.report for one in told)))


def _sides(report: Report, found: Repetition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and who is acted upon, sorted, as they turn out to be."""
    known = dict(found.actors)
    actors, recipients = (
        tuple(sorted({known.get(actor, actor) for actor in report.actors(role)})) for role in ("actor", "recipient")
    )
    return actors, recipients
