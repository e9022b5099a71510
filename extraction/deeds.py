"""Nouns with words beside them that say what they do: laws, orders, statements."""

from collections.abc import Iterable

from extraction.parse import Token
from extraction.words import word_set

_LAWS = word_set("act amendment bill decree edict law legislation measure motion ordinance resolution")
_PASSING = word_set("adopt approve decree enact pass promulgate sign")
_PROPOSING = word_set("draft file introduce prepare present propose sponsor submit table unveil")


def tells_a_deed(objects: Iterable[Token]) -> bool:
    """Whether words say what the object does: "a law *banning* rallies", "a law *that bans* them"."""
    told = [c for o in objects for c in (*o.rights, *o.head.rights) if o.i < c.i and not _after_comma(c)]
    return any((c.dep_ in {"acl", "advcl"} and c.tag_ == "VBG") or _is_own_clause(c) for c in told)


def _is_own_clause(clause: Token) -> bool:
    """Whether a relative clause is about what its noun does: not "a law *that critics fear*"."""
    return clause.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in clause.lefts)


def _after_comma(clause: Token) -> bool:
    return clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","


def is_of_law(verb: Token) -> bool:
    """Whether it is what a law does that is proposed or passed: "tabled a bill that would *ban* rallies"."""
    return _law_of(verb, _PASSING | _PROPOSING) is not None


def is_of_proposal(verb: Token) -> bool:
    """Whether it is what a law is to do that is only proposed: "tabled a bill to *ban* rallies"."""
    return _law_of(verb, _PROPOSING) is not None


def _law_of(verb: Token, made_by: frozenset[str]) -> Token | None:
    law = verb.head
    if verb.dep_ not in {"acl", "relcl"} or law.lemma_ not in _LAWS or law.dep_ != "dobj":
        return None
    return law if law.head.lemma_ in made_by else None
