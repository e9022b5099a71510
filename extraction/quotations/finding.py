"""All quotations of a document: cues, what they govern, what stands between marks, and which of it is kept."""

from collections.abc import Callable, Set

from extraction.frames import FrameIndex
from extraction.notes import Said
from extraction.parse import Doc, Token
from extraction.quotations.according import around, parenthetical
from extraction.quotations.confidence import CONFIDENCE
from extraction.quotations.cues import find_cues
from extraction.quotations.direct import attach
from extraction.quotations.drafts import CueHit, Draft
from extraction.quotations.indirect import indirect
from extraction.quotations.kinds import WordCounts, content_and_kind
from extraction.quotations.labels import labels
from extraction.quotations.marks import paragraphs, quoted
from extraction.quotations.nesting import distinct, unnested
from extraction.quotations.parting import part_statements
from extraction.quotations.speaker import actor_token
from extraction.quotations.widening import widen
from extraction.syntax import is_passive


def find_said(
    doc: Doc, index: FrameIndex, *, is_actor: Callable[[Token], bool], unread: Set[int] = frozenset()
) -> tuple[Said, ...]:
    """Who is said to have said or thought what, in the order of the text. Needs a parsed document.

    The tokens in `unread` are passed over as if they were not there: a caption between two paragraphs does not part a
    quotation from its speaker.
    """
    bounds = [(start, end) for start, end in paragraphs(doc) if start not in unread]
    labelled = labels(doc, bounds, is_actor=is_actor)
    taken = {label.words.paragraph for label in labelled}
    quotations = [q for q in quoted(doc, bounds) if q.paragraph not in taken]
    spoken = [*quotations, *(label.words for label in labelled)]
    cues = find_cues(doc, index, quotations=spoken, is_actor=is_actor)
    cues = [hit for hit in cues if hit.token.i not in unread]
    drafts = [draft for hit in cues if not hit.quoted and (draft := _draft(hit)) is not None]
    part_statements(drafts, cues)
    widen(drafts, quotations, length=len(doc))
    drafts = attach(doc, quotations, paragraphs=bounds, cues=cues, drafts=drafts)
    drafts = sorted([*drafts, *(label.draft for label in labelled)], key=lambda d: d.position)
    counts = WordCounts(doc, quotations)
    return tuple(distinct(_said(draft, counts) for draft in unnested(len(doc), filter(_is_kept, drafts))))


def _draft(hit: CueHit) -> Draft | None:
    draft = indirect(hit)
    if draft is None and "around" in hit.slots:
        draft = around(hit)
    return draft or parenthetical(hit)


def _is_kept(draft: Draft) -> bool:
    """Whether it tells enough: without a speaker only hearsay, what "is said", and "claims that" do."""
    if draft.speaker is not None or draft.quotes or draft.construction == "adverb":
        return True
    if draft.hit is None:
        return False
    if draft.construction == "noun clause":
        return all(c.lower_ != "no" for c in draft.hit.token.lefts)  # "no doubt that": nobody's
    return draft.construction == "clause" and is_passive(draft.hit.token)


def _said(draft: Draft, counts: WordCounts) -> Said:
    content, kind = content_and_kind(draft, counts)
    speaker = draft.speaker
    return Said(
        kind=kind,
        speaker=speaker.i if speaker is not None else None,
        source=actor_token(speaker).i if speaker is not None else None,
        cue=draft.cue,
        cue_class=draft.hit.match.owner.name if draft.hit is not None else None,
        content=content,
        confidence=CONFIDENCE["quotation" if draft.quotes else draft.construction],
    )
