"""Clauses with "that" which say what a noun is about, and whether they are so: "no evidence that they fled"."""

from extraction.parse import Token
from extraction.words import word_set

_CERTAIN = word_set("denying disputing doubt question secret surprise")
"""Nouns of which "no" leaves no doubt: "no question that they fled"."""
_REFUSALS = word_set("deny dismiss dispute rebut refute reject repudiate")
_OWNERS = word_set("by from of")


def noun_of(verb: Token) -> Token | None:
    """The noun that a verb's clause says the content of."""
    if verb.dep_ not in {"acl", "ccomp", "relcl"} or verb.head.pos_ != "NOUN":
        return None
    told = {c.dep_: c.lower_ for c in verb.lefts}
    is_whole = told.get("mark") == "that" and not told.keys().isdisjoint({"nsubj", "nsubjpass"})
    return verb.head if is_whole else None


def is_lacking(noun: Token) -> bool:
    """Whether there is none: "found no sign that they fled"."""
    return noun.lower_ not in _CERTAIN and any(c.lower_ == "no" for c in noun.lefts)


def is_refused(noun: Token) -> bool:
    """Whether it is nobody's in particular and somebody denies it: "denied claims that they fled"."""
    is_theirs = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in _OWNERS) for c in noun.children)
    return not is_theirs and noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in _REFUSALS
