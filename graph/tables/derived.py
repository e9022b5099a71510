"""The tables of what is derived from all articles: actors, places, events, and what articles have of one another."""

from collections.abc import Iterator

from graph.tables.table import Row, Table, day, number, text, texts
from ontology.model import Actor, Event, Place, Repetition

_SURE = number("confidence", "how sure it is, from 0 to 1")
_WHY = text("reason", "why it is held to be so")


def _actor(actor: Actor) -> Iterator[Row]:
    yield (
        actor.id,
        actor.name,
        actor.type,
        actor.country,
        actor.sector,
        actor.aliases,
        actor.confidence,
        actor.reason,
    )


def _place(place: Place) -> Iterator[Row]:
    yield place.id, place.name, place.country, place.latitude, place.longitude, place.confidence, place.reason


def _event(event: Event) -> Iterator[Row]:
    yield (
        event.id,
        event.type,
        event.mode,
        event.contexts,
        event.auxiliary,
        event.start,
        event.end,
        event.place,
        event.quad,
        event.score,
        event.confidence,
        event.reason,
    )


def _participants(event: Event) -> Iterator[Row]:
    for actor in event.actors:
        yield event.id, "actor", actor
    for recipient in event.recipients:
        yield event.id, "recipient", recipient


def _tellings(event: Event) -> Iterator[Row]:
    for report in event.reports:
        yield event.id, report


def _repetition(repetition: Repetition) -> Iterator[Row]:
    if repetition.original is not None:
        yield repetition.article, repetition.original, repetition.similarity


def _retellings(repetition: Repetition) -> Iterator[Row]:
    return iter(repetition.reports)


def _identities(repetition: Repetition) -> Iterator[Row]:
    for said, actor in repetition.actors:
        yield repetition.article, "actor", said, actor
    for said, place in repetition.places:
        yield repetition.article, "place", said, place


TABLES = (
    Table(
        "actors",
        "who takes part, or is spoken of",
        Actor,
        (
            text("id", "its id in the graph"),
            text("name", "what it is called most"),
            text("type", "its class in the ontology"),
            text("country", "ISO 3166-1, three letters"),
            text("sector", "its sector by PLOVER"),
            texts("aliases", "its other names"),
            _SURE,
            _WHY,
        ),
        _actor,
    ),
    Table(
        "places",
        "where it was",
        Place,
        (
            text("id", "its id in the graph"),
            text("name", "what it is called most"),
            text("country", "ISO 3166-1, three letters"),
            number("latitude", "WGS84 degrees"),
            number("longitude", "WGS84 degrees"),
            _SURE,
            _WHY,
        ),
        _place,
    ),
    Table(
        "events",
        "what happened, by all reports together",
        Event,
        (
            text("id", "its id in the graph"),
            text("type", "by PLOVER"),
            text("mode", "by PLOVER"),
            texts("contexts", "by PLOVER"),
            text("auxiliary", "negated, hypothetical, future or historical; missing for what is told as fact"),
            day("start", "its first day"),
            day("end", "its last day"),
            text("place_id", "where: an id of `places`"),
            text("quad_class", "by PLOVER"),
            number("score", "from -10, conflict, to 10, cooperation"),
            _SURE,
            _WHY,
        ),
        _event,
    ),
    Table(
        "participants",
        "who did it, and to whom",
        Event,
        (
            text("event_id", "an id of `events`"),
            text("role", "actor or recipient"),
            text("actor_id", "an id of `actors`"),
        ),
        _participants,
    ),
    Table(
        "tellings",
        "which reports tell of an event",
        Event,
        (text("event_id", "an id of `events`"), text("report_id", "an id of `reports`")),
        _tellings,
    ),
    Table(
        "repetitions",
        "which articles repeat others",
        Repetition,
        (
            text("article_id", "an id of `articles`"),
            text("original_id", "the article that it repeats"),
            number("similarity", "the share of words that both have, from 0 to 1"),
        ),
        _repetition,
    ),
    Table(
        "retellings",
        "which reports say in the same words what an earlier one says",
        Repetition,
        (text("report_id", "an id of `reports`"), text("first_id", "the earlier one")),
        _retellings,
    ),
    Table(
        "identities",
        "who somebody is whom an article does not name, or names otherwise",
        Repetition,
        (
            text("article_id", "an id of `articles`"),
            text("kind", "actor or place"),
            text("said_id", "the id that this article gives, in the tables of what articles say"),
            text("id", "an id of `actors` or `places`"),
        ),
        _identities,
    ),
)
