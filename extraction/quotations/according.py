"""Cues that stand beside what is said: "according to officials", "in her words", "reportedly", "as he put it"."""

from extraction.parse import Token
from extraction.quotations.drafts import CueHit, Draft, subtree, without
from extraction.quotations.speaker import speaker_of

_MAX_CLIMB = 8


def around(hit: CueHit) -> Draft | None:
    """The clause around a cue that is a phrase or an adverb in it, without the phrase."""
    phrase = _phrase(hit)
    if phrase is None:
        return None
    clause = _clause_above(phrase)
    if clause is None:
        return None
    pieces = without(clause.doc, subtree(clause), subtree(phrase))
    if not pieces:
        return None
    construction = "adverb" if phrase is hit.token and hit.match.particle is None else "according"
    return Draft(construction, hit, hit.bounds, speaker_of(hit), clause=pieces)


def parenthetical(hit: CueHit) -> Draft | None:
    """Reads "the bill, officials said, was dead", hung on the clause by the parser, and "…, as officials said"."""
    cue = hit.token
    as_clause = cue.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in {"mark", "advmod"} for c in cue.lefts)
    if not (cue.dep_ == "parataxis" or (as_clause and _is_set_off(cue))):
        return None
    clause = _clause_above(cue)
    if clause is None:
        return None
    pieces = without(cue.doc, subtree(clause), subtree(cue))
    if not pieces:
        return None
    return Draft("as clause" if as_clause else "parenthetical", hit, hit.bounds, speaker_of(hit), clause=pieces)


def _phrase(hit: CueHit) -> Token | None:
    """The top of the phrase that is set beside the clause."""
    token = hit.token
    if hit.match.frame.part_of_speech == "noun":
        return token.head if token.dep_ == "pobj" and token.head.lower_ == "in" else None
    return token


def _clause_above(token: Token) -> Token | None:
    """The verb of the clause that the phrase stands in."""
    here = token.head
    for _ in range(_MAX_CLIMB):
        if here.pos_ in {"VERB", "AUX"} and here.dep_ not in {"aux", "auxpass", "amod"}:
            return here
        here = here.head
    return None


def _is_set_off(cue: Token) -> bool:
    """Between commas or the end of the sentence."""
    doc, (start, end) = cue.doc, subtree(cue)
    before = start == cue.sent.start or doc[start - 1].is_punct
    after = end >= len(doc) or doc[end].is_punct
    return before and after
