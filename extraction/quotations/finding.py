"""All quotations of a document: cues, what they govern, what stands between marks, and which of it is kept."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from extraction.frames import FrameIndex
from extraction.notes import Said
from extraction.quotations.according import around, parenthetical
from extraction.quotations.confidence import CONFIDENCE
from extraction.quotations.cues import find_cues
from extraction.quotations.direct import attach
from extraction.quotations.drafts import Bounds, CueHit, Draft, merged
from extraction.quotations.indirect import indirect
from extraction.quotations.marks import paragraphs, quoted
from extraction.quotations.nesting import unnested
from extraction.quotations.speaker import actor_token
from ontology.model import QuotationKind

_FEW = 3
"""So few words outside quotation marks are a slip of the parse."""


def find_said(doc: Doc, index: FrameIndex, *, is_actor: Callable[[Token], bool]) -> tuple[Said, ...]:
    """Who is said to have said or thought what, in the order of the text. Needs a parsed document."""
    quotations = quoted(doc, paragraphs(doc))
    cues = find_cues(doc, index, quotations=quotations, is_actor=is_actor)
    drafts = [draft for hit in cues if not hit.quoted and (draft := _draft(hit)) is not None]
    drafts = attach(doc, quotations, cues=cues, drafts=drafts)
    return tuple(_said(doc, draft) for draft in unnested(len(doc), drafts))


def _draft(hit: CueHit) -> Draft | None:
    if "around" in hit.slots:
        return around(hit)
    return indirect(hit) or parenthetical(hit)


def _said(doc: Doc, draft: Draft) -> Said:
    content, kind = _content(doc, draft)
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


def _content(doc: Doc, draft: Draft) -> tuple[tuple[Bounds, ...], QuotationKind]:
    """The content and its kind. A clause that says no more than its quotations gives way to them."""
    quoted_tokens = {i for start, end in draft.quotes for i in range(start, end)}
    plain = [
        i for start, end in draft.clause for i in range(start, end) if i not in quoted_tokens and not doc[i].is_punct
    ]
    if draft.quotes and len(plain) < _FEW:
        return merged(draft.quotes), "direct"
    content = merged([*draft.clause, *draft.quotes])
    has_marks = draft.quotes or any(doc[i].is_quote for start, end in content for i in range(start, end))
    return content, "mixed" if has_marks else "indirect"
