"""Who is on the sides of an event where the slots of its frame do not say it: deeds have doers, things lead to whom."""

from collections.abc import Mapping, Sequence

from extraction.addressed import addressees
from extraction.notes import Candidate
from extraction.parse import Token
from extraction.slots import Slots
from extraction.syntax import (
    direct_objects,
    expand,
    grammatical_subjects,
    is_passive,
    own_subjects,
    phrase,
    prepositional_objects,
)
from extraction.words import word_set
from ontology.terms import EventType

_DOCUMENTS = frozenset({"email", "letter", "memo", "message", "note", "petition"})
_COMING = frozenset({"arrive", "come", "cross", "flee", "fly", "gather", "go", "land", "march", "travel", "walk"})
_WITHIN = ("in", "during")
_WHERETO = ("to", "into", "in", "at", "outside")
_MAKING = frozenset({"build", "construct", "create", "establish", "found", "set"})
_SEEKING = frozenset({"demand", "request", "seek", "want"})
_CONTACTING = word_set("call contact meet phone ring telephone visit")
_DYING = frozenset({"die", "perish", "succumb"})
_CAUSES = frozenset({"as", "due", "from", "in", "of", "to", "under"})
_MAX_CLIMB = 4
_ONESELF = frozenset({"herself", "himself", "itself", "ourselves", "themselves"})
_ASKED_FOR = frozenset({"who", "whom"})
"""What stands for nobody yet: "it is unclear *who* ordered it"."""


def settle_actors(event: Candidate, deeds: Mapping[int, Candidate], slots: Slots) -> None:
    """Puts those who do it where a deed stands ("the attack by rebels killed"), and both of "EU and UK negotiators"."""
    told = _deed_told_of(event, deeds, slots)
    if told is not None:
        event.actors = [*told.actors]
    actors: list[Token] = []
    for token in event.actors:
        deed = None if slots.is_actor(token) else deeds.get(token.i)  # a donor is somebody
        actors.extend(deed.actors if deed is not None and deed is not event and deed.actors else [token])
    if not actors:
        actors = _doers(event, deeds, slots) if is_passive(event.token) else _fellows(event.token, event)
    event.actors = [t for t in dict.fromkeys(actors) if t.lower_ not in _ASKED_FOR or t.text.isupper()]  # "the WHO"
    if event.match.frame.mutual and len(event.actors) == 1 and not event.recipients:
        event.actors = _both_sides(event.actors[0], slots) or event.actors


def _deed_told_of(event: Candidate, deeds: Mapping[int, Candidate], slots: Slots) -> Candidate | None:
    """The deed whose effect a relative clause tells: "condemned *an attack* on the camp that killed ten".

    Neither whoever condemned it killed them, nor the camp; what "had killed" them did so before.
    """
    verb = event.token
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ != "relcl" or not any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in verb.lefts):
        return None
    noun = verb.head
    deed = None if slots.is_actor(noun) else deeds.get(noun.i)
    is_earlier = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)
    for _ in range(0 if is_earlier else _MAX_CLIMB):
        if deed is not None or noun.dep_ not in {"pobj", "conj", "appos"}:
            break
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
        deed = deeds.get(noun.i) or (deeds.get(noun.head.i) if noun.dep_ == "dobj" else None)
        deed = deed if deed is not None and deed.type == event.type and noun.pos_ == "NOUN" else None
    return deed if deed is not event else None


def _doers(event: Candidate, deeds: Mapping[int, Candidate], slots: Slots) -> list[Token]:
    """Who did that in which something was done: "two were killed *in an attack by rebels*"."""
    named = (deeds.get(t.i) for preposition in _WITHIN for t in prepositional_objects(event.token, preposition))
    found = (d.actors for d in named if d is not None and d.type == event.type)
    return next((a for a in found if any(slots.is_actor(t) or slots.is_name(t) for t in a)), [])


def _fellows(noun: Token, event: Candidate) -> list[Token]:
    """Whom something befell with others: "*two soldiers* died in clashes with smugglers"."""
    if not event.match.frame.mutual or noun.dep_ != "pobj" or noun.head.lower_ != "in" or not event.recipients:
        return []
    return list(grammatical_subjects(noun.head.head)) if noun.head.head.pos_ == "VERB" else []


def _both_sides(token: Token, slots: Slots) -> list[Token]:
    """The coordinated names before a noun, each of which is a side of its own."""
    for modifier in token.lefts:
        names = (
            [t for t in expand(modifier) if slots.is_name(t)] if modifier.dep_ in {"amod", "compound", "nmod"} else []
        )
        if len(names) > 1:
            return names
    return []


def settle_recipients(event: Candidate, slots: Slots, *, concerns_somebody: bool, places: bool = True) -> None:
    """Leaves to an event the recipients that its type can have; of some types no mere `places`.

    Where somebody is concerned, a thing in a slot only leads to whom: "gave ten trucks" to the next one named. A thing
    that is the frame's own ("sought *refuge*") is nobody's place. Other types take what is acted upon.
    """
    event.recipients = [t for t in event.recipients if t not in event.actors and t.lower_ not in _ONESELF]
    event.recipients = event.recipients or [t for t in _shared(event) if slots.is_actor(t)]
    event.recipients = event.recipients or [t for t in _victims(event) if slots.is_actor(t)]
    if not any(t.head == event.token for t in event.recipients):
        event.recipients = _written_to(event, slots) or event.recipients
    places = places or not event.actors  # the clashes in Lagos would have no side at all
    if not places:
        own = event.match.parts  # "arrived *in* Oslo"
        event.recipients = [t for t in event.recipients if t.head in own or not slots.is_where(t)]
    event.recipients = [each for t in event.recipients for each in _seekers(t, slots) or [t]]
    are_several = len(event.actors) > 1 or any(map(slots.is_several, event.actors))
    if event.match.frame.mutual and are_several and not event.recipients:
        return
    if concerns_somebody:
        event.recipients = [t for t in event.recipients if not _is_theme(t, event, slots)]
    if event.recipients and (not concerns_somebody or any(_is_somebody(t, slots) for t in event.recipients)):
        return
    told = [t for t in (*addressees(event.top), *_contacted(event)) if slots.is_actor(t) and t not in event.actors]
    found = told or _near(event, slots, places=places)
    if found:
        event.recipients = found
    elif not concerns_somebody:
        objects = [t for t in event.match.objects(event.token) if t.pos_ in {"NOUN", "PROPN"}]
        themes = frozenset[str]() if "object" in event.match.frame.recipient_slots else event.match.frame.objects
        objects = [t for t in objects if t.lemma_.lower() not in themes or slots.is_actor(t)]
        event.recipients = event.recipients or [t for t in objects if t not in event.actors]


def _contacted(event: Candidate) -> Sequence[Token]:
    """Whom one calls or sees who then says it to him: "phoned *the king* to convey his support"."""
    verb = event.token
    is_purpose = verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and verb.head.lemma_ in _CONTACTING
    return direct_objects(verb.head) if is_purpose else []


def _victims(event: Candidate) -> Sequence[Token]:
    """Whom somebody did it to who died of it: "*three monks* died from torture"."""
    noun = event.token
    if noun.pos_ != "NOUN" or event.match.frame.mutual:
        return []
    for _ in range(_MAX_CLIMB):
        if noun.dep_ not in {"pobj", "pcomp"} or noun.head.lower_ not in _CAUSES:
            return []
        verb = noun.head.head
        if verb.lemma_ in _DYING:
            return grammatical_subjects(verb)
        noun = verb
    return []


def _is_somebody(token: Token, slots: Slots) -> bool:
    """Whether a phrase names somebody, or is a name that nobody knows: "awarded *the Warrens* a sum"."""
    return token.pos_ == "PROPN" or slots.names_somebody(token)


def _is_theme(token: Token, event: Candidate, slots: Slots) -> bool:
    """Whether it is what the frame itself speaks of: the teams in "sent teams", the warning in "issued a warning"."""
    frame = event.match.frame
    if token.lemma_.lower() not in frame.objects or frame.recipient_slots[:1] == ("object",):
        return False
    is_sent = slots.is_actor(token) and token.dep_ == "dobj"
    return "object" not in frame.recipient_slots or is_sent or not slots.names_somebody(token)


def _seekers(thing: Token, slots: Slots) -> Sequence[Token]:
    """Who has asked for what is given: "granted an order sought *by the union*"."""
    asked = (c for c in thing.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in _SEEKING)
    return [t for c in asked for t in prepositional_objects(c, "by") if slots.is_actor(t)]


def _written_to(event: Candidate, slots: Slots) -> list[Token]:
    return [t for t in _addressees(event.token) if t not in event.actors and slots.names_somebody(t)]


def _addressees(verb: Token) -> Sequence[Token]:
    """To whom something is written that says it: "sent a letter *to the bank*, threatening"."""
    if verb.dep_ not in {"acl", "advcl"} or verb.tag_ != "VBG":
        return []
    written = [t for t in (verb.head, *verb.head.lefts, *verb.head.rights, verb.head.head) if t.lemma_ in _DOCUMENTS]
    documents = [t for t in written if t.dep_ == "dobj" and t.i < verb.i]
    return [t for d in documents for t in prepositional_objects(d, "to") or prepositional_objects(d.head, "to")]


def _come_to(verb: Token) -> list[Token]:
    """To whom somebody comes who wants something: "fled *to Chad*, seeking refuge"."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.lemma_ not in _COMING:
        return []
    return [t for preposition in _WHERETO for t in prepositional_objects(verb.head, preposition)]


def _is_made(token: Token) -> bool:
    """Whether it is only to come into being: "agreed to set up *a bank*"."""
    return token.dep_ == "dobj" and token.head.lemma_ in _MAKING


def _near(event: Candidate, slots: Slots, *, places: bool) -> list[Token]:
    """Somebody near the trigger, its operator, or what it has absorbed; of a demand also who is to do it."""
    told = (event.token, *(c.token for c in event.contents))
    parts = event.match.parts  # "called *for* the rebels to leave"
    clauses = (c for trigger in told for c in trigger.rights)
    for clause in (c for c in clauses if c.dep_ == "ccomp" or any(_brings(m, parts) for m in c.lefts)):
        found = [
            t for t in own_subjects(clause) if slots.names_somebody(t) and t not in event.actors and t.tag_ != "PRP"
        ]
        if found:
            return found
    owner = event.match.owner
    found = _come_to(event.token) if isinstance(owner, EventType) and owner.absorbs else []
    if found:
        return [t for t in found if t not in event.actors]
    anchors = (event.token, event.top, *(c.token for c in event.contents), *(c.top for c in event.contents))
    for anchor in dict.fromkeys(anchors):
        found = [t for t in _beside(anchor, event) if slots.is_actor(t) and t not in event.actors]
        if found:
            return found
    own = {i for actor in event.actors for i in range(*phrase(actor))} | {event.token.i, *(t.i for t in parts)}
    if "possessive" not in event.match.frame.recipient_slots:
        own |= {t.i for t in (event.token, *direct_objects(event.token)) for t in t.lefts if t.dep_ == "poss"}
    for anchor in dict.fromkeys(anchors):
        found = slots.nearest(
            anchor,
            lambda t: t.i in own or t in event.actors or _is_theme(t, event, slots) or _is_made(t),
            places=places,
        )
        if found:
            return [t for t in found if t not in event.actors]
    return []


def _brings(mark: Token, parts: Sequence[Token]) -> bool:
    """Whether a word brings who is to do it, or to whom it is to be done: "asked *for* the mayor to be tried"."""
    if mark.dep_ != "mark":
        return False
    return mark in parts or (mark.lower_ == "for" and any(c.lower_ == "to" for c in mark.head.lefts))


def _shared(event: Candidate) -> Sequence[Token]:
    """What the verb coordinated with it is done to: "shot *or burned alive* 59 students"."""
    verb = event.token
    if "object" not in event.match.frame.recipient_slots or verb.pos_ != "VERB" or is_passive(verb):
        return []
    after = next(iter(verb.rights), None)
    if after is None or after.dep_ != "cc" or after.i != verb.i + 1:
        return []
    verbs = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ == verb.tag_ and not own_subjects(c)]
    return [t for c in verbs for t in direct_objects(c)]


def _beside(anchor: Token, event: Candidate) -> Sequence[Token]:
    """Whom a participle tells of that goes on from a deed without an object: "carried out a raid, targeting rebels"."""
    if anchor is event.token and direct_objects(anchor):
        return []
    participles = [c for c in anchor.rights if c.dep_ in {"advcl", "acl"} and c.tag_ == "VBG"]
    return [t for p in participles for t in (*direct_objects(p), *prepositional_objects(p, "at"))]
