"""Direct speech: gives each quotation to a cue beside it, or to who spoke last.

Tried in this order: a clause that the syntax already gave to a cue and that the quotation shares; a cue right before
the quotation ("he said: …"); one right after it ("…, said Smith"); and, for a quotation that follows a full stop or
goes on in a new paragraph, the attribution before it. Only cues that may bring quotations take part.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extraction.parse import Doc
from extraction.quotations.beside import REACH_AFTER, REACH_BEFORE, brings_after, first_after
from extraction.quotations.drafts import Bounds, CueHit, Draft, overlap
from extraction.quotations.marks import MARKS, SENTENCE_ENDS, Quoted
from extraction.quotations.speaker import speaker_of

_SHARED_AT_LEAST = 6
"""Tokens, or half of the quotation if that is less, that a clause shares with a quotation that is its content."""


def attach(
    doc: Doc, quotations: Sequence[Quoted], *, paragraphs: Sequence[Bounds], cues: Sequence[CueHit], drafts: list[Draft]
) -> list[Draft]:
    """The drafts with the quotations, and those that had to be added for cues without a content of their own."""
    attacher = _Attacher(doc, paragraphs, cues, drafts)
    for quotation in quotations:
        attacher.place(quotation)
    return attacher.drafts


class _Attacher:
    """One pass over the quotations of a document, remembering whose the last one was."""

    def __init__(self, doc: Doc, paragraphs: Sequence[Bounds], cues: Sequence[CueHit], drafts: list[Draft]) -> None:
        self._doc = doc
        self._paragraphs = [start for start, _ in paragraphs]
        self._cues = [hit for hit in cues if "quote" in hit.slots and not hit.quoted]
        self._starts = [hit.token.i for hit in self._cues]
        self.drafts = list(drafts)
        self._by_cue = {draft.hit.token.i: draft for draft in drafts if draft.hit is not None}
        self._last: tuple[Quoted, Draft] | None = None
        self._waiting: list[Quoted] = []

    def place(self, quotation: Quoted) -> None:
        """Gives the quotation to its draft; one that goes on in the next paragraph may wait for that one's."""
        draft = self._owner(quotation)
        if draft is not None:
            run = _run([*self._waiting, quotation])
            draft.quotes.extend((q.start, q.end) for q in run)
            self._last = (quotation, draft)
            self._waiting.clear()
        elif quotation.goes_on:
            self._waiting.append(quotation)

    def _owner(self, quotation: Quoted) -> Draft | None:
        draft = self._sharing(quotation)
        if draft is not None:
            return draft
        position = bisect_left(self._starts, quotation.start)
        if position > 0 and brings_after(self._doc, self._cues[position - 1], quotation):
            return self._draft_of(self._cues[position - 1])
        if not quotation.is_speech:
            return None
        position = bisect_left(self._starts, quotation.end)
        hit = first_after(self._doc, self._cues[position : position + REACH_AFTER], quotation)
        return self._draft_of(hit) if hit is not None else self._continued(quotation)

    def _sharing(self, quotation: Quoted) -> Draft | None:
        """The draft whose clause lies in the quotation, or reaches into it if that is somebody's words for sure."""
        start, end = quotation.start, quotation.end
        enough = min((end - start) / 2, _SHARED_AT_LEAST)
        low = bisect_left(self._starts, start - REACH_BEFORE)
        high = bisect_left(self._starts, end + REACH_AFTER)
        found: list[tuple[int, int, Draft]] = []
        for hit in self._cues[low:high]:
            draft = self._by_cue.get(hit.token.i)
            if draft is None or start <= hit.token.i < end or draft.construction not in {"clause", "parenthetical"}:
                continue
            shared = sum(overlap((start, end), piece) for piece in draft.clause)
            inside = all(first >= start for first, _ in draft.clause)
            if shared and shared >= enough and (inside or quotation.is_speech):
                found.append((min(abs(hit.token.i - start), abs(hit.token.i - end)), -shared, draft))
        return min(found, key=lambda f: f[:2])[2] if found else None

    def _continued(self, quotation: Quoted) -> Draft | None:
        """The attribution before a quotation that goes on after a full stop, or in the next paragraph."""
        position = bisect_left(self._starts, quotation.start)
        draft = self._by_cue.get(self._starts[position - 1]) if position > 0 else None
        paragraph = self._paragraph(draft.position) if draft is not None else -1
        if self._last is not None and (draft is None or self._last[0].start > draft.position):
            paragraph, draft = self._last[0].paragraph, self._last[1]
        if paragraph == quotation.paragraph:
            return draft if self._doc[quotation.start - 1].text in SENTENCE_ENDS | MARKS else None
        resumes = quotation.fills_paragraph or (self._last is not None and self._last[0].goes_on)
        return draft if paragraph == quotation.paragraph - 1 and resumes else None

    def _paragraph(self, token: int) -> int:
        return bisect_right(self._paragraphs, token) - 1

    def _draft_of(self, hit: CueHit) -> Draft:
        draft = self._by_cue.get(hit.token.i)
        if draft is None:
            draft = Draft("quotation", hit, hit.bounds, speaker_of(hit))
            self._by_cue[hit.token.i] = draft
            self.drafts.append(draft)
        return draft


def _run(quotations: Sequence[Quoted]) -> Sequence[Quoted]:
    """The last quotation and those before it that it takes up, one paragraph each."""
    first = len(quotations) - 1
    while first > 0 and quotations[first - 1].paragraph == quotations[first].paragraph - 1:
        first -= 1
    return quotations[first:]
