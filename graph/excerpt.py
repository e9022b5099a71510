"""A part of the graph: some events, the articles that tell of them, and all whom these articles speak of.

Articles come whole, with what else they say, since that is what can be judged; of the derived events only those that
were asked for come. Nothing points to what is not there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from itertools import batched
from typing import Any

from graph import reading
from graph.queries.shapes.ground import ground
from graph.query import Query
from graph.readback import ARTICLES_A_QUERY, RECORDS_A_QUERY, Record, extractions
from graph.reading import Articles, Some
from graph.store import Store
from graph.wanted import Wanted, such
from ontology.model import Repetition
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked(Wanted):
    after: str
    limit: int


@dataclass(frozen=True, slots=True)
class _Event:
    id: str
    articles: tuple[str, ...]


def excerpt(store: Store, vocabulary: Vocabulary, wanted: Wanted) -> Iterator[Record]:
    """What `graph.readback.everything` gives, of this part, in the same order. The ids of it all are held in memory.

    Raises `StoreError`, and `ForeignNameError` where the graph has what the vocabulary does not define.
    """
    store.check_names(vocabulary)
    found = list(_events(store, vocabulary, wanted))
    articles = tuple(sorted({article for event in found for article in event.articles}))
    reports: set[str] = set()
    for extraction in extractions(store, vocabulary, articles):
        reports.update(report.id for report in extraction.events)
        yield extraction
    actors = _described("Actor", articles, store, vocabulary)
    places = _described("Place", articles, store, vocabulary)
    yield from _some(store, reading.actors(Some), sorted(actors))
    yield from _some(store, reading.places(Some), sorted(places))
    yield from _some(store, reading.events(vocabulary, Some), [event.id for event in found])
    for repetition in _some(store, reading.repetitions(vocabulary, Some), articles):
        inside = _inside(repetition, {*articles}, reports, actors, places)
        if inside != Repetition(inside.article):
            yield inside


def _events(store: Store, vocabulary: Vocabulary, wanted: Wanted) -> Iterator[_Event]:
    """In the order of their ids."""
    scope = replace(ground(vocabulary), names={**ground(vocabulary).names, "event": "event"})
    told = "(event)<-[:@tellsOf]-(:Report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(article:Article)"
    narrowed = such(wanted, scope)
    query = Query(
        name="events of an excerpt",
        cypher=scope.fill(
            f"MATCH (event:Event){narrowed}{' AND' if narrowed else ' WHERE'} event.id > $after"
            " WITH event ORDER BY event.id LIMIT $limit"
            f" RETURN event.id AS id, COLLECT {{ MATCH {told} RETURN DISTINCT article.id }} AS articles"
        ),
        params=_Asked,
        row=lambda record: _Event(str(record["id"]), tuple(record["articles"])),
    )
    asked = _Asked(
        **{each.name: getattr(wanted, each.name) for each in fields(wanted)}, after="", limit=RECORDS_A_QUERY
    )
    while page := store.fetch(query, asked):
        yield from page
        asked = replace(asked, after=page[-1].id)


def _described(label: str, articles: Iterable[str], store: Store, vocabulary: Vocabulary) -> set[str]:
    """The ids of the actors, or of the places, that the articles speak of."""
    query = Query(
        name="described in an excerpt",
        cypher=ground(vocabulary).fill(
            f"MATCH (article:Article)<-[:@describedIn]-(node:{label}) WHERE article.id IN $articles"
            " RETURN DISTINCT node.id AS id"
        ),
        params=Articles,
        row=lambda record: str(record["id"]),
    )
    return {one for some in batched(articles, ARTICLES_A_QUERY) for one in store.fetch(query, Articles(some))}


def _some[R](store: Store, query: Query[Any, R], ids: Iterable[str]) -> Iterator[R]:
    for some in batched(ids, RECORDS_A_QUERY):
        yield from store.fetch(query, Some(some))


def _inside(
    repetition: Repetition, articles: set[str], reports: set[str], actors: set[str], places: set[str]
) -> Repetition:
    """Without what it has of articles that are not there."""
    there = repetition.original in articles
    return replace(
        repetition,
        original=repetition.original if there else None,
        similarity=repetition.similarity if there else None,
        reports=tuple(pair for pair in repetition.reports if pair[1] in reports),
        actors=tuple(pair for pair in repetition.actors if pair[1] in actors),
        places=tuple(pair for pair in repetition.places if pair[1] in places),
    )
