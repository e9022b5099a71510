"""Clauses that tell of no fact: conditions, purposes, what is to be, and infinitives that nothing else governs."""

from dataclasses import dataclass

from extraction.deeds import is_of_law, is_of_proposal
from extraction.parse import Token
from extraction.words import word_set

_MAX_CLIMB = 12
_VERBAL = frozenset({"VERB", "AUX"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "only"})
"""Who is "the last to leave" has left."""
_SETTING_OUT = word_set("come drive fly go head return sail travel")
_IF = frozenset({"if", "unless", "lest"})


@dataclass(frozen=True, slots=True)
class Unrealised:
    """What a clause says of the reality of its verb: an auxiliary, or None where it says that it happened after all.

    `is_condition` where it is only supposed, `is_purpose` where something else is done for its sake.
    """

    auxiliary: str | None
    is_condition: bool = False
    is_purpose: bool = False


def unrealised(token: Token) -> Unrealised | None:
    """What the clause of a token tells, None for a fact."""
    return _condition(token) or _infinitive(token)


def sets_out(token: Token) -> Token | None:
    """The verb of going somewhere whose purpose it is: "will not *fly* to Oslo to meet the king"."""
    return token.head if token.dep_ == "advcl" and token.tag_ == "VB" and token.head.lemma_ in _SETTING_OUT else None


def _condition(token: Token) -> Unrealised | None:
    verb = token
    for _ in range(_MAX_CLIMB):
        if verb.pos_ in _VERBAL:
            if any(c.dep_ == "mark" and c.lower_ in _IF for c in verb.children):
                return Unrealised("hypothetical", is_condition=verb == token)
            if _is_inverted(verb):
                is_denied = any(c.dep_ == "neg" for c in token.children)
                return Unrealised(None if is_denied else "hypothetical", is_condition=True)
            if verb.dep_ in {"advcl", "ROOT"} or verb.head == verb:
                break
        elif verb.dep_ in {"ROOT", "appos"}:
            break
        verb = verb.head
    return None


def _is_inverted(verb: Token) -> bool:
    """Whether it is a condition without "if": "*Had* the police not *come*, they would have fled"."""
    if verb.dep_ != "advcl":
        return False
    first = next(iter(verb.lefts), verb)
    had = first if first.dep_ == "aux" else verb
    return had.lower_ == "had" and had.i < verb.head.i and any(had.i < s.i for s in _subjects(verb))


def _subjects(verb: Token) -> list[Token]:
    """Of the verb, or of the clause that the parser hangs on a "had" that stands before it."""
    clauses = [verb, *(c for c in verb.children if c.dep_ == "ccomp")]
    return [c for clause in clauses for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]


def _infinitive(token: Token) -> Unrealised | None:
    if token.tag_ == "VB" and token.dep_ in {"xcomp", "ccomp"} and token.head.lemma_ == "help":
        return _infinitive(token.head)  # "will send troops to help *defend* it"
    if token.tag_ != "VB" or not any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children):
        return None
    head = token.head
    if token.dep_ == "ROOT" or (token.dep_ in {"relcl", "acl"} and head.dep_ == "ROOT"):
        return Unrealised("future")  # a headline: "Ministers to meet in Geneva"
    if token.dep_ == "xcomp" and head.lemma_ == "have" and any(c.lower_ == "yet" for c in head.children):
        return Unrealised("negated")  # "has yet to release"
    if token.dep_ == "xcomp" and (head.lemma_ == "be" or (head.lemma_ == "go" and head.tag_ == "VBG")):
        if token.lemma_ == "blame":
            return None  # "the rebels are to blame"
        return Unrealised("future")  # "are to withdraw", "is going to summon"
    if token.dep_ in {"acl", "relcl"} and any(c.lower_ in _RANKS for c in (head, *head.lefts)):
        return None  # "became the first state to recognise it"
    if is_of_law(token):
        return Unrealised("future") if is_of_proposal(token) else None
    if token.dep_ in {"advcl", "xcomp", "acl", "ccomp", "relcl"}:
        return Unrealised("hypothetical", is_purpose=token.dep_ in {"advcl", "xcomp"})
    return None
