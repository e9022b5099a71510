"""Articles, with all that was read in them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Linked, Value
from graph.queries.shapes.rows.bounds import COPIES, IN_ARTICLE

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.quotation import QuotationRow
    from graph.queries.shapes.rows.report import ReportRow


@dataclass(frozen=True, kw_only=True)
class ArticleRow:
    """A published text. Its lists are in the order of the text."""

    id: Annotated[str, Value("'Article:' + @article.id")]
    key: Annotated[str, Value("@article.id")]
    hash: Annotated[str, Value("@article.hash")]
    title: Annotated[str | None, Value("@article.title")]
    published: Annotated[str | None, Value("@article.published")]
    language: Annotated[str | None, Value("@article.language")]
    publisher: Annotated[str | None, Value("@article.publisher")]
    url: Annotated[str | None, Value("@article.url")]
    text: Annotated[str | None, Value("@article.text")] = None
    repeats: Annotated[
        "ArticleRow | None",
        Linked(
            "MATCH (@article)-[:@repeats]->(@original:Article)",
            binds=("original",),
            names={"article": "@original"},
        ),
    ] = None
    similarity: Annotated[
        float | None,
        Value("head(COLLECT { MATCH (@article)-[repeats:@repeats]->(:Article) RETURN repeats.similarity })"),
    ] = None
    repeated_by: Annotated[
        tuple["ArticleRow", ...],
        Linked(
            "MATCH (@article)<-[:@repeats]-(@copy:Article)",
            binds=("copy",),
            order="@copy.published, @copy.id",
            limit=COPIES,
            names={"article": "@copy"},
        ),
    ] = ()
    reports: Annotated[
        tuple["ReportRow", ...],
        Linked(
            "MATCH (@article)<-[:@sentenceOf]-(:Sentence)<-[:@readIn]-(@report:Report)",
            binds=("report",),
            order="@report.trigger_start, @report.id",
            limit=IN_ARTICLE,
        ),
    ] = ()
    actors: Annotated[
        tuple["ActorRow", ...],
        Linked(
            "MATCH (@article)<-[:@describedIn]-(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=IN_ARTICLE,
        ),
    ] = ()
    quotations: Annotated[
        tuple["QuotationRow", ...],
        Linked(
            "MATCH (@article)<-[:@sentenceOf]-(:Sentence)<-[:@quotedIn]-(@quotation:Quotation)",
            binds=("quotation",),
            order="@quotation.content_start[0], @quotation.id",
            limit=IN_ARTICLE,
        ),
    ] = ()
