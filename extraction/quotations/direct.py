"""Direct speech: gives each quotation to a cue beside it, or to who spoke last.

Tried in this order: a clause that the syntax already gave to a cue and that the quotation shares; a cue right before
the quotation ("he said: …"); one right after it ("…, said Smith"); and, for a quotation that follows a full stop or
an unclosed paragraph, the attribution before it. Only cues that may bring quotations take part.
"""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extraction.quotations.drafts import CueHit, Draft, overlap
from extraction.quotations.marks import SENTENCE_ENDS, Quoted
from extraction.quotations.speaker import speaker_of

_REACH_BEFORE = 18
_REACH_AFTER = 30
_LEADS_IN = frozenset({",", ":", "that", "—", "–", "-", "―", "as"})
_MARKS = frozenset({'"', "“", "”", "''", "``", "‘", "’", "'"})


def attach(doc: Doc, quotations: Sequence[Quoted], *, cues: Sequence[CueHit], drafts: list[Draft]) -> list[Draft]:
    """The drafts with the quotations, and those that had to be added for cues without a content of their own."""
    table = _Attacher(doc, cues, drafts)
    for quotation in quotations:
        table.place(quotation)
    return sorted(table.drafts, key=lambda d: d.position)


class _Attacher:
    """One pass over the quotations of a document, remembering whose the last one was."""

    def __init__(self, doc: Doc, cues: Sequence[CueHit], drafts: list[Draft]) -> None:
        self._doc = doc
        self._cues = [hit for hit in cues if "quote" in hit.slots and not hit.quoted]
        self._starts = [hit.token.i for hit in self._cues]
        self.drafts = drafts
        self._by_cue = {draft.hit.token.i: draft for draft in drafts if draft.hit is not None}
        self._last: tuple[Quoted, Draft] | None = None

    def place(self, quotation: Quoted) -> None:
        draft = self._owner(quotation)
        if draft is not None:
            draft.quotes.append((quotation.start, quotation.end))
            self._last = (quotation, draft)

    def _owner(self, quotation: Quoted) -> Draft | None:
        shared = self._sharing(quotation)
        if shared is not None:
            return shared
        hit = self._before(quotation) or (self._after(quotation) if quotation.is_speech else None)
        if hit is not None:
            return self._draft_of(hit)
        return self._continued(quotation) if quotation.is_speech else None

    def _sharing(self, quotation: Quoted) -> Draft | None:
        """The draft whose clause lies in the quotation, or reaches into it if that is somebody's words for sure."""
        bounds = (quotation.start, quotation.end)
        best: tuple[int, int] | None = None
        owner: Draft | None = None
        low = bisect_left(self._starts, quotation.start - _REACH_BEFORE)
        high = bisect_left(self._starts, quotation.end + _REACH_AFTER)
        for hit in self._cues[low:high]:
            draft = self._by_cue.get(hit.token.i)
            if draft is None or quotation.start <= hit.token.i < quotation.end:
                continue
            if draft.construction not in {"clause", "parenthetical"}:
                continue
            shared = sum(overlap(bounds, piece) for piece in draft.clause)
            inside = all(start >= quotation.start for start, _ in draft.clause)
            if shared and (inside or quotation.is_speech) and shared * 2 >= min(quotation.end - quotation.start, 12):
                distance = -min(abs(hit.token.i - quotation.start), abs(hit.token.i - quotation.end))
                if best is None or (distance, shared) > best:
                    best, owner = (distance, shared), draft
        return owner

    def _before(self, quotation: Quoted) -> CueHit | None:
        """A cue in the same sentence before the opening mark, next to it or with a comma or colon between."""
        doc, opening = self._doc, quotation.start
        if opening == 0:
            return None
        beside = doc[opening - 1]
        if beside.is_space and opening > 1:
            beside = doc[opening - 2]
        position = bisect_left(self._starts, opening) - 1
        if position < 0:
            return None
        hit = self._cues[position]
        gap = doc[hit.bounds[1] : opening]
        if len(gap) > _REACH_BEFORE or any(t.text in SENTENCE_ENDS or t.text in _MARKS for t in gap):
            return None
        if any("\n" in t.text for t in gap) and beside.text != ":":
            return None
        if len(gap) and beside.text not in _LEADS_IN:
            return None
        if beside.text in {"that", "as"} and len(gap) > 1 or not quotation.is_speech and len(gap) > 1:
            return None
        if beside.text == "," and any(t.pos_ == "VERB" and t.dep_ not in {"amod", "acl", "relcl"} for t in gap):
            return None
        return hit

    def _after(self, quotation: Quoted) -> CueHit | None:
        """A cue in the rest of the sentence whose subject, or itself, begins right after the closing mark."""
        doc, start = self._doc, quotation.end
        limit = min(len(doc), start + _REACH_AFTER)
        stop = next((i for i in range(start, limit) if _ends(doc[i], start)), limit)
        for hit in self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]:
            first = _first_token(hit)
            between = doc[start : max(first, start)]
            if sum(1 for t in between if not t.is_punct and t.dep_ not in {"advmod", "cc"}) == 0:
                return hit
        return None

    def _continued(self, quotation: Quoted) -> Draft | None:
        """The attribution before a quotation that goes on after a full stop, or in the next paragraph."""
        if self._last is not None:
            previous, draft = self._last
            if previous.goes_on and previous.paragraph == quotation.paragraph - 1:
                return draft
        if quotation.start == 0:
            return None
        before = self._doc[quotation.start - 1]
        if before.text not in SENTENCE_ENDS | _MARKS:
            return None
        position = bisect_left(self._starts, quotation.start) - 1
        earlier = self._cues[position] if position >= 0 else None
        draft = self._by_cue.get(earlier.token.i) if earlier is not None else None
        if self._last is not None and (draft is None or self._last[0].start > draft.position):
            draft = self._last[1] if self._last[0].paragraph == quotation.paragraph else draft
        if draft is None or any("\n" in t.text for t in self._doc[draft.position : quotation.start]):
            return None
        return draft

    def _draft_of(self, hit: CueHit) -> Draft:
        draft = self._by_cue.get(hit.token.i)
        if draft is None:
            draft = Draft("quotation", hit, hit.bounds, speaker_of(hit))
            self._by_cue[hit.token.i] = draft
            self.drafts.append(draft)
        return draft


def _ends(token: Token, start: int) -> bool:
    """Whether the sentence around a quotation ends here."""
    return token.text in SENTENCE_ENDS and token.i > start or token.text in _MARKS or "\n" in token.text


def _first_token(hit: CueHit) -> int:
    """Where the cue's own words begin: at its subject if that comes first."""
    cue = hit.token
    starts = [c.left_edge.i for c in cue.lefts if c.dep_ in {"nsubj", "aux", "advmod", "nsubjpass", "neg"}]
    return min([cue.i, *starts])
