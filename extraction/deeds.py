"""Nouns with words beside them that say what they do: laws, orders, statements."""

from collections.abc import Iterable

from extraction.parse import Token


def tells_a_deed(objects: Iterable[Token]) -> bool:
    """Whether words say what the object does: "a law *banning* rallies", "a law *that bans* them"."""
    told = [c for o in objects for c in (*o.rights, *o.head.rights) if o.i < c.i and not _after_comma(c)]
    return any((c.dep_ in {"acl", "advcl"} and c.tag_ == "VBG") or _is_own_clause(c) for c in told)


def _is_own_clause(clause: Token) -> bool:
    """Whether a relative clause is about what its noun does: not "a law *that critics fear*"."""
    return clause.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in clause.lefts)


def _after_comma(clause: Token) -> bool:
    return clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","
