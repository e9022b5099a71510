"""What articles can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Flag, Moments, Wording
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.actor import ActorWhere
    from graph.queries.shapes.wheres.report import ReportWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWhere:
    """`reprint` is whether it repeats another."""

    id: Annotated[Among | None, Compared("@article.id")] = None
    title: Annotated[Wording | None, Compared("[@article.title]")] = None
    publisher: Annotated[Wording | None, Compared("[@article.publisher]")] = None
    language: Annotated[Among | None, Compared("@article.language")] = None
    published: Annotated[Moments | None, Compared("@article.published")] = None
    reprint: Annotated[Flag | None, Compared("EXISTS { (@article)-[:@repeats]->(:Article) }")] = None
    actor: Annotated["ActorWhere | None", Through("(@article)<-[:@describedIn]-(@actor:Actor)", binds=("actor",))] = (
        None
    )
    report: Annotated[
        "ReportWhere | None",
        Through("(@article)<-[:@sentenceOf]-(:Sentence)<-[:@readIn]-(@report:Report)", binds=("report",)),
    ] = None
    and_: Annotated[tuple["ArticleWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["ArticleWhere", ...] | None, Some()] = None
    not_: Annotated["ArticleWhere | None", Not()] = None
