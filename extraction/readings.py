"""Applies the ontology's readings: what an event becomes under what governs it, and with its auxiliary."""

from collections.abc import Iterable

from extraction.notes import Candidate
from extraction.parse import Token
from extraction.slots import Slots
from extraction.syntax import agents, depth, direct_objects, own_subjects, prepositional_objects
from ontology.terms import EventType, Operator, Reading

_PRONOUNS = frozenset({"PRP", "PRP$"})
"""Of somebody who was named: "lifted *its* ban", "lifted the ban that *it* had imposed"."""


def compose(candidates: Iterable[Candidate], readings: Iterable[Reading], slots: Slots) -> list[Candidate]:
    """The candidates that are events of their own, with types, modes and sides after all that governs them."""
    rules = tuple(readings)
    ordered = sorted(candidates, key=lambda c: (-depth(c.token), c.token.i))
    for candidate in ordered:
        if isinstance(candidate.match.owner, EventType):
            _climb(candidate, rules, slots)
    events = [c for c in ordered if isinstance(c.match.owner, EventType) and not c.absorbed]
    return sorted(events, key=lambda c: c.token.i)


def settle(candidate: Candidate, readings: Iterable[Reading]) -> None:
    """Applies the first reading that asks for no governor."""
    for reading in readings:
        if not reading.under and _fits(reading, candidate):
            _apply(reading, candidate)
            return


def _climb(candidate: Candidate, readings: tuple[Reading, ...], slots: Slots) -> None:
    """Takes the candidate through the operators above it, up to the event that absorbs it, if one does."""
    above = candidate.governor
    while above is not None:
        owner = above.match.owner
        if isinstance(owner, Operator) and candidate.token in agents(above.token):
            pass  # "the talks ended": nobody ended them, so nothing is read into it
        elif isinstance(owner, Operator):
            _take_sides(candidate, above, owner, slots)
            if owner.auxiliary is not None:
                candidate.auxiliaries.add(owner.auxiliary)
            if owner.auxiliary is not None or not _is_past(candidate.token):
                _apply_under(owner.name, candidate, candidate, readings)
        elif isinstance(owner, EventType) and owner.absorbs:
            candidate.absorbed = True
            above.contents.append(candidate)
            _apply_under(above.type, candidate, above, readings)
            above.contexts = tuple(sorted({*above.contexts, *candidate.contexts}))
            above.actors = above.actors or candidate.actors
            others = [t for t in above.recipients if t != candidate.token]  # "*talks* are out of the question"
            above.recipients = others or _other_side(above, candidate, slots)
            return
        else:
            return
        candidate.top = above.token
        candidate.operators.append(above.token)
        above = above.governor


def _take_sides(candidate: Candidate, above: Candidate, operator: Operator, slots: Slots) -> None:
    """The operator's subject acts; what stands at the operator may fill what the trigger itself leaves open."""
    if candidate.token.dep_ == "ccomp" and own_subjects(candidate.token):
        subjects = []  # "confirmed that two were killed": whoever says so has not done it
    else:
        subjects = [t for t in agents(above.token) if t.i != candidate.token.i]
        subjects = subjects or slots.first(above, above.token, above.match.frame.actor_slots)
        subjects = [t for t in subjects if t.i != candidate.token.i]
    if operator.swaps_sides:
        candidate.recipients = subjects or candidate.recipients
        candidate.actors = candidate.actors or slots.first_for(above.match, above.token, ("from", "by"))
    elif operator.defies_actor:
        behind = [t for t in candidate.actors if t not in subjects and t.tag_ != "PRP$"]
        candidate.actors = subjects or candidate.actors
        candidate.recipients = behind or candidate.recipients
    elif not any(slots.is_actor(t) and t.tag_ not in _PRONOUNS for t in candidate.actors):  # "the EU lifted its ban"
        candidate.actors = subjects or candidate.actors
    elif candidate.match.frame.mutual:
        candidate.actors = _merged(candidate.actors, subjects)
    beside = [t for t in direct_objects(above.token) if slots.is_actor(t) and t not in candidate.actors]
    if candidate.match.frame.mutual and candidate.token.dep_ == "pobj" and beside:
        candidate.recipients = [*beside, *candidate.recipients]  # "joined the king for talks"
    open_slots = [s for s in candidate.match.frame.recipient_slots if s != "object"]
    if candidate.recipients:  # "made a plea *to the king* for their lives"
        filled = {
            t.head.lower_ for t in candidate.recipients if t.head.dep_ == "prep" and t.head.head == candidate.token
        }
        first = next((i for i, s in enumerate(open_slots) if s in filled), 0)
        open_slots = open_slots[:first]
    found = slots.first(candidate, above.token, open_slots)
    found = [t for t in found if t not in candidate.actors and t.i != candidate.token.i]
    if not candidate.recipients or any(map(slots.is_actor, found)):
        candidate.recipients = found


def _is_past(clause: Token) -> bool:
    """Whether it is told in a clause of its own as done: "announced that it *had sent* aid"."""
    if clause.dep_ != "ccomp" or not own_subjects(clause):
        return False
    auxiliaries = [c.lower_ for c in clause.lefts if c.dep_ in {"aux", "auxpass"}]
    return clause.tag_ == "VBD" or auxiliaries[:1] in (["had"], ["has"], ["have"], ["was"], ["were"])


def _other_side(matrix: Candidate, content: Candidate, slots: Slots) -> list[Token]:
    """Whom a demand, refusal or promise is addressed to, from what is demanded, refused or promised.

    Those who agree with one another address nobody else, unless they name him: "Oslo and Lima agreed to help Chad".
    """
    if matrix.match.frame.mutual and len(matrix.actors) > 1:
        return [t for t in content.recipients if t not in matrix.actors and slots.says_name(t)]
    for side in (content.actors, content.recipients):
        moved = direct_objects(content.token) if side is content.actors else []  # "ready to send *troops* to Peru"
        others = [t for t in side if t not in matrix.actors and t not in moved and t is not matrix.token.head]
        if others:
            return others
    return []


def _merged(first: list[Token], second: list[Token]) -> list[Token]:
    return sorted({*first, *second}, key=lambda t: t.i)


def _apply_under(name: str, content: Candidate, target: Candidate, readings: tuple[Reading, ...]) -> None:
    for reading in readings:
        if name in reading.under and _fits(reading, content):
            _apply(reading, target)
            return


def _fits(reading: Reading, candidate: Candidate) -> bool:
    return (
        (not reading.types or candidate.type in reading.types)
        and (not reading.modes or candidate.mode in reading.modes)
        and reading.auxiliaries <= candidate.auxiliaries
        and (not reading.words or candidate.token.lemma_.lower() in reading.words)
        and (not reading.actor_words or any(t.lemma_.lower() in reading.actor_words for t in candidate.actors))
        and (not reading.several or _is_of_several(candidate))
    )


def _is_of_several(candidate: Candidate) -> bool:
    """Whether more than one nation takes part: as actors, or with them."""
    beside = [t for at in (candidate.token, *candidate.operators) for t in prepositional_objects(at, "with")]
    return len({nation for t in (*candidate.actors, *beside) if (nation := _nation(t))}) > 1


def _nation(token: Token) -> str:
    """The name of the nation that a phrase is of: "Jordanian" of "Jordanian forces", "Chad" of "troops of Chad"."""
    named = (*token.lefts, token, *prepositional_objects(token, "of"))
    return next((t.lower_ for t in named if t.ent_type_ in {"GPE", "NORP"}), "")


def _apply(reading: Reading, target: Candidate) -> None:
    target.readings.append(reading)
    if reading.gives_type is not None:
        target.type = reading.gives_type
        target.mode = None
        target.auxiliaries -= reading.auxiliaries  # "will meet" is an agreement, and that is made now
    target.mode = reading.gives_mode or target.mode
    if reading.gives_auxiliary is not None:
        target.auxiliaries.add(reading.gives_auxiliary)
