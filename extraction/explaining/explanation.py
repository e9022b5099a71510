"""What an article says together with the reasons, as frozen values for whatever shows them."""

from dataclasses import dataclass

from extraction.page import Matter, RegionKind
from ontology.model import Extraction, MentionKind, Report, Span


@dataclass(frozen=True, slots=True)
class ExplainedMention:
    """One place where the text speaks of somebody or of a place, and why it is taken to.

    `actors` are the ids of those that it stands for: several for "the pair", none where it only says where, or where
    nobody can be told. `place` is the id of the place that it names. `found` says why the words are a mention at all,
    `joined` why it was taken together with one before it, `resolved` why those are this actor or place; each is None
    where there is no such reason, and all three where the extraction was not made from the text now.
    """

    span: Span
    kind: MentionKind
    actors: tuple[str, ...]
    place: str | None = None
    found: str | None = None
    joined: str | None = None
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the text that is no running text; `unread` is what is not looked for in it."""

    span: Span
    kind: RegionKind
    reason: str
    unread: tuple[Matter, ...]


@dataclass(frozen=True, slots=True)
class ExplainedEvent:
    """A report, and what made it one: the words of the ontology first, then what turned them, step by step.

    `grounds` are what its confidence is weighed by.
    """

    report: Report
    reasons: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Untold:
    """A trigger from which no report was made."""

    trigger: Span
    type: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that one article says, with reasons. Everything is in the order of the text; mentions may hold others.

    Why an actor or place is the one that it is stands in its description in the extraction.
    """

    extraction: Extraction
    mentions: tuple[ExplainedMention, ...]
    left_out: tuple[LeftOut, ...] = ()
    events: tuple[ExplainedEvent, ...] = ()
    untold: tuple[Untold, ...] = ()


def without_reasons(extraction: Extraction) -> Explanation:
    """The explanation of an extraction that was made before: what was decided, not why."""
    return Explanation(
        extraction=extraction,
        mentions=told_mentions(extraction),
        events=tuple(ExplainedEvent(report) for report in extraction.events),
    )


def told_mentions(extraction: Extraction) -> tuple[ExplainedMention, ...]:
    """The mentions that an extraction tells of, one a span, each with all that it stands for."""
    actors: dict[Span, list[str]] = {}
    kinds: dict[Span, MentionKind] = {}
    places: dict[Span, str] = {}
    for actor in extraction.actors:
        for mention in actor.mentions:
            actors.setdefault(mention.span, []).append(actor.id)
            kinds.setdefault(mention.span, mention.kind)
    for place in extraction.places:
        for span in place.mentions:
            places.setdefault(span, place.id)
            kinds.setdefault(span, "name")
    return tuple(
        ExplainedMention(span, kinds[span], tuple(actors.get(span, ())), places.get(span))
        for span in sorted(kinds, key=_outer_first)
    )


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
