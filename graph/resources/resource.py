"""All that is said about a thing, graph by graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from graph import dump, reading
from graph.foreign import ForeignNameError
from graph.readback import Record
from graph.reading import Articles, Some
from graph.resources import finding
from graph.resources.about import about
from graph.resources.finding import One, Told
from graph.store import Store
from ontology import rdf
from ontology.facets import LABEL, Triple
from ontology.model import Event, Extraction
from ontology.rdf import BASE, Kind
from ontology.terms import Vocabulary
from ontology.triples import RESOLUTION_GRAPH

MOST_ARTICLES = 20
MOST_EVENTS = 100
"""The latest of those that speak of one thing; more are in a dump."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What is said about the thing of an IRI, by the graphs that say it, each statement once and sorted.

    Not all of it where more articles or events speak of the thing than are looked at.
    """

    iri: str
    graphs: tuple[tuple[str, tuple[Triple, ...]], ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The id of what articles give another id to."""

    id: str


def find(store: Store, vocabulary: Vocabulary, kind: Kind, id: str) -> Resource | Elsewhere | None:  # noqa: A002
    """What is said about the thing of this kind, one of `finding.KINDS`, and id; None if there is no such thing.

    Raises `StoreError`, and `ForeignNameError` where it cannot be told in the terms of the vocabulary.
    """
    told = store.fetch(finding.articles(kind, vocabulary), One(id, MOST_ARTICLES + 1))
    if not told:
        meant = finding.meant(kind, vocabulary)
        found = store.fetch(meant, One(id, 1)) if meant else []
        return Elsewhere(found[0]) if found else None
    query = finding.events(kind, vocabulary)
    events = store.fetch(query, One(id, MOST_EVENTS + 1)) if query else []
    sought = _Sought(store, replace(vocabulary, base=BASE), kind, id, tuple(told[:MOST_ARTICLES]))
    try:
        graphs = sought.graphs(tuple(events[:MOST_EVENTS]))
    except KeyError as error:
        raise ForeignNameError(
            f"the graph has what the ontology at hand does not define ({error.args[0]}): set DRAMATIS_ONTOLOGY as it "
            "was when the articles were loaded"
        ) from error
    under = (dump.rebased(graph, triples, vocabulary.base) for graph, triples in graphs)
    return Resource(
        rdf.rebased(rdf.iri(kind, id), vocabulary.base),
        tuple((graph, tuple(triples)) for graph, triples in under if triples),
        complete=len(told) <= MOST_ARTICLES and len(events) <= MOST_EVENTS,
    )


@dataclass(frozen=True, slots=True)
class _Sought:
    """A thing, and the articles that speak of it under some ids."""

    store: Store
    vocabulary: Vocabulary
    kind: Kind
    id: str
    told: tuple[Told, ...]

    def graphs(self, ids: tuple[str, ...]) -> list[tuple[str, set[Triple]]]:
        """With the events of these ids."""
        events = self.store.fetch(reading.events(self.vocabulary, Some), Some(ids)) if ids else []
        articles = Articles(tuple(one.article for one in self.told))
        extractions = self.store.fetch(reading.extractions(self.vocabulary), articles)
        return [*self._said(extractions, events), (RESOLUTION_GRAPH, set(self._derived(events)))]

    def _said(self, extractions: Iterable[Extraction], events: Iterable[Event]) -> Iterator[tuple[str, set[Triple]]]:
        """By the articles. Of an article that is its whole graph, of an event what its reports tell."""
        things = {rdf.iri("report", report) for event in events for report in event.reports}
        if self.kind != "event":
            things = {rdf.iri(self.kind, name) for name in self._names()}
        for graph, triples in dump.graphs(extractions, self.vocabulary):
            yield graph, set(triples) if self.kind == "article" else about(triples, things)

    def _derived(self, events: list[Event]) -> Iterator[Triple]:
        """From all of them: the thing itself, the events with the names of their sides, and what repeats what."""
        this, names = rdf.iri(self.kind, self.id), {rdf.iri(self.kind, name) for name in self._names()}
        actors = {actor for event in events for actor in (*event.actors, *event.recipients)}
        places = {event.place for event in events if event.place}
        if self.kind in {"actor", "place"}:
            (actors if self.kind == "actor" else places).add(self.id)
        yield from self._triples(events)
        for query, ids in ((reading.actors(Some), actors), (reading.places(Some), places)):
            for triple in self._triples(self.store.fetch(query, Some(tuple(sorted(ids)))) if ids else []):
                if triple[0] == this or triple[1] == LABEL:
                    yield triple
        articles = {one.article for one in self.told}
        if self.kind == "article":
            articles.update(self.store.fetch(finding.repeating(self.vocabulary), One(self.id, MOST_ARTICLES)))
        for repetition in self.store.fetch(reading.repetitions(self.vocabulary, Some), Some(tuple(sorted(articles)))):
            whole = self.kind == "article" and repetition.article == self.id
            for triple in self._triples([repetition]):
                if whole or triple[0] in names or triple[2] in names:
                    yield triple

    def _names(self) -> set[str]:
        """Its ids: its own, and those that the articles give it."""
        return {self.id, *(name for one in self.told for name in one.said)}

    def _triples(self, records: Iterable[Record]) -> Iterator[Triple]:
        return chain.from_iterable(triples for _, triples in dump.graphs(records, self.vocabulary))
