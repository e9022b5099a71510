"""What reports can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Flag, Holding, Range
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.actor import ActorWhere
    from graph.queries.shapes.wheres.article import ArticleWhere
    from graph.queries.shapes.wheres.event import EventWhere
    from graph.queries.shapes.wheres.place import PlaceWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWhere:
    """`attributed_to` is who, by the article, says so."""

    id: Annotated[Among | None, Compared("@report.id")] = None
    main: Annotated[Flag | None, Compared("@report.main")] = None
    type: Annotated[Among | None, Compared("@report.type")] = None
    mode: Annotated[Among | None, Compared("(@report.type + '-' + @report.mode)")] = None
    contexts: Annotated[Holding | None, Compared("@report.contexts")] = None
    auxiliary: Annotated[Among | None, Compared("@report.auxiliary")] = None
    confidence: Annotated[Range | None, Compared("@report.confidence")] = None
    actor: Annotated["ActorWhere | None", Through("(@report)-[:@hasActor]->(@actor:Actor)", binds=("actor",))] = None
    recipient: Annotated[
        "ActorWhere | None", Through("(@report)-[:@hasRecipient]->(@actor:Actor)", binds=("actor",))
    ] = None
    attributed_to: Annotated[
        "ActorWhere | None", Through("(@report)-[:@attributedTo]->(@actor:Actor)", binds=("actor",))
    ] = None
    place: Annotated["PlaceWhere | None", Through("(@report)-[:@hasPlace]->(@place:Place)", binds=("place",))] = None
    article: Annotated[
        "ArticleWhere | None",
        Through("(@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(@article:Article)", binds=("article",)),
    ] = None
    event: Annotated["EventWhere | None", Through("(@report)-[:@tellsOf]->(@event:Event)", binds=("event",))] = None
    and_: Annotated[tuple["ReportWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["ReportWhere", ...] | None, Some()] = None
    not_: Annotated["ReportWhere | None", Not()] = None
