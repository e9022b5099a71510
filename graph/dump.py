"""Records as named graphs of triples: the ground on which the RDF formats of `graph.exports` stand."""

from collections.abc import Iterable, Iterator

from graph.readback import Record
from ontology.model import Actor, Event, Extraction, Place
from ontology.terms import Vocabulary
from ontology.triples import (
    RESOLUTION_GRAPH,
    Triple,
    actor_triples,
    article_graph,
    event_triples,
    extraction_triples,
    place_triples,
    repetition_triples,
)


def graphs(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[tuple[str, list[Triple]]]:
    """For each record the graph that it belongs to and its triples, each once, sorted."""
    for record in records:
        if isinstance(record, Extraction):
            yield article_graph(record.article.id), sorted(set(extraction_triples(record, vocabulary)))
        elif isinstance(record, Actor):
            yield RESOLUTION_GRAPH, sorted(set(actor_triples(record, vocabulary)))
        elif isinstance(record, Event):
            yield RESOLUTION_GRAPH, sorted(set(event_triples(record, vocabulary)))
        elif isinstance(record, Place):
            yield RESOLUTION_GRAPH, sorted(set(place_triples(record)))
        else:
            yield RESOLUTION_GRAPH, sorted(set(repetition_triples(record)))
