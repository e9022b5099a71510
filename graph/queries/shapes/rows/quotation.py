"""Quotations."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Linked, Value
from graph.queries.shapes.rows.bounds import SHOWN, SIDE
from graph.queries.shapes.rows.evidence import EvidenceRow, SentenceRow, phrase

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.article import ArticleRow
    from graph.queries.shapes.rows.report import ReportRow

_OF_QUOTATION = "(@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->"


@dataclass(frozen=True, kw_only=True)
class QuotationRow:
    """Words or thoughts that an article gives to somebody."""

    id: Annotated[str, Value("'Quotation:' + @quotation.id")]
    key: Annotated[str, Value("@quotation.id")]
    kind: Annotated[str, Value("@quotation.kind")]
    cue_class: Annotated[str | None, Value("@quotation.class")]
    confidence: Annotated[float, Value("@quotation.confidence")]
    text: Annotated[str, Value("@quotation.text")]
    speaker: Annotated[
        "ActorRow | None", Linked("MATCH (@quotation)<-[:@said]-(@actor:Actor)", binds=("actor",), order="@actor.id")
    ] = None
    speaker_evidence: Annotated[
        EvidenceRow | None,
        Linked(
            "MATCH (@quotation)<-[@edge:@said]-(:Actor)",
            binds=("edge",),
            order="@edge.start",
            names={"span": "@edge.", "reading": _OF_QUOTATION},
        ),
    ] = None
    cue: Annotated[EvidenceRow | None, phrase("@quotation.cue_", _OF_QUOTATION, optional=True)] = None
    content: Annotated[
        tuple[EvidenceRow, ...],
        Linked(
            "UNWIND range(0, size(@quotation.content_start) - 1) AS each WITH {text: @quotation.content_text[each],"
            " start: @quotation.content_start[each], end: @quotation.content_end[each]} AS @part",
            binds=("part",),
            order="@part.start",
            limit=SHOWN,
            names={"span": "@part.", "reading": _OF_QUOTATION},
        ),
    ] = ()
    sentences: Annotated[
        tuple[SentenceRow, ...],
        Linked(
            "MATCH (@quotation)-[:@quotedIn]->(@sentence:Sentence)",
            binds=("sentence",),
            order="@sentence.start",
            limit=SHOWN,
        ),
    ] = ()
    article: Annotated[
        "ArticleRow | None",
        Linked(f"MATCH {_OF_QUOTATION}(@article:Article)", binds=("article",), order="@article.id"),
    ] = None
    mentions: Annotated[
        tuple["ActorRow", ...],
        Linked(
            "MATCH (@quotation)-[:@speaksOf]->(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=SIDE,
        ),
    ] = ()
    reports: Annotated[
        tuple["ReportRow", ...],
        Linked("MATCH (@quotation)-[:@speaksOf]->(@report:Report)", binds=("report",), order="@report.id", limit=SIDE),
    ] = ()
