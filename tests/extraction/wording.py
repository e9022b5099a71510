"""An extraction's statements in words, so that a test can compare all of them with what a reader would say."""

from dataclasses import dataclass

from ontology.model import Extraction, Participant, PlaceReference, Relation, RelationEnd, Report, Role


@dataclass(frozen=True, slots=True)
class Event:
    """A report by its words. Participants are phrases, each with the id of its actor: {"Turkish police": "…"}."""

    type: str
    trigger: str
    mode: str | None = None
    auxiliary: str | None = None
    main: bool = True
    actors: tuple[tuple[str, str], ...] = ()
    recipients: tuple[tuple[str, str], ...] = ()
    place: tuple[str, str] | None = None
    when: tuple[str, str] | None = None
    """Value and phrase of a stated time."""
    by: tuple[str | None, str] | None = None
    """The actor who says so and the cue."""
    counts: tuple[tuple[str, float, str, str], ...] = ()
    """Kind, value, unit and phrase of the quantities."""
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A relation by its words; the id of a place comes after "place"."""

    type: str
    subject: tuple[str, str]
    object: tuple[str, str] | None = None
    title: str | None = None


def events(extraction: Extraction) -> list[Event]:
    """The reports in words. An unnamed actor has the id "-": its id is a digest of the phrase that stands beside it."""
    return [_event(report) for report in extraction.events]


def relations(extraction: Extraction) -> list[Standing]:
    """The relations in words."""
    return [_standing(relation) for relation in extraction.relations]


def clusters(extraction: Extraction) -> dict[str, list[tuple[str, str]]]:
    """The mentions of each actor, with their kinds, by its name."""
    return {actor.name: [(m.span.text, m.kind) for m in actor.mentions] for actor in extraction.actors}


def _event(report: Report) -> Event:
    return Event(
        type=report.type,
        trigger=report.trigger.text,
        mode=report.mode,
        auxiliary=report.auxiliary,
        main=report.main,
        actors=_side(report.participants, "actor"),
        recipients=_side(report.participants, "recipient"),
        place=(report.place.span.text, report.place.place) if report.place else None,
        when=(report.time.value or "", report.time.span.text) if report.time and report.time.span else None,
        by=(_short(report.attribution.actor), report.attribution.cue) if report.attribution else None,
        counts=tuple((q.kind, q.value, q.unit, q.span.text) for q in report.quantities),
        contexts=report.contexts,
    )


def _standing(relation: Relation) -> Standing:
    return Standing(
        type=relation.type,
        subject=_end(relation.subject),
        object=_end(relation.object) if relation.object else None,
        title=relation.title,
    )


def _end(end: RelationEnd) -> tuple[str, str]:
    return end.span.text, f"place {end.place}" if isinstance(end, PlaceReference) else _named(end.actor)


def _side(participants: tuple[Participant, ...], role: Role) -> tuple[tuple[str, str], ...]:
    return tuple((p.span.text, _named(p.actor)) for p in participants if p.role == role)


def _short(actor: str | None) -> str | None:
    return _named(actor) if actor else None


def _named(actor: str) -> str:
    return "-" if actor.startswith("unnamed:") else actor
