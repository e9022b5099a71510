"""What somebody says of his own doing to come: to whom he says it, and whether he warns of it."""

from collections.abc import Sequence

from extraction.parse import Token
from extraction.syntax import direct_objects, grammatical_subjects, indirect_objects, is_passive
from extraction.words import word_set

_TELLING = word_set("advise assure inform notify promise remind tell warn")
_WARNING = word_set("caution threaten warn")
_SAYING = word_set("add announce declare hint indicate say signal state suggest tell")
_MAY = frozenset({"could", "may", "might"})
_AUDIENCE = word_set(
    """agency assembly audience broadcaster conference congress correspondent crowd daily interviewer journalist
    lawmaker magazine media newspaper parliament press reader reporter senate station television viewer weekly"""
)
"""Who is told on behalf of everybody: "told *reporters* it would close the border" threatens none of them."""
_OWN = frozenset({"he", "it", "she", "they", "we"})
_MAX_CLIMB = 6


def addressees(token: Token) -> Sequence[Token]:
    """To whom somebody says what he himself will do: "told *Baku* it would close the border"."""
    verb = _saying(token)
    if verb is None or verb.lemma_ not in _TELLING or is_passive(verb):
        return []
    told = [*indirect_objects(verb), *direct_objects(verb)]
    return [t for t in told if t.lemma_.lower() not in _AUDIENCE and t.ent_type_ != "ORG"]


def is_warned_of(token: Token) -> bool:
    """Whether somebody warns of what he himself may do: "warned that it could cut off the gas"."""
    verb = _saying(token)
    return verb is not None and verb.lemma_ in _WARNING and not is_passive(verb)


def may_do(token: Token) -> bool:
    """Whether somebody says what he himself may yet do: "said it *could* cut off the gas"."""
    verb = _saying(token)
    if verb is None or verb.lemma_ not in _SAYING or is_passive(verb) or is_passive(token):
        return False
    return any(c.lower_ in _MAY for c in token.lefts) and all(c.dep_ != "neg" for c in token.children)


def _saying(token: Token) -> Token | None:
    """The verb that brings a clause about whoever says it."""
    clause = token
    for _ in range(_MAX_CLIMB):
        if clause.dep_ in {"ccomp", "advcl", "relcl"} or clause.head == clause:
            break
        clause = clause.head
    if clause.dep_ != "ccomp" or clause.head.pos_ != "VERB" or clause.i < clause.head.i:
        return None
    doers = grammatical_subjects(clause)
    return clause.head if doers and all(t.lower_ in _OWN for t in doers) else None
