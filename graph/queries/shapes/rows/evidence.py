"""Phrases of articles and the sentences that they stand in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Linked, Nested, Value

if TYPE_CHECKING:
    from graph.queries.shapes.rows.article import ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A sentence that something cites."""

    id: Annotated[str, Value("@sentence.id")]
    text: Annotated[str, Value("@sentence.text")]
    start: Annotated[int, Value("@sentence.start")]
    end: Annotated[int, Value("@sentence.end")]
    article: Annotated[
        "ArticleRow | None", Linked("MATCH (@sentence)-[:@sentenceOf]->(@article:Article)", binds=("article",))
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A phrase of an article: `text` is what stands from `start` to `end`."""

    text: Annotated[str, Value("@{span}text")]
    start: Annotated[int, Value("@{span}start")]
    end: Annotated[int, Value("@{span}end")]
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
