"""Whose words or thoughts they are: the head of the noun phrase, from the slots of the cue's frame."""

from spacy.tokens import Token

from extraction.quotations.drafts import CueHit
from extraction.syntax import (
    agents,
    antecedent,
    expand,
    grammatical_subjects,
    is_passive,
    own_subjects,
    prepositional_objects,
)

_SUBJECTS = frozenset({"nsubj", "csubj"})
_NOBODY = frozenset({"it", "there", "what", "this", "that"})


def speaker_of(hit: CueHit) -> Token | None:
    """The head of the phrase in the first actor slot that anybody stands in.

    A relative pronoun stands for itself ("who said"): `actor_token` tells what it stands for.
    """
    for slot in hit.match.frame.actor_slots:
        for token in _fillers(hit.token, slot):
            if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"} and token.tag_ not in {"EX"}:
                return token
    return None


def actor_token(speaker: Token) -> Token:
    """The token whose mention says who the speaker is: of "who" its antecedent, else the speaker itself."""
    return antecedent(speaker)


def _fillers(cue: Token, slot: str) -> list[Token]:
    if slot == "subject":
        return _subjects(cue)
    if slot == "possessive":
        owners = [t for child in cue.children if child.dep_ == "poss" for t in expand(child)]
        return owners or _subjects_of_light_verb(cue)
    if slot == "compound":
        return [c for c in cue.lefts if c.dep_ in {"compound", "nmod"} and c.ent_type_]
    return prepositional_objects(cue, slot)


def _subjects(cue: Token) -> list[Token]:
    if cue.pos_ == "ADJ":
        return own_subjects(cue.head) if cue.dep_ in {"acomp", "oprd"} else []
    if not is_passive(cue):
        own = [child for child in cue.children if child.dep_ in _SUBJECTS]
        if own:
            return own
    found = agents(cue)
    if not found and cue.dep_ == "conj" and cue.tag_ == "VBN":
        found = agents(cue.head)
    return found or _inverted(cue)


def _inverted(cue: Token) -> list[Token]:
    """ "said Smith" where the parser takes Smith for an object."""
    return [c for c in cue.rights if c.dep_ in {"dobj", "attr"} and c.left_edge.i == cue.i + 1 and c.pos_ == "PROPN"]


def _subjects_of_light_verb(noun: Token) -> list[Token]:
    """ "made the claim that": who made it."""
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return [t for t in grammatical_subjects(noun.head) if t.lower_ not in _NOBODY]
    return []
