"""Content that the parse cut off in the middle of a quotation takes in the whole of it."""

from collections.abc import Iterable, Sequence

from extraction.quotations.drafts import Draft
from extraction.quotations.marks import Quoted


def widen(drafts: Iterable[Draft], quotations: Sequence[Quoted], *, length: int) -> None:
    """Moves the end of each piece of content that lies in a quotation begun inside the piece to the closing mark.

    `length` is that of the document in tokens.
    """
    holding: list[Quoted | None] = [None] * length
    for quotation in quotations:
        holding[quotation.start : quotation.end] = [quotation] * (quotation.end - quotation.start)
    for draft in drafts:
        for place, (start, end) in enumerate(draft.clause):
            quotation_at_end = holding[end - 1]
            if quotation_at_end is None or quotation_at_end.start < start:
                continue
            if not quotation_at_end.start <= draft.position < quotation_at_end.end:
                draft.clause[place] = (start, quotation_at_end.end)
