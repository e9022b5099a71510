"""The things that answers are made of, each field with the place in the graph where it stands.

The names in the texts (see `projection`): a row's own variable is its class in lower case. Evidence stands in more than
one shape, so whoever leads to it says where its span is (`span`, a prefix of property names) and how its article is
reached (`reading`, a pattern that ends before the
article).
"""

from dataclasses import dataclass
from typing import Annotated

from graph.queries.shapes.projection import Linked, Nested, Value

EVENTS = 20
"""So many events are shown of an actor or a place; the question for events pages through the rest."""
REPORTS = 20
"""So many reports are shown of an event."""
SIDE = 50
"""So many actors are shown on one side of an event, and so many participants and quantities of a report."""
SHOWN = 20
"""So many mentions, relations, quotations and events are shown of an actor."""
IN_ARTICLE = 200
"""So many reports, actors, quotations and relations are shown of an article."""

_OF_REPORT = "(@report)-[:@readIn]->(:Sentence)-[:@sentenceOf]->"
_OF_SENTENCE = "(@sentence)-[:@sentenceOf]->"
_OF_RELATION = "(:Sentence {id: @relation.sentence})-[:@sentenceOf]->"
_OF_QUOTATION = "(@quotation)-[:@quotedIn]->(:Sentence)-[:@sentenceOf]->"


def _phrase(span: str, reading: str, *, optional: bool = False) -> Nested:
    """The evidence whose offsets and text stand in the properties that begin with `span`."""
    return Nested({"span": span, "reading": reading}, present=f"{span}start IS NOT NULL" if optional else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A published text. Its lists are in the order of the text."""

    id: Annotated[str, Value("@article.id")]
    hash: Annotated[str, Value("@article.hash")]
    title: Annotated[str | None, Value("@article.title")]
    published: Annotated[str | None, Value("@article.published")]
    language: Annotated[str | None, Value("@article.language")]
    publisher: Annotated[str | None, Value("@article.publisher")]
    url: Annotated[str | None, Value("@article.url")]
    text: Annotated[str | None, Value("@article.text")] = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A sentence that something cites."""

    id: Annotated[str, Value("@sentence.id")]
    text: Annotated[str, Value("@sentence.text")]
    start: Annotated[int, Value("@sentence.start")]
    end: Annotated[int, Value("@sentence.end")]
    article: Annotated[
        ArticleRow | None, Linked("MATCH (@sentence)-[:@sentenceOf]->(@article:Article)", binds=("article",))
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
    article: Annotated[ArticleRow | None, Linked("MATCH @{reading}(@article:Article)", binds=("article",))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A phrase that speaks of an actor."""

    kind: Annotated[str, Value("@mention.kind")]
    evidence: Annotated[EvidenceRow, _phrase("@mention.", _OF_SENTENCE)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """Whoever can act or be acted upon, derived from all that the articles say of them."""

    id: Annotated[str, Value("@actor.id")]
    name: Annotated[str, Value("@actor.name")]
    type: Annotated[str, Value("@actor.type")]
    country: Annotated[str | None, Value("@actor.country")]
    sector: Annotated[str | None, Value("@actor.sector")]
    aliases: Annotated[tuple[str, ...], Value("@actor.aliases")]
    confidence: Annotated[float, Value("@actor.confidence")]
    reason: Annotated[str, Value("@actor.reason")]
    event_count: Annotated[
        int, Value("COUNT { MATCH (@actor)<-[:@hasActor|@hasRecipient]-(e:Event) RETURN DISTINCT e }")
    ] = 0
    events: Annotated[
        tuple["EventRow", ...],
        Linked(
            "MATCH (@actor)<-[:@hasActor|@hasRecipient]-(@event:Event)",
            binds=("event",),
            order="@event.start, @event.id",
            limit=EVENTS,
        ),
    ] = ()
    mentions: Annotated[
        tuple[MentionRow, ...],
        Linked(
            "MATCH (@actor)-[@mention:@mentionedIn]->(@sentence:Sentence)",
            binds=("mention", "sentence"),
            order="@sentence.id, @mention.start",
            limit=SHOWN,
        ),
    ] = ()
    relations: Annotated[
        tuple["RelationRow", ...],
        Linked(
            "MATCH (@actor)-[@relation:@relations]-()"
            " WITH DISTINCT @relation, startNode(@relation) AS @subject, endNode(@relation) AS @object",
            binds=("relation", "subject", "object"),
            order="type(@relation), @subject.id, @object.id, @relation.article, @relation.start",
            limit=SHOWN,
        ),
    ] = ()
    quotations: Annotated[
        tuple["QuotationRow", ...],
        Linked(
            "MATCH (@actor)-[:@said]->(@quotation:Quotation)", binds=("quotation",), order="@quotation.id", limit=SHOWN
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A geographical place."""

    id: Annotated[str, Value("@place.id")]
    name: Annotated[str, Value("@place.name")]
    country: Annotated[str | None, Value("@place.country")]
    latitude: Annotated[float | None, Value("@place.latitude")]
    longitude: Annotated[float | None, Value("@place.longitude")]
    confidence: Annotated[float, Value("@place.confidence")]
    reason: Annotated[str, Value("@place.reason")]
    events: Annotated[
        tuple["EventRow", ...],
        Linked(
            "MATCH (@place)<-[:@hasPlace]-(@event:Event)",
            binds=("event",),
            order="@event.start, @event.id",
            limit=EVENTS,
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """Who stands on which side of a report."""

    role: Annotated[str, Value("CASE type(@edge) WHEN '@hasActor' THEN 'actor' ELSE 'recipient' END")]
    actor: Annotated[ActorRow | None, Nested()] = None
    evidence: Annotated[EvidenceRow | None, _phrase("@edge.", _OF_REPORT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlaceRow:
    """Where a report says that it was."""

    place: Annotated[PlaceRow | None, Nested()] = None
    evidence: Annotated[EvidenceRow | None, _phrase("@edge.", _OF_REPORT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTimeRow:
    """When a report says that it was."""

    value: Annotated[str | None, Value("@report.time_value")]
    grain: Annotated[str, Value("@report.time_grain")]
    basis: Annotated[str, Value("@report.time_basis")]
    evidence: Annotated[EvidenceRow | None, _phrase("@report.time_", _OF_REPORT, optional=True)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionRow:
    """Who is said to say so."""

    cue: Annotated[str, Value("@report.attribution_cue")]
    within: Annotated[str | None, Value("@report.attribution_within")]
    actor: Annotated[
        ActorRow | None, Linked("MATCH (@report)-[:@attributedTo]->(@actor:Actor)", binds=("actor",), order="@actor.id")
    ] = None
    evidence: Annotated[EvidenceRow | None, _phrase("@report.attribution_", _OF_REPORT, optional=True)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRow:
    """A number that a report gives."""

    kind: Annotated[str, Value("@quantity.kind")]
    value: Annotated[float, Value("@quantity.value")]
    unit: Annotated[str, Value("@quantity.unit")]
    evidence: Annotated[EvidenceRow | None, _phrase("@quantity.", _OF_REPORT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One article's telling of one event."""

    id: Annotated[str, Value("@report.id")]
    main: Annotated[bool, Value("@report.main")]
    type: Annotated[str, Value("@report.type")]
    mode: Annotated[str | None, Value("@report.type + '-' + @report.mode")]
    contexts: Annotated[tuple[str, ...], Value("@report.contexts")]
    auxiliary: Annotated[str | None, Value("@report.auxiliary")]
    confidence: Annotated[float, Value("@report.confidence")]
    trigger: Annotated[EvidenceRow | None, _phrase("@report.trigger_", _OF_REPORT)] = None
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
    article: Annotated[ArticleRow | None, Linked(f"MATCH {_OF_REPORT}(@article:Article)", binds=("article",))] = None
    event: Annotated["EventRow | None", Linked("MATCH (@report)-[:@tellsOf]->(@event:Event)", binds=("event",))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """Something that somebody did, derived from the reports that agree on it."""

    id: Annotated[str, Value("@event.id")]
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
        tuple[ActorRow, ...],
        Linked(
            "MATCH (@event)-[:@hasActor]->(@actor:Actor)", binds=("actor",), order="@actor.name, @actor.id", limit=SIDE
        ),
    ] = ()
    recipients: Annotated[
        tuple[ActorRow, ...],
        Linked(
            "MATCH (@event)-[:@hasRecipient]->(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=SIDE,
        ),
    ] = ()
    place: Annotated[
        PlaceRow | None, Linked("MATCH (@event)-[:@hasPlace]->(@place:Place)", binds=("place",), order="@place.id")
    ] = None
    report_count: Annotated[int, Value("COUNT { (@event)<-[:@tellsOf]-(:Report) }")] = 0
    reports: Annotated[
        tuple[ReportRow, ...],
        Linked("MATCH (@event)<-[:@tellsOf]-(@report:Report)", binds=("report",), order="@report.id", limit=REPORTS),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """A relation that one article states, by the name of its relationship type."""

    type: Annotated[str, Value("type(@relation)")]
    title: Annotated[str | None, Value("@relation.title")]
    since: Annotated[str | None, Value("@relation.since")]
    until: Annotated[str | None, Value("@relation.until")]
    confidence: Annotated[float, Value("@relation.confidence")]
    subject: Annotated[ActorRow | None, Nested({"actor": "@subject"})] = None
    object: Annotated[ActorRow | None, Nested({"actor": "@object"}, present="@object:Actor")] = None
    place: Annotated[PlaceRow | None, Nested({"place": "@object"}, present="@object:Place")] = None
    evidence: Annotated[EvidenceRow | None, _phrase("@relation.", _OF_RELATION)] = None
    subject_evidence: Annotated[EvidenceRow | None, _phrase("@relation.subject_", _OF_RELATION)] = None
    object_evidence: Annotated[EvidenceRow | None, _phrase("@relation.object_", _OF_RELATION, optional=True)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """Words or thoughts that an article gives to somebody."""

    id: Annotated[str, Value("@quotation.id")]
    kind: Annotated[str, Value("@quotation.kind")]
    text: Annotated[str, Value("@quotation.text")]
    speaker: Annotated[
        ActorRow | None, Linked("MATCH (@quotation)<-[:@said]-(@actor:Actor)", binds=("actor",), order="@actor.id")
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
    cue: Annotated[EvidenceRow | None, _phrase("@quotation.cue_", _OF_QUOTATION, optional=True)] = None
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
        ArticleRow | None,
        Linked(f"MATCH {_OF_QUOTATION}(@article:Article)", binds=("article",), order="@article.id"),
    ] = None
    mentions: Annotated[
        tuple[ActorRow, ...],
        Linked(
            "MATCH (@quotation)-[:@speaksOf]->(@actor:Actor)",
            binds=("actor",),
            order="@actor.name, @actor.id",
            limit=SIDE,
        ),
    ] = ()
    reports: Annotated[
        tuple[ReportRow, ...],
        Linked("MATCH (@quotation)-[:@speaksOf]->(@report:Report)", binds=("report",), order="@report.id", limit=SIDE),
    ] = ()
