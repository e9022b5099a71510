"""Whose words or thoughts they are: the head of the noun phrase, from the slots of the cue's frame."""

from collections.abc import Sequence

from extraction.parse import Token
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
from extraction.words import word_set

_ANSWERS = word_set(
    """accept answer believe condemn confirm criticise criticize debunk denounce deny dismiss dispute doubt hear ignore
    investigate mock question rebut receive refute reject repudiate ridicule support welcome"""
)
"""Verbs whose object is another's word."""
_CLAUSES = frozenset({"VERB", "AUX"})
"""Parts of speech of what is asked, not of who asks it."""
_NOBODY = frozenset({"it", "there", "what", "this", "that"})


def speaker_of(hit: CueHit) -> Token | None:
    """The head of the phrase in the first actor slot that anybody stands in.

    A relative pronoun stands for itself ("who said"): `actor_token` tells what it stands for.
    """
    for slot in hit.match.frame.actor_slots:
        for token in _fillers(hit.token, slot):
            if token.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"} and token.tag_ != "EX":
                return token
    return None


def actor_token(speaker: Token) -> Token:
    """The token whose mention says who the speaker is: of "who" its antecedent, else the speaker itself."""
    return antecedent(speaker)


def _fillers(cue: Token, slot: str) -> Sequence[Token]:
    if slot == "subject":
        return _subjects(cue)
    if slot == "possessive":
        owners = [t for child in cue.children if child.dep_ == "poss" for t in expand(child)]
        return owners or _subjects_of_light_verb(cue)
    if slot == "compound":
        return [c for c in cue.lefts if c.dep_ in {"compound", "nmod"} and c.ent_type_]
    return prepositional_objects(cue, slot)


def _subjects(cue: Token) -> Sequence[Token]:
    if cue.pos_ == "ADJ":
        return own_subjects(cue.head) if cue.dep_ in {"acomp", "oprd"} else []
    if is_passive(cue):
        return agents(cue)
    own = [child for child in cue.children if child.dep_ == "nsubj"]
    return own or _of_participle(cue) or [t for t in agents(cue) if t.pos_ not in _CLAUSES] or _inverted(cue)


def _of_participle(cue: Token) -> Sequence[Token]:
    """Of "left the room, saying …" and "won by saying …" the subject of the other verb, never its object."""
    if cue.tag_ != "VBG":
        return []
    above = cue.head
    after_comma = cue.i > 0 and cue.nbor(-1).text == ","
    if (cue.dep_ == "pcomp" and above.dep_ == "prep") or (cue.dep_ == "acl" and after_comma):
        above = above.head
    elif cue.dep_ != "advcl":
        return []
    return grammatical_subjects(above) if above.pos_ in {"VERB", "AUX"} else []


def _inverted(cue: Token) -> list[Token]:
    """Of "said Smith" the name, where the parser takes it for an object."""
    return [c for c in cue.rights if c.dep_ in {"dobj", "attr"} and c.left_edge.i == cue.i + 1 and c.pos_ == "PROPN"]


def _subjects_of_light_verb(noun: Token) -> list[Token]:
    """Of "made the claim that" who made it; of "denied the claim that" somebody else did."""
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and noun.head.lemma_ not in _ANSWERS:
        return [t for t in grammatical_subjects(noun.head) if t.lower_ not in _NOBODY]
    return []
