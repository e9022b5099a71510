"""Records as named graphs of triples: the ground on which the RDF formats of `graph.exports` stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyoxigraph

from graph.about import About
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
    for graph, triples in _graphs(records, vocabulary):
        yield graph, sorted(set(triples))


def lines(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[bytes]:
    """For each record its lines of N-Quads, in the same order."""
    for graph, triples in _graphs(records, vocabulary):
        ends = f" {graph} .\n"
        texts = sorted({f"{subject} {predicate} {what}" for subject, predicate, what in triples})
        yield (ends.join(texts) + ends).encode() if texts else b""


def quads(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[pyoxigraph.Quad]:
    """The same, statement by statement, for what pyoxigraph writes."""
    for some in lines(records, vocabulary):
        yield from pyoxigraph.parse(some, pyoxigraph.RdfFormat.N_QUADS)


def statements(graphs: Iterable[tuple[str, Iterable[Triple]]]) -> Iterator[pyoxigraph.Quad]:
    """What stands in the graphs, as pyoxigraph has it."""
    for graph, triples in graphs:
        some = "".join(f"{s} {p} {o} {graph} .\n" for s, p, o in triples).encode()
        yield from pyoxigraph.parse(some, pyoxigraph.RdfFormat.N_QUADS)


def rebased(graph: str, triples: Iterable[Triple], base: str) -> tuple[str, list[Triple]]:
    """A graph with the IRIs of its records under another base, sorted."""
    under, moved = _rebased(graph, triples, base)
    return under, sorted(set(moved))


def _graphs(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[tuple[str, Iterable[Triple]]]:
    for record in records:
        graph, triples = _triples(record, vocabulary)
        yield (graph, triples) if vocabulary.base == BASE else _rebased(graph, triples, vocabulary.base)


def _rebased(graph: str, triples: Iterable[Triple], base: str) -> tuple[str, Iterator[Triple]]:
    def under(term: str) -> str:
        return rdf.rebased(term, base)

    return under(graph), ((under(subject), predicate, under(what)) for subject, predicate, what in triples)


def _triples(record: Record, vocabulary: Vocabulary) -> tuple[str, Iterator[Triple]]:
    """The graph that it belongs to, and its triples."""
    match record:
        case Extraction():
            return article_graph(record.article.id), extraction_triples(record, vocabulary)
        case Actor():
            return RESOLUTION_GRAPH, actor_triples(record, vocabulary)
        case Event():
            return RESOLUTION_GRAPH, event_triples(record, vocabulary)
        case About():
            return record.graph, iter(record.triples)
        case Place():
            return RESOLUTION_GRAPH, place_triples(record)
        case _:
            return RESOLUTION_GRAPH, repetition_triples(record)


def without_texts(records: Iterable[Record]) -> Iterator[Record]:
    """The records without the texts of the articles; the phrases that something rests on stay."""
    for record in records:
        yield replace(record, article=replace(record.article, text="")) if isinstance(record, Extraction) else record
