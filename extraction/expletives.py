"""Which "it" stands for nothing that can act: "it rained", "it is clear that", "it was the first time"."""

from extraction.nouns import Nouns
from extraction.parse import Token
from extraction.words import word_set

_WEATHER = frozenset({"drizzle", "freeze", "hail", "rain", "snow", "thunder"})
_SEEMING = word_set("be seem appear happen turn remain become")
_REPORTED = word_set("know believe think say report expect hope understand announce agree decide claim allege fear")
"""Verbs whose passive has a clause for its true subject: "it is not known which"."""
_OF_SOMEBODY = word_set("able determined due eager keen poised prepared ready reluctant set unable unwilling willing")
"""Adjectives that are said of somebody, whatever clause follows: "it was ready to negotiate"."""
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "advcl"})


def is_expletive(token: Token, nouns: Nouns) -> bool:
    """Whether a pronoun is such an "it"; `nouns` are those of actors and places, which an "it" can be said to be."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if token.dep_ == "expl" or verb.lemma_ in _WEATHER:
        return True
    if token.dep_ in {"nsubjpass", "dobj"}:
        return _has_clause(verb) and (verb.lemma_ in _REPORTED or _has_clause_after_adjective(verb))
    if token.dep_ != "nsubj":
        return False
    if verb.pos_ == "ADJ":  # "made it clear that"
        return _has_clause(verb)
    if verb.lemma_ not in _SEEMING:
        return False
    said = [child for child in verb.children if child.dep_ in {"acomp", "attr"}]
    if any(adjective.lower_ in _OF_SOMEBODY for adjective in said):
        return False
    return _has_clause(verb) or any(map(_has_clause, said)) or any(_is_no_actor(noun, nouns) for noun in said)


def _has_clause(head: Token) -> bool:
    return any(child.dep_ in _CLAUSES for child in head.children)


def _has_clause_after_adjective(verb: Token) -> bool:
    """As in "found it hard to", where the parser hangs the pronoun on the verb."""
    return any(child.pos_ == "ADJ" and _has_clause(child) for child in verb.children)


def _is_no_actor(noun: Token, nouns: Nouns) -> bool:
    """Whether "it" is said to be a thing, or picks somebody out: "it was the first time", "it is he who pays"."""
    if noun.dep_ != "attr":
        return False
    if any(child.dep_ == "relcl" for child in noun.children):
        return True
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and lemma not in nouns.persons and lemma not in nouns.places
