"""Content that the parse cut off in the middle of a quotation takes in the whole of it."""

from collections.abc import Iterable, Sequence

from extraction.quotations.drafts import Draft
from extraction.quotations.marks import Quoted


def widen(drafts: Iterable[Draft], quotations: Sequence[Quoted], *, length: int) -> None:
    """Moves the end of each piece of content that lies in a quotation begun inside the piece to the closing mark.

    So does a piece that goes on in a quotation after a comma: "that it was lost, “though not in vain”".
    `length` is that of the document in tokens.
    """
    holding: list[Quoted | None] = [None] * length
    for quotation in quotations:
        holding[quotation.start : quotation.end] = [quotation] * (quotation.end - quotation.start)
    for draft in drafts:
        for place, (start, end) in enumerate(draft.clause):
            quotation_at_end = holding[end - 1] or _next(draft, end, holding)
            if quotation_at_end is None or quotation_at_end.start < start:
                continue
            if not quotation_at_end.start <= draft.position < quotation_at_end.end:
                draft.clause[place] = (start, quotation_at_end.end)


def _next(draft: Draft, end: int, holding: Sequence[Quoted | None]) -> Quoted | None:
    """The quotation that a clause goes on in."""
    if draft.hit is None or draft.construction != "clause" or end + 2 >= len(holding):
        return None
    doc, following = draft.hit.token.doc, holding[end + 1]
    goes_on = doc[end].text == "," and following is not None and following.start == end + 1
    return following if goes_on and doc[end + 2].text[:1].islower() else None
