"""What is derived from one extraction taken alone, and a dump of some: without a database, each report one event."""

from collections.abc import Iterator
from itertools import chain

from rdflib import Graph

from ontology.interval import days
from ontology.model import Actor, ActorDescription, Event, Extraction, Place, PlaceDescription, Report
from ontology.terms import Vocabulary
from ontology.triples import Triple, actor_triples, event_triples, extraction_triples, place_triples


def dump_of(*extractions: Extraction, vocabulary: Vocabulary) -> Graph:
    """All that they say and all that is derived from them, as one graph."""
    graph = Graph()
    for extraction in extractions:
        triples = chain(extraction_triples(extraction, vocabulary), derived_triples(extraction, vocabulary))
        graph.parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in triples), format="nt")
    return graph


def derived_triples(extraction: Extraction, vocabulary: Vocabulary) -> Iterator[Triple]:
    """Its actors, places and events, as the resolution graph has them."""
    for described in extraction.actors:
        yield from actor_triples(_actor(described), vocabulary)
    for place in extraction.places:
        yield from place_triples(_place(place))
    for report in extraction.events:
        yield from event_triples(_event(report, vocabulary), vocabulary)


def _actor(of: ActorDescription) -> Actor:
    return Actor(of.id, of.name, of.type, of.country, of.sector, of.aliases, of.confidence, of.reason)


def _place(of: PlaceDescription) -> Place:
    return Place(of.id, of.name, of.country, of.latitude, of.longitude, of.confidence, of.reason)


def _event(of: Report, vocabulary: Vocabulary) -> Event:
    event_type = vocabulary.event_types[of.type]
    start, end = map(str, days(of.time.value)) if of.time and of.time.value else (None, None)
    return Event(
        id=f"e-{of.id}",
        type=of.type,
        mode=of.mode,
        contexts=of.contexts,
        auxiliary=of.auxiliary,
        start=start,
        end=end,
        place=of.place.place if of.place else None,
        actors=tuple(p.actor for p in of.participants if p.role == "actor"),
        recipients=tuple(p.actor for p in of.participants if p.role == "recipient"),
        quad=event_type.quad,
        score=event_type.score_of(of.mode),
        confidence=of.confidence,
        reason="one report",
        reports=(of.id,),
    )
