"""Quotations and relations as records, from the notes on a document."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from extraction.cast import Cast
from extraction.notes import Notes, RelationNote, Said
from extraction.parse import Token
from extraction.spans import Text
from ontology import identity
from ontology.model import ActorReference, PlaceReference, Quotation, Relation, RelationEnd, Report, Span
from ontology.terms import Vocabulary

_PLACE = "Place"
_ANY_ACTOR = "Actor"


def quotations(found: Notes, text: Text, cast: Cast) -> tuple[Quotation, ...]:
    """The quotations, one for each note on what is said, still without what they speak of."""
    return tuple(_quotation(found, said, text, cast) for said in found.said)


def with_contents(
    found: Notes, quotes: tuple[Quotation, ...], reports: tuple[Report, ...], cast: Cast
) -> tuple[Quotation, ...]:
    """The quotations with the actors and reports that their contents speak of."""
    in_text = sorted(range(len(reports)), key=lambda n: reports[n].trigger.start)
    starts = [reports[n].trigger.start for n in in_text]

    def told_in(content: Iterable[Span]) -> tuple[str, ...]:
        bounds = ((bisect_left(starts, c.start), bisect_left(starts, c.end)) for c in content)
        numbers = {n for first, end in bounds for n in in_text[first:end]}
        return tuple(reports[n].id for n in sorted(numbers))

    return tuple(
        replace(quote, mentions=cast.mentioned_in(said.content), events=told_in(quote.content))
        for said, quote in zip(found.said, quotes, strict=True)
    )


def relations(found: Notes, text: Text, cast: Cast, vocabulary: Vocabulary) -> tuple[Relation, ...]:
    """The relations whose ends are of the classes that they ask for, in the order of the text."""
    made = (each for note in found.relations for each in _relations(note, vocabulary, text, cast))
    return tuple(sorted(made, key=lambda r: (r.evidence, r.subject.span, r.type, _id(r.subject))))


def _quotation(found: Notes, said: Said, text: Text, cast: Cast) -> Quotation:
    content = tuple(text.span(start, end) for start, end in said.content)
    return Quotation(
        id=identity.quotation_id(found.article.id, content[0]),
        kind=said.kind,
        speaker=_speaker(said, text, cast),
        cue=text.span(*said.cue) if said.cue else None,
        cue_class=said.cue_class,
        content=content,
        mentions=(),
        events=(),
        confidence=said.confidence,
    )


def _speaker(said: Said, text: Text, cast: Cast) -> ActorReference | None:
    """The speaker by the phrase that stands there ("who"), resolved through the one that says who that is."""
    if said.speaker is None or said.source is None:
        return None
    actor, span = cast.participant(text.doc[said.source])
    if said.speaker != said.source:
        span = text.span(said.speaker, said.speaker + 1)
    return ActorReference(actor, span)


def _relations(note: RelationNote, vocabulary: Vocabulary, text: Text, cast: Cast) -> Iterator[Relation]:
    """What a note states of each of those that its subject stands for: "the pair" are two."""
    for whose in cast.participants(text.doc[note.subject]):
        stated = _relation(note, whose, vocabulary, text, cast)
        if stated is not None:
            yield stated


def _relation(
    note: RelationNote, whose: tuple[str, Span], vocabulary: Vocabulary, text: Text, cast: Cast
) -> Relation | None:
    for kind in (vocabulary.relation_types[name] for name in note.types):
        subject = _end(text.doc[note.subject], kind.domain, lambda _: whose, vocabulary, cast)
        other = _end(text.doc[note.object], kind.range, cast.named, vocabulary, cast)
        if subject is None or other is None or _id(subject) == _id(other):
            continue
        return Relation(
            type=kind.name,
            subject=subject,
            object=other if note.stands is None else replace(other, span=text.span(*note.stands)),
            title=text.span(*note.title).text if note.title else None,
            since=note.since,
            until=note.until,
            evidence=text.sentence_at(note.trigger),
            confidence=note.confidence,
        )
    return None


def _end(
    token: Token,
    allowed: tuple[str, ...],
    actor_of: Callable[[Token], tuple[str, Span]],
    vocabulary: Vocabulary,
    cast: Cast,
) -> RelationEnd | None:
    """One end: a place where the relation takes one and the phrase names one, else an actor of a right class.

    What a capital does, its state does: whose envoy is "its envoy" where Islamabad recalls him.
    """
    is_somebody = cast.is_pronoun(token) or (actor_of == cast.named and cast.acts_for_its_state(token))
    place = cast.place_reference(token) if _PLACE in allowed and not is_somebody else None
    if place is not None:
        return place
    reference = ActorReference(*actor_of(token))
    if _fits(cast.type_of(reference.actor), allowed, vocabulary):
        return reference
    return cast.place_reference(token) if _PLACE in allowed else None


def _id(end: RelationEnd) -> str:
    return end.place if isinstance(end, PlaceReference) else end.actor


def _fits(actor_class: str, allowed: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    return _ANY_ACTOR in allowed or any(name in allowed for name in vocabulary.ancestors(actor_class))
