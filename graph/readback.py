"""What the graph holds, as the records that went in: articles as they were extracted, and what was derived.

Streams: some articles, or some thousands of derived records, are in memory at a time, in the order of their ids. To
read the next ones ahead in a thread was tried, and made a dump a third slower: both want the interpreter.
What comes back of an article is the extraction that was loaded, but for the time expressions that no report uses.
Each batch is read by itself: a write in between shows in what is read after it.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import batched

from graph import reading
from graph.about import About
from graph.query import Query
from graph.reading import Articles, Page
from graph.store import Store
from ontology.model import Actor, Article, Event, Extraction, Place, Repetition
from ontology.terms import Vocabulary

type Record = Extraction | Actor | Place | Event | Repetition | About
"""Whatever a dump is made of."""

ARTICLES_A_QUERY = 100
RECORDS_A_QUERY = 2000


def extractions(
    store: Store,
    vocabulary: Vocabulary,
    article_ids: Iterable[str] | None = None,
    *,
    at_once: int = ARTICLES_A_QUERY,
) -> Iterator[Extraction]:
    """What the articles say: all of them, or those given that are there; in the order of their ids.

    Raises `StoreError`.
    """
    query = reading.extractions(vocabulary)
    for batch in batched(_wanted(store, article_ids), at_once):
        yield from store.fetch(query, Articles(batch))


def articles(
    store: Store, article_ids: Iterable[str] | None = None, *, at_once: int = ARTICLES_A_QUERY
) -> Iterator[Article]:
    """The articles with their texts: all of them, or those given that are there; in the order of their ids."""
    for batch in batched(_wanted(store, article_ids), at_once):
        yield from store.fetch(reading.articles(), Articles(batch))


def actors(store: Store, *, at_once: int = RECORDS_A_QUERY) -> Iterator[Actor]:
    """The derived actors, in the order of their ids."""
    return _all(store, reading.actors(), lambda actor: actor.id, at_once)


def places(store: Store, *, at_once: int = RECORDS_A_QUERY) -> Iterator[Place]:
    """The derived places, in the order of their ids."""
    return _all(store, reading.places(), lambda place: place.id, at_once)


def events(store: Store, vocabulary: Vocabulary, *, at_once: int = RECORDS_A_QUERY) -> Iterator[Event]:
    """The derived events, in the order of their ids."""
    return _all(store, reading.events(vocabulary), lambda event: event.id, at_once)


def repetitions(store: Store, vocabulary: Vocabulary, *, at_once: int = RECORDS_A_QUERY) -> Iterator[Repetition]:
    """What articles have of others, in the order of their ids; those that have nothing are left out."""
    for found in _all(store, reading.repetitions(vocabulary), lambda one: one.article, at_once):
        if found != Repetition(found.article):
            yield found


def everything(store: Store, vocabulary: Vocabulary) -> Iterator[Record]:
    """What a dump is made of: what each article says, the actors, the places, the events, and what repeats what.

    Raises `ForeignNameError` where the graph has what the vocabulary does not define: it would be left out.
    """
    store.check_names(vocabulary)
    yield from extractions(store, vocabulary)
    yield from actors(store)
    yield from places(store)
    yield from events(store, vocabulary)
    yield from repetitions(store, vocabulary)


def _wanted(store: Store, article_ids: Iterable[str] | None) -> Iterable[str]:
    if article_ids is None:
        return _all(store, reading.article_ids(), lambda one: one, RECORDS_A_QUERY)
    return sorted(set(article_ids))


def _all[R](store: Store, query: Query[Page, R], id_of: Callable[[R], str], at_once: int) -> Iterator[R]:
    after = ""
    while page := store.fetch(query, Page(after, at_once)):
        yield from page
        after = id_of(page[-1])
