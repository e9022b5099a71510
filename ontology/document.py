"""The extraction document: an `Extraction` as JSON, and back.

Its shape is published as `docs/extraction-document.schema.json`. Four keys go beyond what one article says: the
`sentences` that something cites, so that each statement can be walked to its sentence when the document is
ingested elsewhere, the `signature` by which an article that repeats another is known without their texts, and
`article.text`, written on demand only, and the `reading`, by which versions it was made.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, get_args

from ontology.consistency import spans
from ontology.cursor import Cursor, DocumentError
from ontology.model import (
    SCHEMA_VERSION,
    ActorDescription,
    ActorReference,
    Article,
    Attribution,
    Basis,
    EventTime,
    Extraction,
    Grain,
    Mention,
    MentionKind,
    ModelError,
    Participant,
    PlaceDescription,
    PlaceReference,
    Quantity,
    Quotation,
    QuotationKind,
    Reading,
    Relation,
    RelationEnd,
    Report,
    Role,
    Signature,
    Span,
    TimeExpression,
)
from ontology.sentences import covering

__all__ = ["DocumentError", "from_document", "to_document"]

Document = dict[str, Any]


def to_document(extraction: Extraction, *, with_text: bool = False) -> Document:
    """The document of one article, in the order of the extraction; `with_text` adds the article's text."""
    article = extraction.article
    head = {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
        "hash": article.hash,
    }
    if with_text:
        head["text"] = article.text
    return {
        "schema_version": extraction.schema_version,
        "article": head,
        "actors": [_from_actor(actor) for actor in extraction.actors],
        "places": [_from_place(place) for place in extraction.places],
        "times": [{**_from_span(t.span), "value": t.value, "grain": t.grain} for t in extraction.times],
        "events": [_from_report(report) for report in extraction.events],
        "relations": [_from_relation(relation) for relation in extraction.relations],
        "quotes": [_from_quotation(quotation) for quotation in extraction.quotes],
        "sentences": [_from_span(sentence) for sentence in extraction.sentences],
        "signature": _from_signature(extraction.signature) if extraction.signature else None,
        "reading": _from_reading(extraction.reading) if extraction.reading else None,
    }


def from_document(document: Mapping[str, Any]) -> Extraction:
    """The extraction that a document holds; `sentences` also get those that its events name.

    In a document without the key, as others may write it, a phrase that stands in none of these is its own evidence.
    Without a `signature` the article is compared with no other.

    Raises `DocumentError` with the path of what is missing or of the wrong kind. Whether the parts fit together
    and to the ontology is checked by `ontology.consistency`.
    """
    top = Cursor(document)
    version = top.at("schema_version")
    if version.value != SCHEMA_VERSION:
        version.fail(f"must be {SCHEMA_VERSION!r}, the version that is read here, not {version.value!r}")
    events = _all(top.at("events"), _report)
    sentences = {report.sentence for report in events}
    if top.has("sentences"):
        sentences.update(_all(top.at("sentences"), _span))
    read = Extraction(
        schema_version=SCHEMA_VERSION,
        article=_article(top.at("article")),
        actors=_all(top.at("actors"), _actor),
        places=_all(top.at("places"), _place),
        times=_all(top.at("times"), _time_expression),
        events=events,
        relations=_all(top.at("relations"), _relation),
        quotes=_all(top.at("quotes"), _quotation),
        sentences=tuple(sorted(sentences)),
        signature=_optional(top.at("signature"), _signature),
        reading=_optional(top.at("reading"), _reading),
    )
    return read if top.has("sentences") else replace(read, sentences=covering(read.sentences, spans(read)))


def _from_span(span: Span | None) -> Document:
    if span is None:
        return {"start": None, "end": None, "text": None}
    return {"start": span.start, "end": span.end, "text": span.text}


def _from_signature(signature: Signature) -> Document:
    return {"shingles": signature.shingles, "minima": list(signature.minima)}


def _from_reading(reading: Reading) -> Document:
    return {"extractor": reading.extractor, "ontology": reading.ontology}


def _from_actor(actor: ActorDescription) -> Document:
    return {
        "id": actor.id,
        "name": actor.name,
        "class": actor.type,
        "country": actor.country,
        "sector": actor.sector,
        "aliases": list(actor.aliases),
        "confidence": actor.confidence,
        "reason": actor.reason,
        "mentions": [{**_from_span(mention.span), "kind": mention.kind} for mention in actor.mentions],
    }


def _from_place(place: PlaceDescription) -> Document:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "confidence": place.confidence,
        "reason": place.reason,
        "mentions": [_from_span(mention) for mention in place.mentions],
    }


def _from_report(report: Report) -> Document:
    return {
        "id": report.id,
        "main": report.main,
        "type": report.type,
        "mode": report.mode,
        "contexts": list(report.contexts),
        "auxiliary": report.auxiliary,
        "trigger": _from_span(report.trigger),
        "participants": [{"role": p.role, "actor": p.actor, **_from_span(p.span)} for p in report.participants],
        "place": {"id": report.place.place, **_from_span(report.place.span)} if report.place else None,
        "time": _from_time(report.time) if report.time else None,
        "attribution": _from_attribution(report.attribution) if report.attribution else None,
        "quantities": [
            {"kind": q.kind, "value": q.value, "unit": q.unit, **_from_span(q.span)} for q in report.quantities
        ],
        "sentence": _from_span(report.sentence),
        "confidence": report.confidence,
    }


def _from_time(time: EventTime) -> Document:
    return {"value": time.value, "grain": time.grain, "basis": time.basis, **_from_span(time.span)}


def _from_attribution(attribution: Attribution) -> Document:
    return {
        "actor": attribution.actor,
        "cue": attribution.cue,
        "within": attribution.within,
        **_from_span(attribution.span),
    }


def _from_reference(reference: RelationEnd) -> Document:
    if isinstance(reference, PlaceReference):
        return {"place": reference.place, **_from_span(reference.span)}
    return {"actor": reference.actor, **_from_span(reference.span)}


def _from_relation(relation: Relation) -> Document:
    return {
        "type": relation.type,
        "subject": _from_reference(relation.subject),
        "object": _from_reference(relation.object) if relation.object else None,
        "title": relation.title,
        "since": relation.since,
        "until": relation.until,
        "evidence": _from_span(relation.evidence),
        "confidence": relation.confidence,
    }


def _from_quotation(quotation: Quotation) -> Document:
    return {
        "id": quotation.id,
        "kind": quotation.kind,
        "speaker": _from_reference(quotation.speaker) if quotation.speaker else None,
        "cue": _from_span(quotation.cue) if quotation.cue else None,
        "class": quotation.cue_class,
        "content": [_from_span(span) for span in quotation.content],
        "mentions": list(quotation.mentions),
        "events": list(quotation.events),
        "confidence": quotation.confidence,
    }


def _all[T](array: Cursor, read: Callable[[Cursor], T]) -> tuple[T, ...]:
    return tuple(read(item) for item in array)


def _optional[T](place: Cursor, read: Callable[[Cursor], T]) -> T | None:
    return None if place.value is None else read(place)


def _texts(array: Cursor) -> tuple[str, ...]:
    return _all(array, Cursor.text)


def _confidence(record: Cursor) -> float:
    return record.at("confidence").number(0, 1)


def _span(at: Cursor) -> Span:
    start, end, text = at.at("start").integer(), at.at("end").integer(), at.at("text").text()
    try:
        return Span(start, end, text)
    except ModelError as error:
        at.fail(str(error))


def _maybe_span(at: Cursor) -> Span | None:
    return _span(at) if any(at.has(key) for key in ("start", "end", "text")) else None


def _article(at: Cursor) -> Article:
    return Article(
        id=at.at("id").name(),
        hash=at.at("hash").name(),
        text=at.at("text").maybe_text() or "",
        title=at.at("title").maybe_text(),
        published=at.at("published").maybe_text(),
        language=at.at("language").maybe_text(),
        publisher=at.at("publisher").maybe_text(),
        url=at.at("url").maybe_text(),
    )


def _signature(at: Cursor) -> Signature:
    shingles, minima = at.at("shingles").integer(), _all(at.at("minima"), Cursor.integer)
    try:
        return Signature(shingles, minima)
    except ModelError as error:
        at.fail(str(error))


def _reading(at: Cursor) -> Reading:
    return Reading(extractor=at.at("extractor").name(), ontology=at.at("ontology").name())


def _mention(at: Cursor) -> Mention:
    return Mention(_span(at), at.at("kind").one_of(get_args(MentionKind)))


def _actor(at: Cursor) -> ActorDescription:
    return ActorDescription(
        id=at.at("id").name(),
        name=at.at("name").name(),
        type=at.at("class").name(),
        country=at.at("country").maybe_text(),
        sector=at.at("sector").maybe_text(),
        aliases=_texts(at.at("aliases")),
        confidence=_confidence(at),
        reason=at.at("reason").text(),
        mentions=_all(at.at("mentions"), _mention),
    )


def _place(at: Cursor) -> PlaceDescription:
    return PlaceDescription(
        id=at.at("id").name(),
        name=at.at("name").name(),
        country=at.at("country").maybe_text(),
        latitude=at.at("latitude").maybe_number(-90, 90),
        longitude=at.at("longitude").maybe_number(-180, 180),
        confidence=_confidence(at),
        reason=at.at("reason").text(),
        mentions=_all(at.at("mentions"), _span),
    )


def _time_expression(at: Cursor) -> TimeExpression:
    return TimeExpression(_span(at), at.at("value").maybe_text(), at.at("grain").one_of(get_args(Grain)))


def _report(at: Cursor) -> Report:
    return Report(
        id=at.at("id").name(),
        main=at.at("main").flag(),
        type=at.at("type").name(),
        mode=at.at("mode").maybe_text(),
        contexts=_texts(at.at("contexts")),
        auxiliary=at.at("auxiliary").maybe_text(),
        trigger=_span(at.at("trigger")),
        participants=_all(at.at("participants"), _participant),
        place=_optional(at.at("place"), lambda p: PlaceReference(p.at("id").name(), _span(p))),
        time=_optional(at.at("time"), _time),
        attribution=_optional(at.at("attribution"), _attribution),
        quantities=_all(at.at("quantities"), _quantity),
        sentence=_span(at.at("sentence")),
        confidence=_confidence(at),
    )


def _participant(at: Cursor) -> Participant:
    return Participant(at.at("role").one_of(get_args(Role)), at.at("actor").name(), _span(at))


def _time(at: Cursor) -> EventTime:
    return EventTime(
        value=at.at("value").maybe_text(),
        grain=at.at("grain").one_of(get_args(Grain)),
        basis=at.at("basis").one_of(get_args(Basis)),
        span=_maybe_span(at),
    )


def _attribution(at: Cursor) -> Attribution:
    return Attribution(
        actor=at.at("actor").maybe_text(),
        cue=at.at("cue").text(),
        within=at.at("within").maybe_text(),
        span=_maybe_span(at),
    )


def _quantity(at: Cursor) -> Quantity:
    return Quantity(at.at("kind").name(), at.at("value").number(), at.at("unit").text(), _span(at))


def _actor_reference(at: Cursor) -> ActorReference:
    return ActorReference(at.at("actor").name(), _span(at))


def _reference(at: Cursor) -> RelationEnd:
    if at.has("actor") == at.has("place"):
        at.fail("must name one actor or one place")
    return PlaceReference(at.at("place").name(), _span(at)) if at.has("place") else _actor_reference(at)


def _relation(at: Cursor) -> Relation:
    return Relation(
        type=at.at("type").name(),
        subject=_reference(at.at("subject")),
        object=_optional(at.at("object"), _reference),
        title=at.at("title").maybe_text(),
        since=at.at("since").maybe_text(),
        until=at.at("until").maybe_text(),
        evidence=_span(at.at("evidence")),
        confidence=_confidence(at),
    )


def _quotation(at: Cursor) -> Quotation:
    return Quotation(
        id=at.at("id").name(),
        kind=at.at("kind").one_of(get_args(QuotationKind)),
        speaker=_optional(at.at("speaker"), _actor_reference),
        cue=_optional(at.at("cue"), _span),
        cue_class=at.at("class").maybe_text(),
        content=_all(at.at("content"), _span),
        mentions=_texts(at.at("mentions")),
        events=_texts(at.at("events")),
        confidence=_confidence(at) if at.has("confidence") else 1.0,
    )
