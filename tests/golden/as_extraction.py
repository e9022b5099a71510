"""The gold of an article in the form of an extraction: what a reader without fault would give."""

from ontology import identity
from ontology.model import (
    ActorDescription,
    ActorReference,
    Attribution,
    EventTime,
    Extraction,
    Mention,
    MentionKind,
    Participant,
    PlaceDescription,
    PlaceReference,
    Quantity,
    Quotation,
    Relation,
    RelationEnd,
    Report,
    Span,
    TimeExpression,
)
from tests.golden.gold import Gold, GoldEvent, GoldPlace, GoldQuotation, GoldRelation, Mark


def as_extraction(gold: Gold) -> Extraction:
    """Everything that the gold says of the article; what it does not say (confidence, grain) is the same throughout."""
    places = {place.span: _place_id(place.name) for place in gold.places}
    described = {_place_id(place.name): place for place in gold.places}
    return Extraction(
        article=gold.article,
        actors=tuple(
            ActorDescription(
                id=entity.id,
                name=entity.name,
                type=entity.type,
                country=entity.country.code,
                sector=None,
                aliases=(),
                confidence=1.0,
                reason="gold",
                mentions=tuple(
                    Mention(mark.span, kind)
                    for mark in gold.marks
                    if entity.id in mark.entities and (kind := _kind(mark)) is not None
                ),
            )
            for entity in gold.entities.values()
        ),
        places=tuple(
            PlaceDescription(
                id=place_id,
                name=place.name,
                country=place.country.code,
                latitude=None,
                longitude=None,
                confidence=1.0,
                reason="gold",
                mentions=tuple(span for span, each in places.items() if each == place_id),
            )
            for place_id, place in described.items()
        ),
        times=tuple(TimeExpression(time.span, time.value, "day") for time in gold.times),
        events=tuple(_report(gold, event) for event in gold.events),
        relations=tuple(_relation(relation, gold.places) for relation in gold.relations),
        quotes=tuple(_quotation(gold, quote) for quote in gold.quotes),
    )


def _kind(mark: Mark) -> MentionKind | None:
    return None if mark.kind == "optional" else mark.kind


def _place_id(name: str) -> str:
    return identity.name_id(name)


def _report(gold: Gold, event: GoldEvent) -> Report:
    attribution = event.attribution
    start, end = next(line for line in gold.lines if line[0] <= event.trigger.start < line[1])
    return Report(
        id=identity.report_id(gold.article.id, event.trigger, event.type),
        main=False,
        type=event.type,
        mode=event.mode,
        contexts=tuple(sorted(event.contexts or ())),
        auxiliary=event.auxiliary,
        trigger=event.trigger,
        participants=(
            *(Participant("actor", each, mark.span) for mark in event.actors for each in mark.entities),
            *(Participant("recipient", each, mark.span) for mark in event.recipients for each in mark.entities),
        ),
        place=PlaceReference(_place_id(event.place.name), event.place.span) if event.place else None,
        time=_time(event),
        attribution=Attribution(attribution.source, attribution.cue.text, None, attribution.cue)
        if attribution
        else None,
        quantities=tuple(Quantity(each.kind, each.value, "people", each.span) for each in event.quantities),
        sentence=Span(start, end, gold.article.text[start:end]),
        confidence=1.0,
    )


def _time(event: GoldEvent) -> EventTime | None:
    if event.time is None:
        return None
    return EventTime(event.time.value, "day", "inherited" if event.time_is_inherited else "stated", event.time.span)


def _relation(relation: GoldRelation, places: tuple[GoldPlace, ...]) -> Relation:
    target: RelationEnd = ActorReference(relation.object, relation.evidence)
    if relation.to_place:
        place = next(place for place in places if place.name == relation.object)
        target = PlaceReference(_place_id(place.name), place.span)
    return Relation(
        type=relation.type,
        subject=ActorReference(relation.subject, relation.evidence),
        object=target,
        title=relation.title,
        since=None,
        until=None,
        evidence=relation.evidence,
        confidence=1.0,
    )


def _quotation(gold: Gold, quote: GoldQuotation) -> Quotation:
    cue = quote.cue or quote.content[0]
    return Quotation(
        id=identity.quotation_id(gold.article.id, quote.content[0]),
        kind=quote.kind,
        speaker=None if quote.speaker is None else ActorReference(quote.speaker, cue),
        cue=quote.cue,
        cue_class="Speech",
        content=quote.content,
        mentions=(),
        events=(),
        confidence=1.0,
    )
