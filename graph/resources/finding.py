"""Where the graph speaks of a thing: the articles and events that tell of it, the latest first. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.queries.shapes.ground import ground
from graph.query import Query
from ontology.terms import Vocabulary


@dataclass(frozen=True, slots=True)
class One:
    """A thing by its id, and how much is to be found of it."""

    id: str
    limit: int


@dataclass(frozen=True, slots=True)
class Told:
    """An article that speaks of it, under these ids."""

    article: str
    said: tuple[str, ...]


_READ_IN = "-[:@readIn]->(:Sentence)-[:@sentenceOf]->(article:Article)"
_ARTICLES: Mapping[str, str] = MappingProxyType(
    {
        "article": "MATCH (article:Article {id: $id}) WITH article, [] AS said",
        "sentence": "MATCH (:Sentence {id: $id})-[:@sentenceOf]->(article:Article) WITH article, [] AS said",
        "report": f"MATCH (:Report {{id: $id}}){_READ_IN} WITH article, [] AS said",
        "quotation": (
            "MATCH (:Quotation {id: $id})-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->(article:Article)"
            " WITH DISTINCT article, [] AS said"
        ),
        "event": f"MATCH (:Event {{id: $id}})<-[:@tellsOf]-(:Report){_READ_IN} WITH DISTINCT article, [] AS said",
        "actor": "MATCH (:Actor {id: $id})-[of:@describedIn]->(article:Article) WITH article, collect(of.said) AS said",
        "place": "MATCH (:Place {id: $id})-[of:@describedIn]->(article:Article) WITH article, collect(of.said) AS said",
    }
)
_EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "event": "MATCH (event:Event {id: $id})",
        "report": "MATCH (:Report {id: $id})-[:@tellsOf]->(event:Event)",
        "actor": "MATCH (:Actor {id: $id})<-[:@hasActor|@hasRecipient]-(event:Event) WITH DISTINCT event",
        "place": "MATCH (:Place {id: $id})<-[:@hasPlace]-(event:Event)",
    }
)
KINDS = tuple(_ARTICLES)
"""What is found by its id; anything else that has an IRI is part of an article's graph."""


def articles(kind: str, vocabulary: Vocabulary) -> Query[One, Told]:
    """The articles that speak of it, the latest first; none if there is no such thing."""
    return Query(
        name=f"articles about a {kind}",
        cypher=ground(vocabulary).fill(
            f"{_ARTICLES[kind]} ORDER BY coalesce(article.published, '') DESC, article.id LIMIT $limit"
            " RETURN article.id AS id, said"
        ),
        params=One,
        row=lambda record: Told(str(record["id"]), tuple(sorted(set(record["said"])))),
    )


def events(kind: str, vocabulary: Vocabulary) -> Query[One, str] | None:
    """The ids of the events that it has part in, the latest first; None where no event can be about such a thing."""
    if kind not in _EVENTS:
        return None
    return _ids(
        f"events about a {kind}",
        f"{_EVENTS[kind]} WITH event ORDER BY coalesce(event.start, '') DESC, event.id LIMIT $limit"
        " RETURN event.id AS id",
        vocabulary,
    )


def repeating(vocabulary: Vocabulary) -> Query[One, str]:
    """The ids of the articles that repeat an article, in their order."""
    return _ids(
        "articles that repeat one",
        "MATCH (:Article {id: $id})<-[:@repeats]-(article:Article) RETURN article.id AS id ORDER BY id LIMIT $limit",
        vocabulary,
    )


def meant(kind: str, vocabulary: Vocabulary) -> Query[One, str] | None:
    """The id of whom most articles mean by an id that they alone give; None where there are no such ids."""
    label = {"actor": "Actor", "place": "Place"}.get(kind)
    if label is None:
        return None
    return _ids(
        f"{kind} meant",
        f"MATCH (node:{label})-[:@describedIn {{said: $id}}]->(:Article)"
        " RETURN node.id AS id, count(*) AS times ORDER BY times DESC, id LIMIT $limit",
        vocabulary,
    )


def _ids(name: str, cypher: str, vocabulary: Vocabulary) -> Query[One, str]:
    return Query(name=name, cypher=ground(vocabulary).fill(cypher), params=One, row=lambda record: str(record["id"]))
