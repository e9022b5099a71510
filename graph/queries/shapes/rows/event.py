"""Events, derived from reports."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes import orders
from graph.queries.shapes.pages import Listed
from graph.queries.shapes.projection import NONE, Linked, Paged, Pages, Value
from graph.queries.shapes.rows.bounds import SIDE

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.place import PlaceRow
    from graph.queries.shapes.rows.report import ReportRow


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """Something that somebody did, derived from the reports that agree on it."""

    id: Annotated[str, Value("'Event:' + @event.id")]
    key: Annotated[str, Value("@event.id")]
    name: Annotated[str, Value("@event.name")]
    type: Annotated[str, Value("@event.type")]
    mode: Annotated[str | None, Value("@event.type + '-' + @event.mode")]
    contexts: Annotated[tuple[str, ...], Value("@event.contexts")]
    auxiliary: Annotated[str | None, Value("@event.auxiliary")]
    start: Annotated[str | None, Value("@event.start")]
    end: Annotated[str | None, Value("@event.end")]
    quad: Annotated[str, Value("@event.quad")]
    score: Annotated[float, Value("@event.score")]
    confidence: Annotated[float, Value("@event.confidence")]
    reason: Annotated[str, Value("@event.reason")]
    actors: Annotated[
        tuple["ActorRow", ...],
        Linked(
            "MATCH (@event)-[:@hasActor]->(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=SIDE,
            shared=True,
        ),
    ] = ()
    recipients: Annotated[
        tuple["ActorRow", ...],
        Linked(
            "MATCH (@event)-[:@hasRecipient]->(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=SIDE,
            shared=True,
        ),
    ] = ()
    place: Annotated[
        "PlaceRow | None", Linked("MATCH (@event)-[:@hasPlace]->(@place:Place)", binds=("place",), order="@place.id")
    ] = None
    report_count: Annotated[int, Value("COUNT { (@event)<-[:@tellsOf]-(:Report) }")] = 0
    independent_report_count: Annotated[
        int,
        Value(
            "COUNT { MATCH (@event)<-[:@tellsOf]-(:Report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->(:Article)"
            "-[:@repeats]->*(first:Article) WHERE NOT EXISTS { (first)-[:@repeats]->(:Article) }"
            " RETURN DISTINCT first }"
        ),
    ] = 0
    reports: Annotated[
        Pages["ReportRow"],
        Paged(Listed("MATCH (@event)<-[:@tellsOf]-(@report:Report)", binds=("report",), orders=orders.REPORTS)),
    ] = NONE
