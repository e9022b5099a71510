"""The cues of a document, and which of them stand inside quotations and so speak for others."""

from collections.abc import Callable, Iterable

from extraction.frames import FrameIndex
from extraction.parse import Doc, Token
from extraction.quotations.drafts import CueHit
from extraction.quotations.marks import LONG, Quoted


def find_cues(
    doc: Doc, index: FrameIndex, *, quotations: Iterable[Quoted], is_actor: Callable[[Token], bool]
) -> list[CueHit]:
    """Every cue, in the order of the text. A cue in a quotation of eight words or more is marked as quoted."""
    inside = bytearray(len(doc))
    for quotation in quotations:
        if quotation.words >= LONG and (quotation.closed or quotation.goes_on):
            inside[quotation.start : quotation.end] = b"\x01" * (quotation.end - quotation.start)
    found = []
    for token in doc:
        matches = index.matches(token, is_actor)
        if matches:
            found.append(CueHit(token, matches[0], bool(inside[token.i])))
    return found
