"""Whether a clause or a noun tells of what is so: not denied, not supposed, not yet to come."""

from itertools import pairwise

from extraction.noun_clauses import is_lacking, is_refused, noun_of
from extraction.parse import Token
from extraction.words import word_set

_MODALS = word_set("would could may might should will shall can must 'd 'll ought")
_CONDITIONS = word_set("if unless whether lest")
_GIVEN = word_set("although as because since though whereas while")
_DENIALS = word_set("deny doubt dispute reject refute pretend")
_DOUBTS = word_set("chance danger denial fear likelihood possibility prospect risk suspicion worry")
_BEGINNINGS = word_set("continue begin start come go happen manage help know find say report believe think")
"""Verbs that leave to the infinitive after them that it is so: "continued to lead", "is known to lead"."""
_NOT_SO = word_set(
    """alleged purported potential possible future prospective aspiring supposed hypothetical next elect
    designate candidate prospective fake self-styled"""
)
_MAX_CLIMB = 8


def is_fact(verb: Token) -> bool:
    """Whether a verb's clause is told as fact, by its own words and by those that govern it."""
    for _ in range(_MAX_CLIMB):
        if not _is_asserted(verb):
            return False
        above = verb.head
        noun = noun_of(verb)
        if noun is not None and (noun.lemma_ in _DOUBTS or is_lacking(noun) or is_refused(noun)):
            return False
        if verb.dep_ in {"xcomp", "ccomp", "pcomp"} and above.lemma_ in _DENIALS:
            return False
        if verb.dep_ == "pcomp" and above.lower_ in {"from", "without", "against"}:
            return False  # "barred from entering"
        if verb.dep_ == "advcl" and not _is_given(verb) and any(_is_modal(c) for c in above.children):
            return False  # "will raise it when they meet"
        inherits = verb.dep_ in {"conj", "xcomp", "auxpass", "aux"} or (verb.dep_ == "ccomp" and verb.tag_ == "VB")
        if above == verb or above.pos_ not in {"VERB", "AUX"} or not inherits:
            break
        if verb.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
            break
        verb = above
    return True


def is_so(noun: Token) -> bool:
    """Whether a noun says what somebody is, and not what they are not, may be or want to be."""
    if any(c.lower_ in _NOT_SO or c.lower_ == "no" for c in noun.children):
        return False
    before = noun.doc[max(noun.left_edge.i, noun.i - 5) : noun.i]
    if any(a.lower_ == "would" and b.text == "-" for a, b in pairwise(before)):  # "the would-be president"
        return False
    after = noun.doc[noun.i + 1 : noun.i + 3]
    return not (len(after) == 2 and after[0].text == "-" and after[1].lower_ in _NOT_SO)


def is_asked(token: Token) -> bool:
    """Whether the sentence is a question."""
    sentence = token.sent
    return any(t.text == "?" for t in sentence[-3:])


def _is_asserted(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"never", "neither", "nor"}:
            return False
        if _is_modal(child):
            return False
        if child.dep_ in {"mark", "advmod"} and child.lower_ in _CONDITIONS:
            return False
        if child.dep_ == "aux" and child.lower_ == "to" and not _is_carried_out(verb):
            return False
        if child.dep_ in {"nsubj", "nsubjpass"} and _is_nobody(child):
            return False
    return True


def _is_modal(word: Token) -> bool:
    return word.dep_ == "aux" and word.lower_ in _MODALS


def _is_given(verb: Token) -> bool:
    """Whether a clause tells of what is so anyhow: "as they fight", "because they fight"."""
    return any(c.dep_ == "mark" and c.lower_ in _GIVEN for c in verb.lefts)


def _is_carried_out(verb: Token) -> bool:
    """Whether an infinitive is so because of what governs it."""
    return verb.dep_ in {"xcomp", "ccomp", "oprd"} and verb.head.lemma_ in _BEGINNINGS


def _is_nobody(token: Token) -> bool:
    """Whether it stands for none or for somebody unknown: "nobody", "no member", "which side"."""
    asked = token.tag_ in {"WP", "WP$"} and token.lower_ == "what"
    return asked or token.lower_ in {"nobody", "none"} or any(_denies(c) for c in token.children)


def _denies(word: Token) -> bool:
    return word.lower_ in {"no", "neither"} or (word.dep_ == "det" and word.lower_ in {"which", "what"})
