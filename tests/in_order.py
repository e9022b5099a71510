"""Extractions in the order in which they come back from triples, which have none."""

from collections.abc import Iterator
from dataclasses import replace

from ontology.model import ActorDescription, Extraction, PlaceDescription, Quotation, Report, Span


def in_order(extraction: Extraction) -> Extraction:
    """The same with its parts in the order of the text, and without times that no report uses."""
    reports = {report.id: report.trigger for report in extraction.events}
    return replace(
        extraction,
        times=(),
        actors=tuple(sorted(map(_actor, extraction.actors), key=lambda a: (_first(m.span for m in a.mentions), a.id))),
        places=tuple(
            sorted(map(_place, extraction.places), key=lambda place: (_first(iter(place.mentions)), place.id))
        ),
        events=tuple(sorted(map(_report, extraction.events), key=lambda one: (one.trigger, one.id))),
        relations=tuple(sorted(extraction.relations, key=lambda one: (one.evidence, one.subject.span, one.type))),
        quotes=tuple(sorted((_quotation(one, reports) for one in extraction.quotes), key=lambda one: one.content[0])),
    )


def _actor(actor: ActorDescription) -> ActorDescription:
    mentions = tuple(sorted(actor.mentions, key=lambda one: (one.span, one.kind)))
    return replace(actor, aliases=tuple(sorted(actor.aliases)), mentions=mentions)


def _place(place: PlaceDescription) -> PlaceDescription:
    return replace(place, mentions=tuple(sorted(place.mentions)))


def _report(report: Report) -> Report:
    return replace(
        report,
        contexts=tuple(sorted(report.contexts)),
        participants=tuple(sorted(report.participants, key=lambda one: (one.span, one.role, one.actor))),
        quantities=tuple(sorted(report.quantities, key=lambda one: (one.span, one.kind))),
    )


def _quotation(quotation: Quotation, reports: dict[str, Span]) -> Quotation:
    return replace(
        quotation,
        mentions=tuple(sorted(quotation.mentions)),
        events=tuple(sorted(quotation.events, key=lambda one: (reports[one], one))),
    )


def _first(spans: Iterator[Span]) -> tuple[int, int]:
    return min(((span.start, span.end) for span in spans), default=(2**62, 2**62))
