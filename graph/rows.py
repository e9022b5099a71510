"""An extraction as the rows that are written to Neo4j. Pure, and nothing is lost but times that no report uses.

A row is what one statement of `graph.cypher` takes: the ids of the nodes that it joins, and `properties`, which are
set as they are. `position` keeps the order in which the document gave things; `said` is the id that the document gave
to an actor or a place, whatever node it turns out to be. `account` and `loosely_from` of a report say of what event
it tells (`graph.tellings`), so that this need not be derived again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from graph.duplicates.likeness import bands
from graph.duplicates.statements import BAND_PROPERTIES
from graph.query import Row
from graph.tellings import accounts, loosely_from
from ontology import identity
from ontology.model import (
    ActorDescription,
    Extraction,
    PlaceDescription,
    PlaceReference,
    Quotation,
    Relation,
    RelationEnd,
    Repetition,
    Report,
    Span,
)
from ontology.sentences import Sentences

RelationEnds = tuple[str, str, str]
"""The name of a relation type, and the labels of the nodes that it starts and ends at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of some articles, each field for the statement of the same name, in the order of writing."""

    articles: tuple[Row, ...]
    signatures: tuple[Row, ...]
    sentences: tuple[Row, ...]
    reports: tuple[Row, ...]
    quantities: tuple[Row, ...]
    quotations: tuple[Row, ...]
    quoted_in: tuple[Row, ...]
    actor_descriptions: tuple[Row, ...]
    place_descriptions: tuple[Row, ...]
    actor_mentions: tuple[Row, ...]
    place_mentions: tuple[Row, ...]
    actors: tuple[Row, ...]
    recipients: tuple[Row, ...]
    places: tuple[Row, ...]
    attributions: tuple[Row, ...]
    speakers: tuple[Row, ...]
    actors_spoken_of: tuple[Row, ...]
    reports_spoken_of: tuple[Row, ...]
    relations: Mapping[RelationEnds, tuple[Row, ...]]


def rows(extractions: Iterable[Extraction], repetitions: Mapping[str, Repetition] = MappingProxyType({})) -> Rows:
    """The rows of all the extractions. They must be ones that `ontology.consistency` lets pass.

    `repetitions` says of articles, by their ids, whom they mean by those whom they do not name.
    """
    gathered = _Gathered()
    for extraction in extractions:
        article_id = extraction.article.id
        _Article(extraction, repetitions.get(article_id) or Repetition(article_id), gathered).gather()
    return gathered.frozen()


@dataclass(slots=True)
class _Gathered:
    """Rows while they are being made."""

    articles: list[Row] = field(default_factory=list)
    signatures: list[Row] = field(default_factory=list)
    sentences: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    quantities: list[Row] = field(default_factory=list)
    quotations: list[Row] = field(default_factory=list)
    quoted_in: list[Row] = field(default_factory=list)
    actor_descriptions: list[Row] = field(default_factory=list)
    place_descriptions: list[Row] = field(default_factory=list)
    actor_mentions: list[Row] = field(default_factory=list)
    place_mentions: list[Row] = field(default_factory=list)
    actors: list[Row] = field(default_factory=list)
    recipients: list[Row] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    attributions: list[Row] = field(default_factory=list)
    speakers: list[Row] = field(default_factory=list)
    actors_spoken_of: list[Row] = field(default_factory=list)
    reports_spoken_of: list[Row] = field(default_factory=list)
    relations: defaultdict[RelationEnds, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def frozen(self) -> Rows:
        plain = {f.name: tuple(getattr(self, f.name)) for f in fields(self) if f.name != "relations"}
        return Rows(
            **plain, relations=MappingProxyType({ends: tuple(rows) for ends, rows in sorted(self.relations.items())})
        )


class _Article:
    """The rows of one article, added to those gathered so far."""

    def __init__(self, extraction: Extraction, repetition: Repetition, to: _Gathered) -> None:
        self._extraction = extraction
        self._actors, self._places = dict(repetition.actors), dict(repetition.places)
        self._id = extraction.article.id
        self._accounts = accounts(extraction, repetition)
        self._sentences = Sentences.of(extraction.sentences)
        self._ids = {sentence: identity.sentence_id(self._id, sentence) for sentence in extraction.sentences}
        self._to = to

    def gather(self) -> None:
        extraction, to = self._extraction, self._to
        article = extraction.article
        to.articles.append(
            {
                "properties": {
                    "id": article.id,
                    "hash": article.hash,
                    "text": article.text,
                    "title": article.title,
                    "published": article.published,
                    "language": article.language,
                    "publisher": article.publisher,
                    "url": article.url,
                    "schema": extraction.schema_version,
                    "extractor": extraction.reading and extraction.reading.extractor,
                    "ontology": extraction.reading and extraction.reading.ontology,
                }
            }
        )
        if extraction.signature:
            to.signatures.append(
                {
                    "article": self._id,
                    "properties": {
                        "id": self._id,
                        "shingles": extraction.signature.shingles,
                        "minima": extraction.signature.minima,
                        **dict(zip(BAND_PROPERTIES, bands(extraction.signature), strict=True)),
                    },
                }
            )
        for sentence, sentence_id in self._ids.items():
            to.sentences.append({"article": self._id, "properties": {"id": sentence_id, **_span(sentence)}})
        for position, actor in enumerate(extraction.actors):
            self._actor(position, actor)
        for position, place in enumerate(extraction.places):
            self._place(position, place)
        for position, report in enumerate(extraction.events):
            self._report(position, report)
        for position, relation in enumerate(extraction.relations):
            self._relation(position, relation)
        for position, quotation in enumerate(extraction.quotes):
            self._quotation(position, quotation)

    def _actor(self, position: int, actor: ActorDescription) -> None:
        self._to.actor_descriptions.append(
            {
                "actor": self._actor_id(actor.id),
                "article": self._id,
                "properties": {
                    "said": actor.id,
                    "name": actor.name,
                    "type": actor.type,
                    "country": actor.country,
                    "sector": actor.sector,
                    "aliases": actor.aliases,
                    "confidence": actor.confidence,
                    "reason": actor.reason,
                    "position": position,
                },
            }
        )
        for place_in_list, mention in enumerate(actor.mentions):
            self._to.actor_mentions.append(
                {
                    "actor": self._actor_id(actor.id),
                    "sentence": self._sentence_of(mention.span),
                    "properties": {
                        "said": actor.id,
                        "kind": mention.kind,
                        **_span(mention.span),
                        "position": place_in_list,
                    },
                }
            )

    def _place(self, position: int, place: PlaceDescription) -> None:
        self._to.place_descriptions.append(
            {
                "place": self._place_id(place.id),
                "article": self._id,
                "properties": {
                    "said": place.id,
                    "name": place.name,
                    "country": place.country,
                    "latitude": place.latitude,
                    "longitude": place.longitude,
                    "confidence": place.confidence,
                    "reason": place.reason,
                    "position": position,
                },
            }
        )
        for place_in_list, span in enumerate(place.mentions):
            self._to.place_mentions.append(
                {
                    "place": self._place_id(place.id),
                    "sentence": self._sentence_of(span),
                    "properties": {"said": place.id, **_span(span), "position": place_in_list},
                }
            )

    def _report(self, position: int, report: Report) -> None:
        to, time, attribution = self._to, report.time, report.attribution
        to.reports.append(
            {
                "sentence": self._ids[report.sentence],
                "properties": {
                    "id": report.id,
                    "main": report.main,
                    "type": report.type,
                    "mode": report.mode,
                    "contexts": report.contexts,
                    "auxiliary": report.auxiliary,
                    **_span(report.trigger, "trigger_"),
                    "time_value": time.value if time else None,
                    "time_grain": time.grain if time else None,
                    "time_basis": time.basis if time else None,
                    **_span(time.span if time else None, "time_"),
                    "attribution_cue": attribution.cue if attribution else None,
                    "attribution_within": attribution.within if attribution else None,
                    **_span(attribution.span if attribution else None, "attribution_"),
                    "confidence": report.confidence,
                    "position": position,
                    "account": self._accounts.get(report.id),
                    "loosely_from": loosely_from(time.value if time else None),
                },
            }
        )
        for place_in_list, who in enumerate(report.participants):
            side = to.actors if who.role == "actor" else to.recipients
            side.append(
                {
                    "report": report.id,
                    "actor": self._actor_id(who.actor),
                    "properties": {"said": who.actor, **_span(who.span), "position": place_in_list},
                }
            )
        if report.place:
            to.places.append(
                {
                    "report": report.id,
                    "place": self._place_id(report.place.place),
                    "properties": {"said": report.place.place, **_span(report.place.span)},
                }
            )
        if attribution and attribution.actor is not None:
            to.attributions.append(
                {
                    "report": report.id,
                    "actor": self._actor_id(attribution.actor),
                    "properties": {"said": attribution.actor, "cue": attribution.cue},
                }
            )
        for place_in_list, quantity in enumerate(report.quantities):
            to.quantities.append(
                {
                    "report": report.id,
                    "properties": {
                        "id": identity.quantity_id(report.id, quantity.span, quantity.kind),
                        "kind": quantity.kind,
                        "value": quantity.value,
                        "unit": quantity.unit,
                        **_span(quantity.span),
                        "position": place_in_list,
                    },
                }
            )

    def _relation(self, position: int, relation: Relation) -> None:
        sentence = self._sentence_of(relation.evidence)
        start_label, subject, subject_said = self._end(relation.subject)
        end_label, end, said = self._end(relation.object) if relation.object else ("Sentence", sentence, None)
        self._to.relations[relation.type, start_label, end_label].append(
            {
                "subject": subject,
                "object": end,
                "properties": {
                    "title": relation.title,
                    "since": relation.since,
                    "until": relation.until,
                    **_span(relation.evidence),
                    "sentence": sentence,
                    "article": self._id,
                    "subject_said": subject_said,
                    **_span(relation.subject.span, "subject_"),
                    "object_said": said,
                    **_span(relation.object.span if relation.object else None, "object_"),
                    "confidence": relation.confidence,
                    "position": position,
                },
            }
        )

    def _quotation(self, position: int, quotation: Quotation) -> None:
        to = self._to
        to.quotations.append(
            {
                "properties": {
                    "id": quotation.id,
                    "kind": quotation.kind,
                    "text": " … ".join(part.text for part in quotation.content),
                    "content_start": [part.start for part in quotation.content],
                    "content_end": [part.end for part in quotation.content],
                    "content_text": [part.text for part in quotation.content],
                    **_span(quotation.cue, "cue_"),
                    "class": quotation.cue_class,
                    "confidence": quotation.confidence,
                    "position": position,
                }
            }
        )
        held_by = {self._ids[s]: None for part in quotation.content for s in self._sentences.touching(part)}
        to.quoted_in.extend({"quotation": quotation.id, "sentence": sentence} for sentence in held_by)
        if quotation.speaker:
            to.speakers.append(
                {
                    "quotation": quotation.id,
                    "actor": self._actor_id(quotation.speaker.actor),
                    "properties": {"said": quotation.speaker.actor, **_span(quotation.speaker.span)},
                }
            )
        for place_in_list, actor in enumerate(quotation.mentions):
            to.actors_spoken_of.append(
                {
                    "quotation": quotation.id,
                    "actor": self._actor_id(actor),
                    "properties": {"said": actor, "position": place_in_list},
                }
            )
        for place_in_list, report in enumerate(quotation.events):
            to.reports_spoken_of.append(
                {"quotation": quotation.id, "report": report, "properties": {"position": place_in_list}}
            )

    def _end(self, end: RelationEnd) -> tuple[str, str, str]:
        """The label of the node at one end of a relation, its id, and the id that the article gives it."""
        if isinstance(end, PlaceReference):
            return "Place", self._place_id(end.place), end.place
        return "Actor", self._actor_id(end.actor), end.actor

    def _actor_id(self, said: str) -> str:
        return self._actors.get(said, said)

    def _place_id(self, said: str) -> str:
        return self._places.get(said, said)

    def _sentence_of(self, span: Span) -> str:
        """The id of the sentence that the span starts in."""
        return self._ids[self._sentences.touching(span)[0]]


def _span(span: Span | None, prefix: str = "") -> dict[str, Any]:
    if span is None:
        return {}
    return {f"{prefix}start": span.start, f"{prefix}end": span.end, f"{prefix}text": span.text}
