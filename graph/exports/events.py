"""CSV: one line an event, with the codes of PLOVER and CAMEO, as those who study conflicts count them."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from graph.exports import Format
from graph.readback import Record
from ontology.model import Actor, Event, Place
from ontology.terms import Vocabulary

_COLUMNS = (
    "event_id",
    "start",
    "end",
    "event_type",
    "mode",
    "contexts",
    "quad_class",
    "score",
    "cameo_root",
    "auxiliary",
    "actor_ids",
    "actors",
    "actor_countries",
    "actor_sectors",
    "recipient_ids",
    "recipients",
    "recipient_countries",
    "recipient_sectors",
    "place",
    "place_country",
    "latitude",
    "longitude",
    "reports",
    "confidence",
)
_BETWEEN = "; "


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes a head and a line for each event. Several actors, contexts or codes stand in one field, between "; "."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(_COLUMNS)
    lines.writerows(_lines(records, vocabulary))
    text.detach()


def _lines(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[list[object]]:
    """Actors and places come before the events that name them."""
    actors: dict[str, Actor] = {}
    places: dict[str, Place] = {}
    for record in records:
        match record:
            case Actor():
                actors[record.id] = record
            case Place():
                places[record.id] = record
            case Event():
                yield _line(record, actors, places, vocabulary)
            case _:
                pass


def _line(event: Event, actors: dict[str, Actor], places: dict[str, Place], vocabulary: Vocabulary) -> list[object]:
    place = places.get(event.place) if event.place else None
    return [
        event.id,
        event.start,
        event.end,
        event.type,
        event.mode,
        _BETWEEN.join(event.contexts),
        event.quad,
        event.score,
        _BETWEEN.join(vocabulary.event_types[event.type].cameo_of(event.mode)),
        event.auxiliary,
        *_side([actors[one] for one in event.actors]),
        *_side([actors[one] for one in event.recipients]),
        place and place.name,
        place and place.country,
        place and place.latitude,
        place and place.longitude,
        len(event.reports),
        event.confidence,
    ]


def _side(actors: list[Actor]) -> Iterator[str]:
    """Each field has as many parts as there are actors; an unknown one is empty."""
    yield _BETWEEN.join(actor.id for actor in actors)
    yield _BETWEEN.join(actor.name for actor in actors)
    yield _BETWEEN.join(actor.country or "" for actor in actors)
    yield _BETWEEN.join(actor.sector or "" for actor in actors)


FORMAT = Format("events", suffixes=(".csv",), media_type="text/csv", write=write)
