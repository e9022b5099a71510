"""Verbs that the tagger or the parser took for something else, and who stands before them then."""

from extraction.parse import Token

BODIES = frozenset({"GPE", "ORG"})
_PREFIXES = frozenset({"ex", "vice"})


def is_misread(verb: Token) -> bool:
    """Whether the parser took a finite verb for a participle before its object: "A court on Tuesday freed Mr Ali"."""
    if verb.dep_ != "amod" or verb.tag_ not in {"VBD", "VBN"}:
        return False
    if any(child.dep_ == "nsubj" for child in verb.lefts) or before_past(verb) or doer_on_day(verb) is not None:
        return True
    before = verb.head.head
    if verb.head.dep_ == "dobj" and before.dep_ == "ROOT" and before.pos_ == "NOUN":
        return True  # "Prison guards *tortured* inmates"
    return verb.head.dep_ == "appos" and before.i < verb.i and all(t.text != "," for t in verb.doc[before.i : verb.i])


def doer_on_day(verb: Token) -> Token | None:
    """Who stands before a day that the parser made one phrase with what is done: "*The bank* on Monday cut aid"."""
    before = verb.head.head
    if verb.tag_ != "VBD" or verb.head.dep_ != "pobj" or before.lower_ != "on" or before.head.dep_ != "ROOT":
        return None
    is_dated = any(c.dep_ == "npadvmod" and c.ent_type_ == "DATE" for c in verb.lefts)
    return before.head if is_dated and before.head.pos_ in {"NOUN", "PROPN"} else None


def before_past(verb: Token) -> list[Token]:
    """The noun that the parser made a modifier, before a past tense that it did: "The chief *withdrew* the troops"."""
    if states := states_before(verb):
        return states
    if verb.tag_ != "VBD" or verb.lemma_ == verb.lower_:
        return []
    before = [
        c for c in verb.head.lefts if c.i < verb.i and c.dep_ in {"nmod", "compound"} and c.pos_ in {"NOUN", "PROPN"}
    ]
    if verb.lower_.endswith("ed"):  # "*Kenya* massed tanks" is all that its sentence says
        return [c for c in before if c.ent_type_ in BODIES and verb.head.dep_ == "ROOT"]
    return before


def states_before(verb: Token) -> list[Token]:
    """States that the parser took for adverbs: "*Turkey* massed tanks", not "UN-backed talks"."""
    return [c for c in verb.lefts if c.dep_ == "npadvmod" and c.ent_type_ in BODIES and not hyphen(verb.nbor(-1))]


def prefix(token: Token) -> Token | None:
    """The "ex" that the parser took for a word of its own, before the noun that it belongs to: "the *ex*-president"."""
    if token.i < 2 or not hyphen(token.nbor(-1)):
        return None
    before = token.nbor(-2)
    return before if before.lower_ in _PREFIXES and not before.whitespace_ and before.dep_ == token.dep_ else None


def is_prefix(token: Token) -> bool:
    """Whether it is such a word."""
    return token.lower_ in _PREFIXES and token.i + 2 < len(token.doc) and prefix(token.nbor(2)) == token


def hyphen(token: Token) -> bool:
    """Whether it joins two words into one."""
    return token.text in {"-", "–"} and not token.whitespace_
