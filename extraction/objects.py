"""What a frame's conditions on its object are about, and what stands there."""

from collections.abc import Callable, Sequence

from extraction.deeds import tells_a_deed
from extraction.once import once
from extraction.parse import Token
from extraction.syntax import (
    direct_objects,
    infinitives,
    is_passive,
    own_subjects,
    patients,
    prepositional_objects,
    see_through,
)
from ontology.terms import Frame, PartOfSpeech

_OF_NOUNS = ("of", "on", "against")
"""The prepositions that bring a noun's object: "an exchange of fire", "attacks on the law"."""
_BODIES = frozenset({"GPE", "ORG", "LOC"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_OF_TWO_SENSES = frozenset({"round"})
"""Nouns that are something else where they only count what is meant."""
_STATES = frozenset({"ablaze", "adrift", "afire", "alight", "free"})


def objects_of(token: Token, part_of_speech: PartOfSpeech, parts: Sequence[Token]) -> Sequence[Token]:
    """The objects of a word that a frame is of; `parts` are the frame's other words."""
    if part_of_speech == "noun":
        return _objects_of_noun(token)
    if parts and is_before_object(parts, token):
        return [c for c in parts[-1].children if c.dep_ == "pobj"]
    return before_states(parts) or _objects_of_verb(token)


def forms_of(token: Token, part_of_speech: PartOfSpeech, parts: Sequence[Token]) -> frozenset[str]:
    """What these may stand in a frame as."""
    if part_of_speech == "noun":
        return _forms_of_noun(token)
    return _forms(objects_of(token, part_of_speech, parts)) if parts else _forms_of_verb(token)


@once
def _objects_of_noun(noun: Token) -> Sequence[Token]:
    return [t for preposition in _OF_NOUNS for t in prepositional_objects(noun, preposition)]


@once
def _objects_of_verb(verb: Token) -> Sequence[Token]:
    return direct_objects(verb) or (patients(verb) if is_passive(verb) else who_is_to(verb))


@once
def _forms_of_noun(noun: Token) -> frozenset[str]:
    return _forms(_objects_of_noun(noun))


@once
def _forms_of_verb(verb: Token) -> frozenset[str]:
    return _forms(_objects_of_verb(verb))


def _forms(objects: Sequence[Token]) -> frozenset[str]:
    return frozenset(form for noun in objects for form in _forms_of(noun))


def _forms_of(noun: Token) -> tuple[str, ...]:
    """Lemma and form, of it and of what it leaves the meaning to: "a round of talks" is no round of bullets.

    Also with each word before it: "chemical weapon".
    """
    inner = see_through(noun)
    own = () if inner != noun and noun.lemma_ in _OF_TWO_SENSES else (noun.lemma_.lower(), noun.lower_)
    lemma = inner.lemma_.lower()
    with_modifiers = (f"{c.lower_} {lemma}" for c in inner.lefts if c.dep_ in _MODIFIERS)
    return (*own, lemma, inner.lower_, *with_modifiers)


def before_states(parts: Sequence[Token]) -> list[Token]:
    """What is put into a state, where the parser makes it a part of that: "set [a *truck* ablaze]"."""
    return [c for part in parts if part.lower_ in _STATES for c in part.lefts if c.dep_ in _MODIFIERS]


def who_is_to(verb: Token) -> list[Token]:
    """Who is told or made to do it, where the parser gives the verb no object: "ordered [*the shops* to close]"."""
    return [t for told in infinitives(verb) for t in own_subjects(told)]


def is_of_kind(frame: Frame, objects: Sequence[Token], is_actor: Callable[[Token], bool]) -> bool:
    """Whether the objects are of the kind that a frame asks for."""
    if frame.object_kind == "actor":
        return any(is_actor(o) or is_actor(see_through(o)) or o.pos_ == "PROPN" for o in objects)
    if frame.object_kind == "person":
        return any(is_actor(o) and o.ent_type_ not in _BODIES for o in objects)
    if frame.object_kind == "people":
        return not objects or any(o.ent_type_ not in _BODIES for o in objects)
    if frame.object_kind == "deed":
        return tells_a_deed(objects)
    if frame.object_kind == "none":
        return not objects
    if frame.object_kind == "thing":
        return bool(objects) and not any(is_actor(o) for o in objects)
    return True


def is_before_object(parts: Sequence[Token], verb: Token) -> bool:
    """Whether what is acted upon stands after the last part: "call for", "cut ties with"; not "turn X in".

    Nor in "stripped the editor *of* his title", where the parser hangs the preposition on the object.
    """
    particle = parts[-1]
    if particle.dep_ not in {"prep", "agent", "dative"}:
        return False
    if any(c.dep_ == "nsubjpass" for c in verb.lefts) and any(c.dep_ in {"pobj", "pcomp"} for c in particle.rights):
        return False  # "was pelted with eggs"
    return all(t in parts for t in direct_objects(verb))
