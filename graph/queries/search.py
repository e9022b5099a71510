"""Whatever speaks of some words: actors by their names; events, quotations and articles by what is said in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Self

from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.rows import ActorRow, ArticleRow, EventRow, QuotationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.words import lucene, marked, passages, words
from graph.query import Query

HIGHLIGHTS = 3
"""So many passages are shown of a hit."""
MOST = 50
"""Hits of a kind, at most."""

_POOL = 400
"""So many sentences are looked at: several tell of one event."""


@dataclass(frozen=True, slots=True)
class Params:
    """The question to the indexes of names, and to those of passages; `first` hits of each kind."""

    names: str
    passages: str
    first: int
    sought: tuple[str, ...]

    @classmethod
    def of(cls, text: str, first: int) -> Self | None:
        """What a person typed: words, and phrases in double quotes; None if there is no word in it."""
        passages = lucene(text)
        return cls(lucene(text, prefixes=True), passages, first, words(text)) if passages else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorHit:
    """An actor that has such a name."""

    score: float
    highlights: tuple[str, ...]
    actor: ActorRow


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHit:
    """An event that such a sentence tells of."""

    score: float
    highlights: tuple[str, ...]
    event: EventRow


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationHit:
    """A quotation that says so."""

    score: float
    highlights: tuple[str, ...]
    quotation: QuotationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHit:
    """An article with all this in its headline and text."""

    score: float
    highlights: tuple[str, ...]
    article: ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hits of each kind that was wanted, the best first."""

    actors: tuple[ActorHit, ...]
    events: tuple[EventHit, ...]
    quotations: tuple[QuotationHit, ...]
    articles: tuple[ArticleHit, ...]


_FOUND = {
    "actors": (
        "CALL db.index.fulltext.queryNodes('actor_names', $names, {limit: $first}) YIELD node AS actor, score"
        " WITH actor, score, [actor.name] + actor.aliases AS texts"
    ),
    "events": (
        f"CALL db.index.fulltext.queryNodes('sentence_text', $passages, {{limit: {_POOL}}}) YIELD node, score"
        " MATCH (node)<-[:@readIn]-(:Report)-[:@tellsOf]->(event:Event) WITH DISTINCT event, node, score"
        " ORDER BY score DESC, node.id WITH event, max(score) AS score, collect(node.text) AS texts"
    ),
    "quotations": (
        "CALL db.index.fulltext.queryNodes('quotation_text', $passages, {limit: $first})"
        " YIELD node AS quotation, score WITH quotation, score, [quotation.text] AS texts"
    ),
    "articles": (
        "CALL db.index.fulltext.queryNodes('article_text', $passages, {limit: $first}) YIELD node AS article, score"
        " WITH article, score, [article.title, article.text] AS texts"
    ),
}
"""How the things of each kind are found, with their score and the texts that it is for, the best first."""

_ROWS: Mapping[str, tuple[str, type]] = MappingProxyType(
    {
        "actors": ("actor", ActorRow),
        "events": ("event", EventRow),
        "quotations": ("quotation", QuotationRow),
        "articles": ("article", ArticleRow),
    }
)


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, Row]:
    """One row. Kinds that are not wanted are not looked for."""
    parts = ", ".join(
        f"{kind}: {_hits(kind, wanted.inside(kind), ground) if kind in wanted else '[]'}" for kind in _FOUND
    )

    def made(record: Mapping[str, Any]) -> Row:
        found = record["found"]
        return Row(
            actors=tuple(ActorHit(**_hit("actors", each, params.sought)) for each in found["actors"]),
            events=tuple(EventHit(**_hit("events", each, params.sought)) for each in found["events"]),
            quotations=tuple(QuotationHit(**_hit("quotations", each, params.sought)) for each in found["quotations"]),
            articles=tuple(ArticleHit(**_hit("articles", each, params.sought)) for each in found["articles"]),
        )

    return Query(name="search", cypher=f"RETURN {{{parts}}} AS found", params=Params, row=made, pages=wanted.asked())


def _hits(kind: str, wanted: Selection, ground: Scope) -> str:
    name, row = _ROWS[kind]
    thing = projection(row, wanted.inside(name), Scope({**ground.names, name: name}))
    return (
        f"COLLECT {{ {ground.fill(_FOUND[kind])} ORDER BY score DESC, {name}.id LIMIT $first"
        f" RETURN {{score: score, texts: texts, {name}: {thing}}} }}"
    )


def _hit(kind: str, found: Mapping[str, Any], sought: tuple[str, ...]) -> dict[str, Any]:
    name, row = _ROWS[kind]
    texts = [text for text in found["texts"] if text is not None]
    if row is ArticleRow:
        texts = passages(texts, sought, HIGHLIGHTS)
    shown = [marked(text, sought, prefixes=row is ActorRow) for text in texts]
    fitting = [text for text in shown if "[[" in text] or shown
    return {"score": found["score"], "highlights": tuple(fitting[:HIGHLIGHTS]), name: read(row, found[name])}
