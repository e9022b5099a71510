"""Auxiliaries: which events are denied, supposed or yet to come, and what the readings make of them then."""

from collections.abc import Callable, Iterable

from extraction.addressed import is_warned_of, may_do
from extraction.auxiliary_words import AuxiliaryWords, is_there
from extraction.dating import is_long_ago, time_of
from extraction.notes import Candidate, notes
from extraction.parse import Doc, Token
from extraction.readings import compose, settle
from extraction.sides import settle_actors, settle_recipients
from extraction.slots import slots_of
from extraction.syntax import is_passive, prepositional_objects, speakers
from extraction.unrealised import sets_out, unrealised
from ontology.terms import EventType, Vocabulary

REQUIRES = ("doc.user_data.candidates", "doc.user_data.times")
ASSIGNS = ("doc.user_data.events",)

_WEIGHT = ("negated", "hypothetical", "future")
"""Of several auxiliaries the first holds; those the ontology adds come after."""

_NEGATED = "negated"
_HISTORICAL = "historical"
_SUPPOSED, _TO_COME = "hypothetical", "future"


def build(vocabulary: Vocabulary) -> Callable[[Doc], Doc]:
    """The component that turns the candidates of a document into its events."""
    words = AuxiliaryWords(vocabulary)
    verbal = frozenset(name for name, quad in vocabulary.quad_classes.items() if quad.local.startswith("Verbal"))
    spoken = frozenset(name for name, event_type in vocabulary.event_types.items() if event_type.quad in verbal)

    conflicts = frozenset(name for name, quad in vocabulary.quad_classes.items() if quad.local == "MaterialConflict")
    conflicts = frozenset(name for name, event_type in vocabulary.event_types.items() if event_type.quad in conflicts)
    worded = frozenset(t.name for t in vocabulary.event_types.values() if t.in_words)
    concerning = {t.name for t in vocabulary.event_types.values() if t.concerns_somebody}
    placeless = {t.name for t in vocabulary.event_types.values() if t.concerns_no_place}
    gatherings = placeless - spoken

    def auxiliary(doc: Doc) -> Doc:
        found = notes(doc)
        slots = slots_of(found)
        for candidate in found.candidates:
            candidate.auxiliaries.update(words.at(candidate.token))
            frame = candidate.match.frame
            if frame.when_negated:
                candidate.auxiliaries -= {_NEGATED, _TO_COME, _SUPPOSED}  # who "will not accept" it refuses now
            elif "speaker" in frame.actor_slots:
                candidate.auxiliaries -= {_TO_COME}  # who says that it "will be" illegal finds so now
        events = compose(found.candidates, vocabulary.readings, slots)
        triggers = {event.token.i for event in events}
        negations = {c.token.i for c in found.candidates if c.match.frame.when_negated}
        deeds = {c.token.i: c for c in found.candidates if isinstance(c.match.owner, EventType)}
        for event in events:
            settle_actors(event, deeds, slots)
            for operator in event.operators:
                event.auxiliaries.update(words.at(operator) - ({_NEGATED} if operator.i in negations else set()))
            event.auxiliaries.update(words.above(event.top))
            is_threat = event.type in conflicts and may_do(event.top)
            if _SUPPOSED in event.auxiliaries and (is_threat or is_warned_of(event.top)):
                event.auxiliaries -= {_SUPPOSED}
                event.auxiliaries.add(_TO_COME)
            is_said = event.type in spoken and event.token.head.i in triggers
            going = sets_out(event.top)
            if going is not None and _TO_COME in words.at(going):
                event.auxiliaries.update(words.at(going))
            else:
                _suppose(event, is_done=is_said or (event.type in gatherings and _is_for(event.token)))
            _without_nobody(event)
            dated = time_of(doc, event, found.times)
            if dated is not None and is_long_ago(dated[0], found.article.published):
                event.auxiliaries.add(_HISTORICAL)
            settle(event, vocabulary.readings)
            if not event.actors and event.type in spoken and event.type != event.match.owner.name:
                event.actors = _announcers(event.token)  # "warned that looters would be shot"
            event.auxiliary = next((a for a in (*_WEIGHT, *sorted(event.auxiliaries)) if a in event.auxiliaries), None)
            settle_recipients(
                event,
                slots,
                concerns_somebody=event.type in concerning,
                places=placeless.isdisjoint({event.type, event.match.owner.name}),  # nor are talks to come
            )
        found.events = tuple(event for event in events if not (event.type in worded and _is_said_twice(event, events)))
        return doc

    return auxiliary


def _announcers(verb: Token) -> list[Token]:
    """Whose word it is that something will be done to somebody, of whom no doer is told."""
    return [t for t in speakers(verb) if is_passive(verb) or is_there(verb)]


def _is_said_twice(event: Candidate, events: Iterable[Candidate]) -> bool:
    """Whether its clause only says what for: "summoned the envoy *to complain*" is one complaint."""
    token = event.token
    if token.dep_ not in {"advcl", "xcomp"} or token.tag_ != "VB":
        return False
    return any(other.token == token.head and other.type == event.type for other in events)


def _is_for(purpose: Token) -> bool:
    """Whether what was done was that already: "gathered *to protest*", not "will gather to"."""
    return purpose.dep_ == "advcl" and purpose.head.tag_ in {"VBD", "VBG", "VBN", "VBP", "VBZ"}


def _suppose(event: Candidate, *, is_done: bool) -> None:
    """Notes what the clause says of the event's reality; a condition is supposed, whether it is denied or not."""
    found = unrealised(event.top)
    if found is None or (found.is_purpose and is_done and not event.match.frame.mutual):
        return  # "marched to demand": it was demanded
    if found.is_condition:
        event.auxiliaries.discard(_NEGATED)
    if found.auxiliary is not None:
        event.auxiliaries.add(found.auxiliary)


def _without_nobody(event: Candidate) -> None:
    """What nobody does did not happen: "no group claimed it", "none of the hostages was freed"."""
    if any(_is_nobody(t) or _is_of_nobody(t) for t in (*event.actors, *event.recipients)):
        event.auxiliaries.add(_NEGATED)
        event.actors = _somebody(event.actors)
        event.recipients = _somebody(event.recipients)


def _somebody(tokens: Iterable[Token]) -> list[Token]:
    """Those that are somebody; of "none of the hostages" the hostages."""
    found: list[Token] = []
    for token in tokens:
        if not _is_nobody(token):
            found.append(token)
        elif token.lower_ in {"none", "neither"}:
            found.extend(prepositional_objects(token, "of"))
    return found


def _is_nobody(token: Token) -> bool:
    denied = any((child.lower_ == "no" and child.dep_ == "det") or child.dep_ == "neg" for child in token.lefts)
    return (denied and token.pos_ not in {"VERB", "AUX"}) or token.lower_ in {"nobody", "none", "neither"}


def _is_of_nobody(token: Token) -> bool:
    """Whether it is of "none of the hostages" that something is told."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in {"none", "neither"}
