"""The parts of one article, from the statements of its graph."""

from collections.abc import Collection, Iterator, Mapping
from typing import get_args

from ontology import identity, rdf
from ontology.facets import LABEL, dram
from ontology.model import (
    ActorDescription,
    ActorReference,
    Attribution,
    Basis,
    EventTime,
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
    Relation,
    RelationEnd,
    Report,
    Role,
    Span,
)
from ontology.recovered.names import Names, maybe_named, named
from ontology.recovered.statements import RecoveryError, Statements
from ontology.recovered.terms import id_of, shown, value

_ROLES: tuple[tuple[Role, str], ...] = (("actor", dram("hasActor")), ("recipient", dram("hasRecipient")))
_SUBJECT, _OBJECT = rdf.name("rdf:subject"), rdf.name("rdf:object")
_FARTHEST = 2**62


class Parts:
    """What an article says, part by part; each in the order of the text."""

    def __init__(self, found: Statements, article_id: str, names: Names) -> None:
        self._found = found
        self._id = article_id
        self._names = names
        self._spans: dict[str, Span] = {}
        self._mentions: dict[str, list[Mention]] = {}
        self._places: dict[str, list[Span]] = {}
        for mention in found.of_class(dram("Mention")):
            self._mention(mention)

    def sentences(self) -> tuple[Span, ...]:
        """Those that something cites."""
        return tuple(sorted(self._span_of(one, dram("span")) for one in self._found.of_class(dram("Sentence"))))

    def actors(self) -> tuple[ActorDescription, ...]:
        """Who it speaks of."""
        actors = [
            self._actor(described, who)
            for described, whom in self._descriptions()
            if (who := id_of(whom, "actor")) is not None
        ]
        return tuple(sorted(actors, key=lambda one: (_first(mention.span for mention in one.mentions), one.id)))

    def places(self) -> tuple[PlaceDescription, ...]:
        """Where."""
        places = [
            self._place(described, where)
            for described, whom in self._descriptions()
            if (where := id_of(whom, "place")) is not None
        ]
        return tuple(sorted(places, key=lambda one: (_first(iter(one.mentions)), one.id)))

    def reports(self) -> tuple[Report, ...]:
        """What happened."""
        reports = map(self._report, self._found.of_class(dram("Report")))
        return tuple(sorted(reports, key=lambda one: (one.trigger, one.id)))

    def relations(self) -> tuple[Relation, ...]:
        """What holds."""
        stated = sorted(self._found.of_class(dram("Statement")))
        return tuple(sorted(map(self._relation, stated), key=lambda one: (one.evidence, one.subject.span, one.type)))

    def quotations(self) -> tuple[Quotation, ...]:
        """What somebody said."""
        order = {report: self._span_of(report, dram("trigger")) for report in self._found.of_class(dram("Report"))}
        quotations = [self._quotation(one, order) for one in self._found.of_class(dram("Quotation"))]
        return tuple(sorted(quotations, key=lambda one: (one.content[0], one.id)))

    def _descriptions(self) -> Iterator[tuple[str, str]]:
        for described in self._found.of_class(dram("Description")):
            yield described, self._found.one(described, dram("describes"))

    def _actor(self, described: str, who: str) -> ActorDescription:
        found = self._found
        return ActorDescription(
            id=who,
            name=found.text(described, LABEL),
            type=named(found.one(described, dram("describedAs")), self._names.actor_classes, of=described),
            country=found.maybe_text(described, dram("country")),
            sector=maybe_named(found, described, dram("inSector"), self._names.sectors),
            aliases=tuple(sorted(value(alias) for alias in found.all(described, rdf.name("skos:altLabel")))),
            confidence=found.number(described, dram("confidence")),
            reason=found.text(described, dram("reason")),
            mentions=tuple(sorted(self._mentions.get(who, ()), key=lambda one: (one.span, one.kind))),
        )

    def _place(self, described: str, where: str) -> PlaceDescription:
        found = self._found
        return PlaceDescription(
            id=where,
            name=found.text(described, LABEL),
            country=found.maybe_text(described, dram("country")),
            latitude=found.maybe_number(described, rdf.name("geo:lat")),
            longitude=found.maybe_number(described, rdf.name("geo:long")),
            confidence=found.number(described, dram("confidence")),
            reason=found.text(described, dram("reason")),
            mentions=tuple(sorted(self._places.get(where, ()))),
        )

    def _mention(self, this: str) -> None:
        whom, span = self._found.one(this, dram("mentionOf")), self._span_of(this, dram("span"))
        if (where := id_of(whom, "place")) is not None:
            self._places.setdefault(where, []).append(span)
        else:
            who = self._found.as_id(whom, "actor", of=this)
            kind = self._found.one_of(this, dram("mentionKind"), get_args(MentionKind))
            self._mentions.setdefault(who, []).append(Mention(span, kind))

    def _report(self, this: str) -> Report:
        found = self._found
        sides = [
            Participant(role, found.id(reference, dram("refersTo"), "actor"), self._span_of(reference, dram("span")))
            for role, fills in _ROLES
            for reference in self._references(this, fills)
        ]
        place = self._only(this, dram("hasPlace"))
        counted = [self._quantity(one) for one in found.all(this, dram("counts"))]
        return Report(
            id=found.as_id(this, "report", of=this),
            main=found.one_of(this, dram("main"), ("true", "false")) == "true",
            type=named(found.one(this, dram("eventType")), self._names.event_types, of=this),
            mode=maybe_named(found, this, dram("hasMode"), self._names.modes),
            contexts=tuple(
                sorted(named(one, self._names.contexts, of=this) for one in found.all(this, dram("inContext")))
            ),
            auxiliary=maybe_named(found, this, dram("hasAuxiliary"), self._names.auxiliaries),
            trigger=self._span_of(this, dram("trigger")),
            participants=tuple(sorted(sides, key=lambda one: (one.span, one.role, one.actor))),
            place=None if place is None else self._place_reference(place),
            time=self._time(this),
            attribution=self._attribution(this),
            quantities=tuple(sorted(counted, key=lambda one: (one.span, one.kind))),
            sentence=self._span_of(found.one(this, dram("readIn")), dram("span")),
            confidence=found.number(this, dram("confidence")),
        )

    def _quantity(self, this: str) -> Quantity:
        return Quantity(
            kind=self._found.text(this, dram("quantityKind")),
            value=self._found.number(this, rdf.name("rdf:value")),
            unit=self._found.text(this, dram("unit")),
            span=self._span_of(this, dram("span")),
        )

    def _time(self, this: str) -> EventTime | None:
        found = self._found
        if found.maybe(this, dram("timeGrain")) is None:
            return None
        return EventTime(
            value=found.maybe_text(this, dram("timeValue")),
            grain=found.one_of(this, dram("timeGrain"), get_args(Grain)),
            basis=found.one_of(this, dram("timeBasis"), get_args(Basis)),
            span=self._maybe_span(this, dram("timeSpan")),
        )

    def _attribution(self, this: str) -> Attribution | None:
        found = self._found
        cue = found.maybe_text(this, dram("attributionCue"))
        if cue is None:
            return None
        source, within = found.maybe(this, dram("attributedTo")), found.maybe(this, dram("attributedWithin"))
        inside = within and (id_of(within, "report") or found.as_id(within, "quotation", of=this))
        return Attribution(
            actor=None if source is None else found.as_id(source, "actor", of=this),
            cue=cue,
            within=inside,
            span=self._maybe_span(this, dram("attributionSpan")),
        )

    def _relation(self, this: str) -> Relation:
        found = self._found
        subject, end = self._only(this, _SUBJECT), self._only(this, _OBJECT)
        if subject is None:
            raise RecoveryError(f"{shown(this)} must have a dram:reference that dram:fills its rdf:subject")
        return Relation(
            type=named(found.one(this, rdf.name("rdf:predicate")), self._names.relation_types, of=this),
            subject=self._end(subject),
            object=None if end is None else self._end(end),
            title=found.maybe_text(this, dram("title")),
            since=found.maybe_text(this, dram("since")),
            until=found.maybe_text(this, dram("until")),
            evidence=self._span_of(this, dram("span")),
            confidence=found.number(this, dram("confidence")),
        )

    def _quotation(self, this: str, order: Mapping[str, Span]) -> Quotation:
        found = self._found
        quotation_id = found.as_id(this, "quotation", of=this)
        speaker, spoken_of = self._only(this, dram("said")), found.all(this, dram("speaksOf"))
        content = sorted(self._span(one) for one in found.all(this, dram("content")))
        if not content:
            raise RecoveryError(f"{shown(this)} must have a dram:content")
        reports = sorted((one for one in spoken_of if one in order), key=lambda one: (order[one], one))
        # Its id is made of the part that was given first, which need not be that of the text.
        content.sort(key=lambda part: (identity.quotation_id(self._id, part) != quotation_id, part))
        return Quotation(
            id=quotation_id,
            kind=found.one_of(this, dram("quotationKind"), get_args(QuotationKind)),
            speaker=None if speaker is None else self._actor_reference(speaker),
            cue=self._maybe_span(this, dram("cue")),
            cue_class=maybe_named(found, this, dram("cueClass"), self._names.cues),
            content=tuple(content),
            mentions=tuple(sorted(who for one in spoken_of if (who := id_of(one, "actor")) is not None)),
            events=tuple(what for one in reports if (what := id_of(one, "report")) is not None),
            confidence=found.number(this, dram("confidence")),
        )

    def _references(self, owner: str, fills: str) -> Collection[str]:
        return [
            one for one in self._found.all(owner, dram("reference")) if fills in self._found.all(one, dram("fills"))
        ]

    def _only(self, owner: str, fills: str) -> str | None:
        """The one phrase by which the owner has somebody under a property, if any."""
        found = self._references(owner, fills)
        if len(found) > 1:
            raise RecoveryError(f"{shown(owner)} must have one dram:reference at most that dram:fills {shown(fills)}")
        return next(iter(found), None)

    def _end(self, reference: str) -> RelationEnd:
        of_place = id_of(self._found.one(reference, dram("refersTo")), "place") is not None
        return self._place_reference(reference) if of_place else self._actor_reference(reference)

    def _actor_reference(self, this: str) -> ActorReference:
        return ActorReference(self._found.id(this, dram("refersTo"), "actor"), self._span_of(this, dram("span")))

    def _place_reference(self, this: str) -> PlaceReference:
        return PlaceReference(self._found.id(this, dram("refersTo"), "place"), self._span_of(this, dram("span")))

    def _span_of(self, owner: str, predicate: str) -> Span:
        return self._span(self._found.one(owner, predicate))

    def _maybe_span(self, owner: str, predicate: str) -> Span | None:
        this = self._found.maybe(owner, predicate)
        return None if this is None else self._span(this)

    def _span(self, this: str) -> Span:
        if this not in self._spans:
            position, words = f"{this[:-1]}/position>", f"{this[:-1]}/quote>"
            start, end = (self._found.integer(position, rdf.name(f"oa:{which}")) for which in ("start", "end"))
            try:
                self._spans[this] = Span(start, end, self._found.text(words, rdf.name("oa:exact")))
            except ModelError as error:
                raise RecoveryError(f"{shown(this)}: {error}") from error
        return self._spans[this]


def _first(spans: Iterator[Span]) -> tuple[int, int]:
    """Where the first of them is; what is mentioned nowhere comes last."""
    return min(((span.start, span.end) for span in spans), default=(_FARTHEST, _FARTHEST))
