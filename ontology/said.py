"""The triples of what one article says, part by part.

`ontology.triples` says how they lie in graphs, and is where to ask for them.
"""

from collections.abc import Iterator
from typing import Literal

from ontology import identity, rdf
from ontology.facets import DERIVED, LABEL, A, Triple, dram, judged, located, named
from ontology.interval import days
from ontology.membership import membership_triples
from ontology.model import (
    ActorDescription,
    Article,
    Extraction,
    PlaceDescription,
    PlaceReference,
    Quotation,
    Relation,
    RelationEnd,
    Report,
    Span,
)
from ontology.sentences import Sentences
from ontology.terms import Vocabulary

ATTRIBUTED = rdf.name("prov:wasAttributedTo")

Property = Literal["hasActor", "hasRecipient", "hasPlace", "said", "subject", "object"]


def article_graph(article_id: str) -> str:
    """The graph of what one article says."""
    return rdf.graph_iri(f"article/{rdf.encoded(article_id)}")


class Said:
    """The triples of one article's parts. Each span is written once, however many parts point to it."""

    def __init__(self, extraction: Extraction, vocabulary: Vocabulary) -> None:
        self._extraction = extraction
        self._vocabulary = vocabulary
        self._id = extraction.article.id
        self._iri = rdf.iri("article", self._id)
        self._sentences = Sentences.of(extraction.sentences)
        self._reports = {report.id for report in extraction.events}
        self._classes = {actor.id: vocabulary.ancestors(actor.type) for actor in extraction.actors}
        self._spans: dict[Span, str] = {}

    def article(self) -> Iterator[Triple]:
        """The article, and what its graph comes from."""
        article: Article = self._extraction.article
        graph = article_graph(self._id)
        yield graph, DERIVED, self._iri
        yield graph, dram("schemaVersion"), rdf.text(self._extraction.schema_version)
        if reading := self._extraction.reading:
            yield graph, dram("extractorVersion"), rdf.text(reading.extractor)
            yield graph, dram("ontologyVersion"), rdf.text(reading.ontology)
        yield self._iri, A, dram("Article")
        yield self._iri, A, rdf.name("schema:NewsArticle")
        yield self._iri, rdf.name("dcterms:identifier"), rdf.text(article.id)
        yield self._iri, dram("contentHash"), rdf.text(article.hash)
        if article.text:
            yield self._iri, rdf.name("schema:articleBody"), rdf.text(article.text)
        for key, value in (
            ("dcterms:title", article.title),
            ("dc:language", article.language),
            ("dc:publisher", article.publisher),
        ):
            if value is not None:
                yield self._iri, rdf.name(key), rdf.text(value)
        if article.published is not None:
            yield self._iri, rdf.name("dcterms:issued"), rdf.moment(article.published)
        if article.url is not None:
            yield self._iri, rdf.name("schema:url"), rdf.address(article.url)
        if signature := self._extraction.signature:
            this = rdf.iri("signature", self._id)
            yield this, A, dram("Signature")
            yield this, dram("signatureOf"), self._iri
            yield this, dram("shingles"), rdf.integer(signature.shingles)
            yield this, dram("minima"), rdf.typed("".join(f"{least:08x}" for least in signature.minima), "hexBinary")

    def sentence(self, sentence: Span) -> Iterator[Triple]:
        """A sentence that something cites."""
        this = self._sentence_iri(sentence)
        yield this, A, dram("Sentence")
        yield this, dram("sentenceOf"), self._iri
        yield this, dram("span"), self._span(sentence)

    def actor(self, actor: ActorDescription) -> Iterator[Triple]:
        """What the article lets us know of an actor, and where it speaks of it."""
        this = rdf.iri("actor", actor.id)
        described = self._described(actor.id)
        yield this, A, dram("Actor")
        yield this, LABEL, rdf.text(actor.name)
        yield from self._description(this, described)
        yield described, dram("describedAs"), rdf.term(self._vocabulary.actor_classes[actor.type].iri)
        yield from named(described, actor.name, actor.aliases)
        if actor.country:
            yield described, dram("country"), rdf.text(actor.country)
        if actor.sector:
            yield described, dram("inSector"), rdf.term(self._vocabulary.sectors[actor.sector].iri)
        yield from judged(described, actor.confidence, actor.reason)
        for mention in actor.mentions:
            yield from self._mention(this, actor.id, mention.span, mention.kind)

    def place(self, place: PlaceDescription) -> Iterator[Triple]:
        """The same of a place."""
        this = rdf.iri("place", place.id)
        described = self._described(place.id, "place")
        yield this, A, dram("Place")
        yield this, LABEL, rdf.text(place.name)
        yield from self._description(this, described)
        yield from named(described, place.name, ())
        if place.country:
            yield described, dram("country"), rdf.text(place.country)
        yield from located(described, place.latitude, place.longitude)
        yield from judged(described, place.confidence, place.reason)
        for span in place.mentions:
            yield from self._mention(this, place.id, span, None)

    def report(self, report: Report) -> Iterator[Triple]:
        """The telling of an event."""
        this, event_type = rdf.iri("report", report.id), self._vocabulary.event_types[report.type]
        sentence = self._sentence_iri(report.sentence)
        yield this, A, dram("Report")
        yield this, dram("main"), rdf.boolean(report.main)
        yield this, dram("eventType"), rdf.term(event_type.iri)
        if report.mode:
            yield this, dram("hasMode"), rdf.term(event_type.modes[report.mode].iri)
        for context in report.contexts:
            yield this, dram("inContext"), rdf.term(self._vocabulary.contexts[context].iri)
        if report.auxiliary:
            yield this, dram("hasAuxiliary"), rdf.term(self._vocabulary.auxiliaries[report.auxiliary].iri)
        yield this, dram("trigger"), self._span(report.trigger)
        yield this, dram("confidence"), rdf.double(report.confidence)
        yield this, dram("readIn"), sentence
        yield this, DERIVED, sentence
        for participant in report.participants:
            role: Property = "hasActor" if participant.role == "actor" else "hasRecipient"
            yield from self._reference(this, report.id, role, "actor", participant.actor, participant.span)
        if report.place:
            yield from self._reference(this, report.id, "hasPlace", "place", report.place.place, report.place.span)
        yield from self._time(this, report)
        yield from self._attribution(this, report)
        for quantity in report.quantities:
            counted = rdf.iri("quantity", identity.quantity_id(report.id, quantity.span, quantity.kind))
            yield this, dram("counts"), counted
            yield counted, A, dram("Quantity")
            yield counted, dram("quantityKind"), rdf.text(quantity.kind)
            yield counted, rdf.name("rdf:value"), rdf.double(quantity.value)
            yield counted, dram("unit"), rdf.text(quantity.unit)
            yield counted, dram("span"), self._span(quantity.span)

    def relation(self, relation: Relation) -> Iterator[Triple]:
        """A stated relation: as a triple, and as a statement with its evidence.

        Of a symmetric relation the triple is the same whichever end is told first; it is read both ways.
        """
        statement_id = _statement_id(self._id, relation)
        this = rdf.iri("statement", statement_id)
        relation_type = self._vocabulary.relation_types[relation.type]
        predicate = rdf.term(relation_type.iri)
        yield this, A, dram("Statement")
        yield this, rdf.name("rdf:predicate"), predicate
        kind, whose = _end(relation.subject)
        yield from self._reference(this, statement_id, "subject", kind, whose, relation.subject.span)
        if relation.object is not None:
            other, whom = _end(relation.object)
            ends = (rdf.iri(kind, whose), rdf.iri(other, whom))
            first, second = sorted(ends) if relation_type.symmetric else ends
            yield first, predicate, second
            yield from self._reference(this, statement_id, "object", other, whom, relation.object.span)
            if self._is_membership(relation):
                yield from membership_triples(this, *ends, relation)
        for key, value in (("title", relation.title), ("since", relation.since), ("until", relation.until)):
            if value is not None:
                yield this, dram(key), rdf.text(value)
        yield this, dram("span"), self._span(relation.evidence)
        yield this, dram("confidence"), rdf.double(relation.confidence)
        for sentence in self._sentences.touching(relation.evidence):
            yield this, DERIVED, self._sentence_iri(sentence)

    def _is_membership(self, relation: Relation) -> bool:
        """Whether it tells under which title or how long somebody belongs to what takes members."""
        end, bodies = relation.object, self._vocabulary.relation_types[relation.type].membership_of
        if isinstance(end, PlaceReference) or end is None or not (relation.title or relation.since or relation.until):
            return False
        classes = self._classes.get(end.actor, ())
        return any(body in classes for body in bodies)

    def quotation(self, quotation: Quotation) -> Iterator[Triple]:
        """Words or thoughts that the article gives to somebody."""
        this = rdf.iri("quotation", quotation.id)
        yield this, A, dram("Quotation")
        yield this, A, rdf.name("schema:Quotation")
        yield this, dram("quotationKind"), rdf.text(quotation.kind)
        if quotation.speaker:
            speaker = rdf.iri("actor", quotation.speaker.actor)
            yield speaker, dram("said"), this
            yield this, ATTRIBUTED, speaker
            yield from self._named_by(this, quotation.id, "said", speaker, quotation.speaker.span)
        if quotation.cue:
            yield this, dram("cue"), self._span(quotation.cue)
        if quotation.cue_class:
            yield this, dram("cueClass"), rdf.term(self._vocabulary.cues[quotation.cue_class].iri)
        yield this, dram("confidence"), rdf.double(quotation.confidence)
        for content in quotation.content:
            yield this, dram("content"), self._span(content)
            for sentence in self._sentences.touching(content):
                yield this, dram("quotedIn"), self._sentence_iri(sentence)
        for actor in quotation.mentions:
            yield this, dram("speaksOf"), rdf.iri("actor", actor)
        for report in quotation.events:
            yield this, dram("speaksOf"), rdf.iri("report", report)

    def spans(self) -> Iterator[Triple]:
        """The spans that the other parts point to; asked for last."""
        for span, this in self._spans.items():
            position, words = f"{this[:-1]}/position>", f"{this[:-1]}/quote>"
            yield this, A, rdf.name("oa:SpecificResource")
            yield this, rdf.name("oa:hasSource"), self._iri
            yield this, rdf.name("oa:hasSelector"), position
            yield this, rdf.name("oa:hasSelector"), words
            yield position, A, rdf.name("oa:TextPositionSelector")
            yield position, rdf.name("oa:start"), rdf.integer(span.start)
            yield position, rdf.name("oa:end"), rdf.integer(span.end)
            yield words, A, rdf.name("oa:TextQuoteSelector")
            yield words, rdf.name("oa:exact"), rdf.text(span.text)

    def _time(self, this: str, report: Report) -> Iterator[Triple]:
        time = report.time
        if time is None:
            return
        yield this, dram("timeGrain"), rdf.text(time.grain)
        yield this, dram("timeBasis"), rdf.text(time.basis)
        if time.value is not None:
            start, end = days(time.value)
            yield this, dram("timeValue"), rdf.text(time.value)
            yield this, dram("start"), rdf.typed(start.isoformat(), "date")
            yield this, dram("end"), rdf.typed(end.isoformat(), "date")
        if time.span is not None:
            yield this, dram("timeSpan"), self._span(time.span)

    def _attribution(self, this: str, report: Report) -> Iterator[Triple]:
        attribution = report.attribution
        if attribution is None:
            return
        yield this, dram("attributionCue"), rdf.text(attribution.cue)
        if attribution.actor is not None:
            yield this, dram("attributedTo"), rdf.iri("actor", attribution.actor)
            yield this, ATTRIBUTED, rdf.iri("actor", attribution.actor)
        if attribution.within is not None:
            kind: rdf.Kind = "report" if attribution.within in self._reports else "quotation"
            yield this, dram("attributedWithin"), rdf.iri(kind, attribution.within)
        if attribution.span is not None:
            yield this, dram("attributionSpan"), self._span(attribution.span)

    def _described(self, said: str, kind: str = "actor") -> str:
        return rdf.iri("description", "d-" + identity.digest(self._id, kind, said))

    def _description(self, this: str, described: str) -> Iterator[Triple]:
        yield this, dram("describedIn"), self._iri
        yield described, A, dram("Description")
        yield described, dram("describes"), this
        yield described, DERIVED, self._iri

    def _mention(self, whose: str, said: str, span: Span, kind: str | None) -> Iterator[Triple]:
        this = rdf.iri("mention", "m-" + identity.digest(self._id, whose, span.start, span.end))
        yield this, A, dram("Mention")
        yield this, dram("mentionOf"), whose
        yield this, dram("span"), self._span(span)
        if kind is not None:
            yield this, dram("mentionKind"), rdf.text(kind)
        for sentence in self._sentences.touching(span):
            yield whose, dram("mentionedIn"), self._sentence_iri(sentence)

    def _reference(
        self,
        owner: str,
        owner_id: str,
        role: Property,
        kind: rdf.Kind,
        said: str,
        span: Span,
    ) -> Iterator[Triple]:
        """That the owner has somebody under a property, and the phrase that says so."""
        whom = rdf.iri(kind, said)
        yield owner, _property(role), whom
        yield from self._named_by(owner, owner_id, role, whom, span)

    def _named_by(self, owner: str, owner_id: str, role: Property, whom: str, span: Span) -> Iterator[Triple]:
        this = rdf.iri("reference", "w-" + identity.digest(owner_id, role, whom, span.start, span.end))
        yield owner, dram("reference"), this
        yield this, A, dram("Reference")
        yield this, dram("fills"), _property(role)
        yield this, dram("refersTo"), whom
        yield this, dram("span"), self._span(span)

    def _sentence_iri(self, sentence: Span) -> str:
        return rdf.iri("sentence", identity.sentence_id(self._id, sentence))

    def _span(self, span: Span) -> str:
        if span not in self._spans:
            self._spans[span] = f"<{rdf.BASE}id/span/{rdf.encoded(self._id)}/{span.start}-{span.end}>"
        return self._spans[span]


def _property(role: Property) -> str:
    return rdf.name(f"rdf:{role}") if role in ("subject", "object") else dram(role)


def _end(end: RelationEnd) -> tuple[rdf.Kind, str]:
    """What stands at one end of a relation, and its id."""
    return ("place", end.place) if isinstance(end, PlaceReference) else ("actor", end.actor)


def _statement_id(article_id: str, relation: Relation) -> str:
    """Everything that tells a stated relation from another one of the same article."""
    end = relation.object
    return "t-" + identity.digest(
        article_id,
        relation.type,
        *_end(relation.subject),
        relation.subject.span.start,
        relation.subject.span.end,
        *(_end(end) if end else (None, None)),
        end.span.start if end else None,
        end.span.end if end else None,
        relation.title,
        relation.since,
        relation.until,
        relation.evidence.start,
        relation.evidence.end,
    )
