"""What quotations can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Range, Wording
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.actor import ActorWhere
    from graph.queries.shapes.wheres.article import ArticleWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationWhere:
    """`mentions` is whom it speaks of."""

    id: Annotated[Among | None, Compared("@quotation.id")] = None
    kind: Annotated[Among | None, Compared("@quotation.kind")] = None
    cue_class: Annotated[Among | None, Compared("@quotation.class")] = None
    text: Annotated[Wording | None, Compared("[@quotation.text]")] = None
    confidence: Annotated[Range | None, Compared("@quotation.confidence")] = None
    speaker: Annotated["ActorWhere | None", Through("(@quotation)<-[:@said]-(@actor:Actor)", binds=("actor",))] = None
    mentions: Annotated["ActorWhere | None", Through("(@quotation)-[:@speaksOf]->(@actor:Actor)", binds=("actor",))] = (
        None
    )
    article: Annotated[
        "ArticleWhere | None",
        Through("(@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->(@article:Article)", binds=("article",)),
    ] = None
    and_: Annotated[tuple["QuotationWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["QuotationWhere", ...] | None, Some()] = None
    not_: Annotated["QuotationWhere | None", Not()] = None
