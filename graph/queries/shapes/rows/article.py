"""Articles, with all that was read in them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes import orders
from graph.queries.shapes.pages import Listed
from graph.queries.shapes.projection import NONE, Linked, Paged, Pages, Value

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
        Pages["ArticleRow"],
        Paged(
            Listed(
                "MATCH (@article)<-[:@repeats]-(@copy:Article)",
                binds=("copy",),
                orders=orders.ARTICLES,
                names={"article": "@copy"},
            )
        ),
    ] = NONE
    reports: Annotated[
        Pages["ReportRow"],
        Paged(
            Listed(
                "MATCH (@article)<-[:@sentenceOf]-(:Sentence)<-[:@readIn]-(@report:Report)",
                binds=("report",),
                orders=orders.REPORTS,
            )
        ),
    ] = NONE
    actors: Annotated[
        Pages["ActorRow"],
        Paged(Listed("MATCH (@article)<-[:@describedIn]-(@actor:Actor)", binds=("actor",), orders=orders.ACTORS)),
    ] = NONE
    quotations: Annotated[
        Pages["QuotationRow"],
        Paged(
            Listed(
                "MATCH (@article)<-[:@sentenceOf]-(:Sentence)<-[:@quotedIn]-(@quotation:Quotation)",
                binds=("quotation",),
                orders=orders.QUOTATIONS,
            )
        ),
    ] = NONE
