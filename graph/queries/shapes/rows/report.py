"""Reports, with everything that one article says of one event."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.projection import Linked, Nested, Value
from graph.queries.shapes.rows.bounds import SIDE
from graph.queries.shapes.rows.evidence import EvidenceRow, SentenceRow, phrase

if TYPE_CHECKING:
    from graph.queries.shapes.rows.actor import ActorRow
    from graph.queries.shapes.rows.article import ArticleRow
    from graph.queries.shapes.rows.event import EventRow
    from graph.queries.shapes.rows.place import PlaceRow

_OF_REPORT = "(@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->"


@dataclass(frozen=True, kw_only=True)
class ParticipantRow:
    """Who stands on which side of a report."""

    role: Annotated[str, Value("CASE type(@edge) WHEN '@hasActor' THEN 'actor' ELSE 'recipient' END")]
    actor: Annotated["ActorRow | None", Nested()] = None
    evidence: Annotated[EvidenceRow | None, phrase("@edge.", _OF_REPORT)] = None


@dataclass(frozen=True, kw_only=True)
class ReportPlaceRow:
    """Where a report says that it was."""

    place: Annotated["PlaceRow | None", Nested()] = None
    evidence: Annotated[EvidenceRow | None, phrase("@edge.", _OF_REPORT)] = None


@dataclass(frozen=True, kw_only=True)
class ReportTimeRow:
    """When a report says that it was."""

    value: Annotated[str | None, Value("@report.time_value")]
    grain: Annotated[str, Value("@report.time_grain")]
    basis: Annotated[str, Value("@report.time_basis")]
    evidence: Annotated[EvidenceRow | None, phrase("@report.time_", _OF_REPORT, optional=True)] = None


@dataclass(frozen=True, kw_only=True)
class AttributionRow:
    """Who is said to say so."""

    cue: Annotated[str, Value("@report.attribution_cue")]
    within: Annotated[
        str | None,
        Value(
            "CASE WHEN @report.attribution_within STARTS WITH 'q-' THEN 'Quotation:' ELSE 'Report:' END"
            " + @report.attribution_within"
        ),
    ]
    actor: Annotated[
        "ActorRow | None",
        Linked("MATCH (@report)-[:@attributedTo]->(@actor:Actor)", binds=("actor",), order="@actor.id"),
    ] = None
    evidence: Annotated[EvidenceRow | None, phrase("@report.attribution_", _OF_REPORT, optional=True)] = None


@dataclass(frozen=True, kw_only=True)
class QuantityRow:
    """A number that a report gives."""

    kind: Annotated[str, Value("@quantity.kind")]
    value: Annotated[float, Value("@quantity.value")]
    unit: Annotated[str, Value("@quantity.unit")]
    evidence: Annotated[EvidenceRow | None, phrase("@quantity.", _OF_REPORT)] = None


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    """One article's telling of one event."""

    id: Annotated[str, Value("'Report:' + @report.id")]
    key: Annotated[str, Value("@report.id")]
    main: Annotated[bool, Value("@report.main")]
    type: Annotated[str, Value("@report.type")]
    mode: Annotated[str | None, Value("@report.type + '-' + @report.mode")]
    contexts: Annotated[tuple[str, ...], Value("@report.contexts")]
    auxiliary: Annotated[str | None, Value("@report.auxiliary")]
    confidence: Annotated[float, Value("@report.confidence")]
    trigger: Annotated[EvidenceRow | None, phrase("@report.trigger_", _OF_REPORT)] = None
    participants: Annotated[
        tuple[ParticipantRow, ...],
        Linked(
            "MATCH (@report)-[@edge:@hasActor|@hasRecipient]->(@actor:Actor)",
            binds=("edge", "actor"),
            order="@edge.start, type(@edge), @actor.id",
            limit=SIDE,
        ),
    ] = ()
    place: Annotated[
        ReportPlaceRow | None,
        Linked(
            "MATCH (@report)-[@edge:@hasPlace]->(@place:Place)", binds=("edge", "place"), order="@edge.start, @place.id"
        ),
    ] = None
    time: Annotated[ReportTimeRow | None, Nested(present="@report.time_grain IS NOT NULL")] = None
    attribution: Annotated[AttributionRow | None, Nested(present="@report.attribution_cue IS NOT NULL")] = None
    quantities: Annotated[
        tuple[QuantityRow, ...],
        Linked(
            "MATCH (@report)-[:@counts]->(@quantity:Quantity)",
            binds=("quantity",),
            order="@quantity.start, @quantity.id",
            limit=SIDE,
        ),
    ] = ()
    sentence: Annotated[
        SentenceRow | None, Linked("MATCH (@report)-[:@readIn]->(@sentence:Sentence)", binds=("sentence",))
    ] = None
    article: Annotated["ArticleRow | None", Linked(f"MATCH {_OF_REPORT}(@article:Article)", binds=("article",))] = None
    repeats: Annotated[
        "ReportRow | None",
        Linked("MATCH (@report)-[:@repeats]->(@first:Report)", binds=("first",), names={"report": "@first"}),
    ] = None
    event: Annotated["EventRow | None", Linked("MATCH (@report)-[:@tellsOf]->(@event:Event)", binds=("event",))] = None
