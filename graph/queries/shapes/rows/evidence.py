"""Phrases of articles and the sentences that they stand in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Linked, Nested, Value

if TYPE_CHECKING:
    from graph.queries.shapes.rows.article import ArticleRow


@dataclass(frozen=True, kw_only=True)
class SentenceRow:
    """A sentence that something cites."""

    id: Annotated[str, Value("'Sentence:' + @sentence.id")]
    key: Annotated[str, Value("@sentence.id")]
    text: Annotated[str, Value("@sentence.text")]
    start: Annotated[int, Value("@sentence.start")]
    end: Annotated[int, Value("@sentence.end")]
    article: Annotated[
        "ArticleRow | None", Linked("MATCH (@sentence)-[:@sentenceOf]->(@article:Article)", binds=("article",))
    ] = None


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """A phrase of an article: `text` is what stands from `start` to `end`."""

    text: Annotated[str, Value("@{span}text")]
    start: Annotated[int, Value("@{span}start")]
    end: Annotated[int, Value("@{span}end")]
    marked: Annotated[
        str | None,
        Value(
            "head(COLLECT { MATCH @{reading}(a:Article) MATCH (a)<-[:@sentenceOf]-(s:Sentence)"
            " WHERE s.start <= @{span}start AND @{span}start < s.end WITH s ORDER BY s.start"
            " RETURN left(s.text, @{span}start - s.start)"
            " + '[[' + substring(s.text, @{span}start - s.start, @{span}end - @{span}start)"
            " + ']]' + substring(s.text, @{span}end - s.start) })"
        ),
    ] = None
    sentence: Annotated[
        SentenceRow | None,
        Linked(
            # The article is matched first and apart: within one pattern no relationship may be passed twice.
            "MATCH @{reading}(@article:Article) MATCH (@article)<-[:@sentenceOf]-(@sentence:Sentence)"
            " WHERE @sentence.start <= @{span}start AND @{span}start < @sentence.end",
            binds=("sentence", "article"),
            order="@sentence.start",
        ),
    ] = None
    article: Annotated["ArticleRow | None", Linked("MATCH @{reading}(@article:Article)", binds=("article",))] = None


def phrase(span: str, reading: str, *, optional: bool = False) -> Nested:
    """The evidence whose offsets and text stand in the properties that begin with `span`."""
    return Nested({"span": span, "reading": reading}, present=f"{span}start IS NOT NULL" if optional else None)
