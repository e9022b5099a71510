"""Which triples a record is. Dumps, validation and `dramatis extract` all write what is said here.

What an article says stands in a graph of its own and speaks of actors by the ids that this article gives them; what
is derived from all articles stands in the resolution graph. In the article's graph an actor has a name but no class
or country: those hang on its `dram:Description`, so that articles that differ do not contradict each other when all
graphs are read as one. There are no blank nodes. Spans are W3C Web Annotation selectors; the spelling of each term
is left to `ontology.rdf`.

A record that is read back from the graph gives the same triples. Time expressions that no report uses are kept in
the extraction document only.
"""

from collections.abc import Iterator

from ontology import rdf
from ontology.facets import DERIVED, LABEL, A, Triple, dram, judged, known_elsewhere, located, named
from ontology.model import Actor, Event, Extraction, Place, Repetition
from ontology.said import Said, article_graph
from ontology.terms import Vocabulary

__all__ = [
    "CURATION_GRAPH",
    "PREFIXES",
    "RESOLUTION_GRAPH",
    "Triple",
    "actor_triples",
    "article_graph",
    "event_triples",
    "extraction_triples",
    "place_triples",
    "repetition_triples",
]

PREFIXES = rdf.PREFIXES
RESOLUTION_GRAPH = rdf.graph_iri("resolution")
CURATION_GRAPH = rdf.graph_iri("curation")


def extraction_triples(extraction: Extraction, vocabulary: Vocabulary) -> Iterator[Triple]:
    """All that one article says, for its own graph. The extraction is one that `ontology.consistency` lets pass."""
    said = Said(extraction, vocabulary)
    yield from said.article()
    for sentence in extraction.sentences:
        yield from said.sentence(sentence)
    for actor in extraction.actors:
        yield from said.actor(actor)
    for place in extraction.places:
        yield from said.place(place)
    for report in extraction.events:
        yield from said.report(report)
    for relation in extraction.relations:
        yield from said.relation(relation)
    for quotation in extraction.quotes:
        yield from said.quotation(quotation)
    yield from said.spans()


def event_triples(event: Event, vocabulary: Vocabulary) -> Iterator[Triple]:
    """A derived event, for the resolution graph."""
    this, event_type = rdf.iri("event", event.id), vocabulary.event_types[event.type]
    mode = event_type.modes[event.mode] if event.mode else None
    yield this, A, dram("Event")
    yield this, A, rdf.term(event_type.iri)
    yield this, LABEL, rdf.text(mode.label if mode else event_type.label)
    if mode:
        yield this, dram("hasMode"), rdf.term(mode.iri)
    for context in event.contexts:
        yield this, dram("inContext"), rdf.term(vocabulary.contexts[context].iri)
    if event.auxiliary:
        yield this, dram("hasAuxiliary"), rdf.term(vocabulary.auxiliaries[event.auxiliary].iri)
    if event.start and event.end:
        yield this, dram("start"), rdf.typed(event.start, "date")
        yield this, dram("end"), rdf.typed(event.end, "date")
    for actor in event.actors:
        yield this, dram("hasActor"), rdf.iri("actor", actor)
    for recipient in event.recipients:
        yield this, dram("hasRecipient"), rdf.iri("actor", recipient)
    if event.place:
        yield this, dram("hasPlace"), rdf.iri("place", event.place)
    yield this, dram("inQuadClass"), rdf.term(vocabulary.quad_classes[event.quad].iri)
    yield this, dram("eventScore"), rdf.double(event.score)
    yield from judged(this, event.confidence, event.reason)
    for report in event.reports:
        yield rdf.iri("report", report), dram("tellsOf"), this
        yield this, DERIVED, rdf.iri("report", report)


def actor_triples(actor: Actor, vocabulary: Vocabulary) -> Iterator[Triple]:
    """A derived actor, for the resolution graph."""
    this = rdf.iri("actor", actor.id)
    yield this, A, dram("Actor")
    yield this, A, rdf.term(vocabulary.actor_classes[actor.type].iri)
    yield from named(this, actor.name, actor.aliases)
    if actor.country:
        yield this, dram("country"), rdf.text(actor.country)
    if actor.sector:
        yield this, dram("inSector"), rdf.term(vocabulary.sectors[actor.sector].iri)
    yield from judged(this, actor.confidence, actor.reason)
    yield from known_elsewhere(this, actor.id)


def place_triples(place: Place) -> Iterator[Triple]:
    """A derived place, for the resolution graph."""
    this = rdf.iri("place", place.id)
    yield this, A, dram("Place")
    yield from named(this, place.name, ())
    if place.country:
        yield this, dram("country"), rdf.text(place.country)
    yield from located(this, place.latitude, place.longitude)
    yield from judged(this, place.confidence, place.reason)
    yield from known_elsewhere(this, place.id)


def repetition_triples(repetition: Repetition) -> Iterator[Triple]:
    """What an article has of others, for the resolution graph.

    Whom it leaves unnamed has an id of its own in the article's graph; here it says who that is.
    """
    same = rdf.name("owl:sameAs")
    if repetition.original is not None:
        yield from _repeats("article", repetition.article, repetition.original)
    if repetition.similarity is not None:
        yield rdf.iri("article", repetition.article), dram("similarity"), rdf.double(repetition.similarity)
    for report, first in repetition.reports:
        yield from _repeats("report", report, first)
    for said, actor in repetition.actors:
        yield rdf.iri("actor", said), same, rdf.iri("actor", actor)
    for said, place in repetition.places:
        yield rdf.iri("place", said), same, rdf.iri("place", place)


def _repeats(kind: rdf.Kind, one: str, original: str) -> Iterator[Triple]:
    yield rdf.iri(kind, one), dram("repeats"), rdf.iri(kind, original)
    yield rdf.iri(kind, one), DERIVED, rdf.iri(kind, original)
