"""Auxiliaries: which events are denied, supposed or yet to come, and what the readings make of them then."""

from collections.abc import Callable

from extraction.notes import Candidate, notes
from extraction.parse import Doc, Token
from extraction.readings import compose, settle
from extraction.slots import Slots
from ontology.terms import Vocabulary

REQUIRES = ("doc.user_data.candidates",)
ASSIGNS = ("doc.user_data.events",)

_WEIGHT = ("negated", "hypothetical", "future")
"""Of several auxiliaries the first holds; those the ontology adds come after."""

_NEGATED = "negated"
_MAX_CLIMB = 12


def build(vocabulary: Vocabulary) -> Callable[[Doc], Doc]:
    """The component that turns the candidates of a document into its events."""
    words = {
        word.lower(): name
        for name, concept in vocabulary.auxiliaries.items()
        for frame in concept.frames
        if frame.part_of_speech == "word"
        for word in frame.words
    }

    def auxiliary(doc: Doc) -> Doc:
        found = notes(doc)
        slots = Slots(found.somebody)
        for candidate in found.candidates:
            candidate.auxiliaries.update(_words_at(candidate.token, words))
        events = compose(found.candidates, vocabulary.readings, slots)
        for event in events:
            if event.top != event.token:
                event.auxiliaries.update(_words_at(event.top, words))
            event.auxiliaries.update(_unrealised(event.top))
            if any(_is_nobody(t) for t in (*event.actors, *event.recipients)):
                event.auxiliaries.add(_NEGATED)  # "no group claimed it", "nobody was hurt"
                event.actors = [t for t in event.actors if not _is_nobody(t)]
                event.recipients = [t for t in event.recipients if not _is_nobody(t)]
            settle(event, vocabulary.readings)
            event.auxiliary = next((a for a in (*_WEIGHT, *sorted(event.auxiliaries)) if a in event.auxiliaries), None)
            if not event.recipients and not (event.match.frame.mutual and len(event.actors) > 1):
                event.recipients = _fallback(event, slots)
            event.recipients = [t for t in event.recipients if t not in event.actors]
        found.events = tuple(events)
        return doc

    return auxiliary


def _fallback(event: Candidate, slots: Slots) -> list[Token]:
    """A recipient for an event whose slots are empty: near its trigger, its operator, or what it has absorbed."""
    anchors = (event.token, event.top, *(c.token for c in event.contents), *(c.top for c in event.contents))
    for anchor in dict.fromkeys(anchors):
        found = [t for t in slots.nearest(anchor) if t not in event.actors]
        if found:
            return found
    return []


def _is_nobody(token: Token) -> bool:
    denied = any(child.lower_ == "no" and child.dep_ == "det" for child in token.children)
    return denied or token.lower_ in {"nobody", "none"}


def _words_at(token: Token, words: dict[str, str]) -> set[str]:
    """The auxiliaries of the function words at a trigger; "said it would" is what "it will" was when it was said."""
    found = {words[c.lower_] for c in token.children if c.lower_ in words and _modifies(c)}
    if _is_reported(token) and any(c.lower_ in {"would", "'d"} for c in token.children if c.dep_ == "aux"):
        found = (found - {"hypothetical"}) | {"future"}
    return found


def _is_reported(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}


def _modifies(child: Token) -> bool:
    return child.dep_ in {"neg", "aux", "advmod", "det", "preconj", "mark", "amod"}


def _unrealised(token: Token) -> list[str]:
    """Clauses that tell of no fact: conditions, purposes, and infinitives that nothing in the ontology governs."""
    verb = token
    for _ in range(_MAX_CLIMB):
        if verb.pos_ in {"VERB", "AUX"}:
            if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "lest"} for c in verb.children):
                return ["hypothetical"]
            if verb.dep_ in {"advcl", "ROOT"} or verb.head == verb:
                break
        elif verb.dep_ in {"ROOT", "appos"}:
            break
        verb = verb.head
    infinitive = token.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    if not infinitive:
        return []
    if token.dep_ == "ROOT" or (token.dep_ in {"relcl", "acl"} and token.head.dep_ == "ROOT"):
        return ["future"]  # a headline: "Ministers to meet in Geneva"
    return ["hypothetical"] if token.dep_ in {"advcl", "xcomp", "acl", "ccomp", "relcl"} else []
