"""Whether the parts of an extraction fit together, to its text and to the ontology.

The records check their own fields where they are made; what is checked here needs more than one of them. Whatever
passes can be loaded: every id is known and its own, every statement stands in a sentence, every type is defined.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise

from ontology import identity
from ontology.errors import DramatisError
from ontology.interval import IntervalError, days
from ontology.model import Extraction, PlaceReference, Quotation, Relation, RelationEnd, Report, Span
from ontology.sentences import Sentences
from ontology.terms import Vocabulary


class InconsistentError(DramatisError):
    """An extraction that contradicts itself, its text or the ontology."""


def check(extraction: Extraction, vocabulary: Vocabulary) -> None:
    """Raises `InconsistentError`, naming the article and the first culprit, unless the extraction holds together."""
    for what in _faults(extraction, vocabulary):
        raise InconsistentError(f"the extraction of the article {extraction.article.id!r} is wrong: {what}")


def spans(extraction: Extraction) -> Iterator[Span]:
    """Every span of an extraction, some of them more than once."""
    yield from extraction.sentences
    yield from (mention.span for actor in extraction.actors for mention in actor.mentions)
    yield from (mention for place in extraction.places for mention in place.mentions)
    yield from (time.span for time in extraction.times)
    for report in extraction.events:
        yield from (report.trigger, report.sentence)
        yield from (participant.span for participant in report.participants)
        yield from (quantity.span for quantity in report.quantities)
        yield from (part.span for part in (report.place, report.time, report.attribution) if part and part.span)
    for relation in extraction.relations:
        yield from (relation.evidence, relation.subject.span)
        if relation.object:
            yield relation.object.span
    for quotation in extraction.quotes:
        yield from quotation.content
        if quotation.cue:
            yield quotation.cue
        if quotation.speaker:
            yield quotation.speaker.span


def _faults(extraction: Extraction, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong, as the rest of a sentence; lazily, as one is enough."""
    actors = {actor.id for actor in extraction.actors}
    places = {place.id for place in extraction.places}
    reports = {report.id for report in extraction.events}
    quotes = {quotation.id for quotation in extraction.quotes}
    yield from _twice("actor", (actor.id for actor in extraction.actors))
    yield from _twice("place", (place.id for place in extraction.places))
    yield from _twice("event", (report.id for report in extraction.events))
    yield from _twice("quotation", (quotation.id for quotation in extraction.quotes))
    yield from _of_text(extraction)
    yield from _of_sentences(extraction)
    for actor in extraction.actors:
        yield from _unknown(f"the actor {actor.id}", "class", [actor.type], vocabulary.actor_classes)
        yield from _unknown(f"the actor {actor.id}", "sector", _given(actor.sector), vocabulary.sectors)
    for report in extraction.events:
        yield from _of_report(report, extraction.article.id, vocabulary)
        yield from _unknown(f"the event {report.id}", "actor", _actors_of(report), actors)
        yield from _unknown(f"the event {report.id}", "place", [report.place.place] if report.place else [], places)
        within = report.attribution.within if report.attribution else None
        yield from _unknown(f"the event {report.id}", "attribution within", _given(within), reports | quotes)
    for index, relation in enumerate(extraction.relations):
        where = f"the relation {index}"
        yield from _unknown(where, "type", [relation.type], vocabulary.relation_types)
        yield from _of_ends(where, relation, actors, places)
    for quotation in extraction.quotes:
        yield from _of_quotation(quotation, extraction.article.id)
        speaker = [quotation.speaker.actor] if quotation.speaker else []
        yield from _unknown(f"the quotation {quotation.id}", "class", _given(quotation.cue_class), vocabulary.cues)
        yield from _unknown(f"the quotation {quotation.id}", "actor", [*speaker, *quotation.mentions], actors)
        yield from _unknown(f"the quotation {quotation.id}", "event", quotation.events, reports)


def _of_text(extraction: Extraction) -> Iterator[str]:
    text = extraction.article.text
    if text:
        for span in spans(extraction):
            if text[span.start : span.end] != span.text:
                yield f"at {span.start} to {span.end} its text does not read {span.text!r}"


def _of_sentences(extraction: Extraction) -> Iterator[str]:
    cited = extraction.sentences
    if any(after.start < before.end for before, after in pairwise(cited)):
        yield "its sentences overlap or are not in the order of the text"
    sentences = Sentences.of(cited)
    known = set(cited)
    for report in extraction.events:
        if report.sentence not in known:
            yield f"the sentence of the event {report.id} is not among its sentences"
        if not report.sentence.start <= report.trigger.start < report.sentence.end:
            yield f"the trigger of the event {report.id} is not in its sentence"
    for span in chain(
        (mention.span for actor in extraction.actors for mention in actor.mentions),
        (mention for place in extraction.places for mention in place.mentions),
        (relation.evidence for relation in extraction.relations),
        (content for quotation in extraction.quotes for content in quotation.content),
    ):
        if not sentences.touching(span):
            yield f"{span.text!r} at {span.start} to {span.end} stands in none of its sentences"


def _of_report(report: Report, article_id: str, vocabulary: Vocabulary) -> Iterator[str]:
    where = f"the event {report.id}"
    yield from _unknown(where, "type", [report.type], vocabulary.event_types)
    if report.type in vocabulary.event_types:
        yield from _unknown(where, "mode", _given(report.mode), vocabulary.event_types[report.type].modes)
    yield from _unknown(where, "context", report.contexts, vocabulary.contexts)
    yield from _unknown(where, "auxiliary", _given(report.auxiliary), vocabulary.auxiliaries)
    if report.id != (right := identity.report_id(article_id, report.trigger, report.type)):
        yield f"{where} must have the id {right}, made of its article, trigger and type"
    yield from _twice(
        f"quantity of {where}", (f"{q.kind} at {q.span.start} to {q.span.end}" for q in report.quantities)
    )
    if report.time and report.time.value is not None:
        try:
            days(report.time.value)
        except IntervalError as error:
            yield f"in {where}, {error}"


def _of_quotation(quotation: Quotation, article_id: str) -> Iterator[str]:
    if not quotation.content:
        yield f"the quotation {quotation.id} has no content"
    elif quotation.id != (right := identity.quotation_id(article_id, quotation.content[0])):
        yield f"the quotation {quotation.id} must have the id {right}, made of its article and the start of its content"


def _of_ends(where: str, relation: Relation, actors: Collection[str], places: Collection[str]) -> Iterator[str]:
    yield from _of_end(where, relation.subject, actors, places)
    if relation.object is not None:
        yield from _of_end(where, relation.object, actors, places)


def _of_end(where: str, end: RelationEnd, actors: Collection[str], places: Collection[str]) -> Iterator[str]:
    if isinstance(end, PlaceReference):
        yield from _unknown(where, "place", [end.place], places)
    else:
        yield from _unknown(where, "actor", [end.actor], actors)


def _actors_of(report: Report) -> Iterator[str]:
    yield from (participant.actor for participant in report.participants)
    if report.attribution:
        yield from _given(report.attribution.actor)


def _given(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _unknown(where: str, what: str, used: Iterable[str], known: Collection[str]) -> Iterator[str]:
    yield from (f"{where} has the {what} {name!r}, which is defined nowhere" for name in used if name not in known)


def _twice(what: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield f"the {what} {one!r} is given twice"
        seen.add(one)
