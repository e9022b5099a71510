"""Whether a cue stands right beside a quotation, so that it brings it."""

from collections.abc import Iterable

from extraction.parse import Doc, Token
from extraction.quotations.drafts import CueHit
from extraction.quotations.marks import MARKS, SENTENCE_ENDS, Quoted

REACH_BEFORE = 18
"""Tokens that may stand between a cue and the quotation that follows it: "told reporters in Oslo on Friday: “…”"."""

REACH_AFTER = 30
"""Tokens within which a cue follows a quotation: its subject may be long."""

_FEWEST_WORDS = 3
"""A shorter phrase in quotation marks right after a cue is its object: found "irregularities"."""

_LEADS_IN = frozenset({",", ":", "—", "–", "-", "―"})
_CONJUNCTIONS = frozenset({"that", "as"})
_ADJUNCTS = frozenset({"amod", "acl", "relcl"})


def brings_after(doc: Doc, hit: CueHit, quotation: Quoted) -> bool:
    """Whether the quotation follows the cue: at once, after "that", or after a comma or colon in the same sentence."""
    gap = list(doc[hit.bounds[1] : quotation.start])
    if len(gap) > REACH_BEFORE or any(t.text in SENTENCE_ENDS or t.text in MARKS for t in gap):
        return False
    words = [t for t in gap if not t.is_space]
    if not words:
        return not gap and (quotation.is_speech or quotation.words >= _FEWEST_WORDS)
    beside = words[-1].text
    if len(words) < len(gap) and beside != ":" and any("\n" in t.text for t in gap):
        return False
    if not quotation.is_speech or beside in _CONJUNCTIONS:
        return len(words) == 1 and beside in _LEADS_IN | _CONJUNCTIONS
    if beside == ",":
        return not any(t.pos_ == "VERB" and t.dep_ not in _ADJUNCTS for t in words)
    return beside in _LEADS_IN


def first_after(doc: Doc, hits: Iterable[CueHit], quotation: Quoted) -> CueHit | None:
    """The cue in the rest of the sentence that begins, itself or with its subject, right after the quotation."""
    start = quotation.end
    limit = min(len(doc), start + REACH_AFTER)
    stop = next((i for i in range(start, limit) if _ends(doc[i], start)), limit)
    for hit in hits:
        if hit.token.i >= stop:
            break
        between = doc[start : max(_first_token(hit.token), start)]
        if all(t.is_punct or t.dep_ in {"advmod", "cc"} for t in between):
            return hit
    return None


def _ends(token: Token, start: int) -> bool:
    """Whether the sentence around the quotation ends here."""
    return (token.text in SENTENCE_ENDS and token.i > start) or token.text in MARKS or "\n" in token.text


def _first_token(cue: Token) -> int:
    """Where the cue's own words begin: at its subject if that comes first."""
    own = [c.left_edge.i for c in cue.lefts if c.dep_ in {"nsubj", "aux", "advmod", "nsubjpass", "neg"}]
    return min([cue.i, *own])
