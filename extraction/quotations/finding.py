"""All quotations of a document: cues, what they govern, what stands between marks, and which of it is kept."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from extraction.frames import FrameIndex
from extraction.notes import Said
from extraction.quotations.according import around, parenthetical
from extraction.quotations.confidence import CONFIDENCE
from extraction.quotations.cues import find_cues
from extraction.quotations.direct import attach
from extraction.quotations.drafts import Bounds, CueHit, Draft, merged
from extraction.quotations.indirect import indirect
from extraction.quotations.labels import labels
from extraction.quotations.marks import Quoted, paragraphs, quoted
from extraction.quotations.nesting import unnested
from extraction.quotations.speaker import actor_token
from extraction.quotations.widening import widen
from extraction.syntax import is_passive
from ontology.model import QuotationKind

_FEW = 3
"""So few words outside quotation marks are a slip of the parse."""


def find_said(doc: Doc, index: FrameIndex, *, is_actor: Callable[[Token], bool]) -> tuple[Said, ...]:
    """Who is said to have said or thought what, in the order of the text. Needs a parsed document."""
    bounds = paragraphs(doc)
    labelled = labels(doc, bounds, is_actor=is_actor)
    taken = {label.words.paragraph for label in labelled}
    quotations = [q for q in quoted(doc, bounds) if q.paragraph not in taken]
    spoken = [*quotations, *(label.words for label in labelled)]
    cues = find_cues(doc, index, quotations=spoken, is_actor=is_actor)
    drafts = [draft for hit in cues if not hit.quoted and (draft := _draft(hit)) is not None]
    widen(drafts, quotations, length=len(doc))
    drafts = attach(doc, quotations, paragraphs=bounds, cues=cues, drafts=drafts)
    drafts.extend(label.draft for label in labelled)
    return tuple(_said(doc, draft, quotations) for draft in unnested(len(doc), filter(_is_kept, drafts)))


def _draft(hit: CueHit) -> Draft | None:
    draft = indirect(hit)
    if draft is None and "around" in hit.slots:
        draft = around(hit)
    return draft or parenthetical(hit)


def _is_kept(draft: Draft) -> bool:
    """Whether it tells enough: without a speaker only hearsay and what "is said" do."""
    if draft.speaker is not None or draft.quotes or draft.construction == "adverb":
        return True
    return draft.construction == "clause" and draft.hit is not None and is_passive(draft.hit.token)


def _said(doc: Doc, draft: Draft, quotations: Sequence[Quoted]) -> Said:
    content, kind = _content(doc, draft, quotations)
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


def _content(doc: Doc, draft: Draft, quotations: Sequence[Quoted]) -> tuple[tuple[Bounds, ...], QuotationKind]:
    """The content and its kind. A clause that says no more than its quotations gives way to them."""
    content = merged([*draft.clause, *draft.quotes])
    if draft.construction == "label":
        return content, "direct"
    first = max(bisect_right(quotations, content[0][0], key=lambda q: q.start) - 1, 0)
    marked: set[int] = set()
    for quotation in quotations[first:]:
        if quotation.start >= content[-1][1]:
            break
        marked.update(range(quotation.start, quotation.end))
    tokens = [i for start, end in content for i in range(start, end) if not doc[i].is_punct and not doc[i].is_space]
    plain = sum(i not in marked for i in tokens)
    if plain == len(tokens):
        return content, "indirect"
    if draft.quotes and plain < _FEW:
        return merged(draft.quotes), "direct"
    return content, "mixed" if plain else "direct"
