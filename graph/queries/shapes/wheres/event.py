"""What events can be narrowed to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.operators import Among, Holding, Range, Span
from graph.queries.shapes.where import Compared, Every, Not, Some, Through

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.actor import ActorWhere
    from graph.queries.shapes.wheres.place import PlaceWhere
    from graph.queries.shapes.wheres.report import ReportWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWhere:
    """`participant` is who stands on either side."""

    id: Annotated[Among | None, Compared("@event.id")] = None
    type: Annotated[Among | None, Compared("@event.type")] = None
    mode: Annotated[Among | None, Compared("(@event.type + '-' + @event.mode)")] = None
    contexts: Annotated[Holding | None, Compared("@event.contexts")] = None
    auxiliary: Annotated[Among | None, Compared("@event.auxiliary")] = None
    start: Annotated[Span | None, Compared("@event.start")] = None
    end: Annotated[Span | None, Compared("@event.end")] = None
    quad: Annotated[Among | None, Compared("@event.quad")] = None
    score: Annotated[Range | None, Compared("@event.score")] = None
    confidence: Annotated[Range | None, Compared("@event.confidence")] = None
    report_count: Annotated[Range | None, Compared("COUNT { (@event)<-[:@tellsOf]-(:Report) }")] = None
    actor: Annotated["ActorWhere | None", Through("(@event)-[:@hasActor]->(@actor:Actor)", binds=("actor",))] = None
    recipient: Annotated[
        "ActorWhere | None", Through("(@event)-[:@hasRecipient]->(@actor:Actor)", binds=("actor",))
    ] = None
    participant: Annotated[
        "ActorWhere | None", Through("(@event)-[:@hasActor|@hasRecipient]->(@actor:Actor)", binds=("actor",))
    ] = None
    place: Annotated["PlaceWhere | None", Through("(@event)-[:@hasPlace]->(@place:Place)", binds=("place",))] = None
    report: Annotated["ReportWhere | None", Through("(@event)<-[:@tellsOf]-(@report:Report)", binds=("report",))] = None
    and_: Annotated[tuple["EventWhere", ...] | None, Every()] = None
    or_: Annotated[tuple["EventWhere", ...] | None, Some()] = None
    not_: Annotated["EventWhere | None", Not()] = None
