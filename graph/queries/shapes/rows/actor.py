"""Actors, and the phrases that speak of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes import orders
from graph.queries.shapes.pages import Listed
from graph.queries.shapes.projection import NONE, Linked, Paged, Pages, Value
from graph.queries.shapes.rows.bounds import SHOWN
from graph.queries.shapes.rows.evidence import EvidenceRow, phrase
from graph.queries.shapes.rows.relation import stated_of

if TYPE_CHECKING:
    from graph.queries.shapes.rows.event import EventRow
    from graph.queries.shapes.rows.quotation import QuotationRow
    from graph.queries.shapes.rows.relation import RelationRow

_OF_SENTENCE = "(@sentence)-[:@sentenceOf]->"


@dataclass(frozen=True, kw_only=True)
class MentionRow:
    """A phrase that speaks of an actor."""

    kind: Annotated[str, Value("@mention.kind")]
    evidence: Annotated[EvidenceRow, phrase("@mention.", _OF_SENTENCE)]


@dataclass(frozen=True, kw_only=True)
class ActorRow:
    """Whoever can act or be acted upon, derived from all that the articles say of them."""

    id: Annotated[str, Value("'Actor:' + @actor.id")]
    key: Annotated[str, Value("@actor.id")]
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
        Pages["EventRow"],
        Paged(
            Listed("MATCH (@actor)<-[:@hasActor|@hasRecipient]-(@event:Event)", binds=("event",), orders=orders.EVENTS)
        ),
    ] = NONE
    mentions: Annotated[
        tuple[MentionRow, ...],
        Linked(
            "MATCH (@actor)-[@mention:@mentionedIn]->(@sentence:Sentence)",
            binds=("mention", "sentence"),
            order="@sentence.id, @mention.start",
            limit=SHOWN,
        ),
    ] = ()
    relations: Annotated[Pages["RelationRow"], stated_of("@actor")] = NONE
    quotations: Annotated[
        Pages["QuotationRow"],
        Paged(
            Listed("MATCH (@actor)-[:@said]->(@quotation:Quotation)", binds=("quotation",), orders=orders.QUOTATIONS)
        ),
    ] = NONE
