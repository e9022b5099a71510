"""Records as named graphs of triples: the ground on which the RDF formats of `graph.exports` stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyoxigraph

from graph.readback import Record
from ontology import rdf
from ontology.model import Actor, Event, Extraction, Place
from ontology.terms import BASE, Vocabulary
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
    made = _graphs(records, vocabulary)
    return made if vocabulary.base == BASE else (rebased(graph, triples, vocabulary.base) for graph, triples in made)


def rebased(graph: str, triples: Iterable[Triple], base: str) -> tuple[str, list[Triple]]:
    """The same with the IRIs of records under another base."""

    def under(term: str) -> str:
        return rdf.rebased(term, base)

    return under(graph), sorted({(under(subject), predicate, under(what)) for subject, predicate, what in triples})


def _graphs(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[tuple[str, list[Triple]]]:
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


def quads(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[pyoxigraph.Quad]:
    """The same, statement by statement, for what pyoxigraph writes."""
    return statements(graphs(records, vocabulary))


def statements(graphs: Iterable[tuple[str, Iterable[Triple]]]) -> Iterator[pyoxigraph.Quad]:
    """What stands in the graphs, as pyoxigraph has it."""
    for graph, triples in graphs:
        lines = "".join(f"{s} {p} {o} {graph} .\n" for s, p, o in triples).encode()
        yield from pyoxigraph.parse(lines, pyoxigraph.RdfFormat.N_QUADS)


def without_texts(records: Iterable[Record]) -> Iterator[Record]:
    """The records without the texts of the articles; the phrases that something rests on stay."""
    for record in records:
        yield replace(record, article=replace(record.article, text="")) if isinstance(record, Extraction) else record
