"""Whether content is direct, indirect or both, by how many of its words stand between quotation marks."""

from collections.abc import Sequence
from itertools import accumulate

from extraction.parse import Doc
from extraction.quotations.drafts import Bounds, Draft, merged
from extraction.quotations.marks import Quoted
from ontology.model import QuotationKind

_FEW = 3
"""So few words outside quotation marks, beside words inside, are a slip of the parse."""


class WordCounts:
    """How many words of a document stand in any bounds, in and out of quotation marks. Built in one pass."""

    def __init__(self, doc: Doc, quotations: Sequence[Quoted]) -> None:
        marked = bytearray(len(doc))
        for quotation in quotations:
            marked[quotation.start : quotation.end] = b"\x01" * (quotation.end - quotation.start)
        is_word = [not token.is_punct and not token.is_space for token in doc]
        self._words = [0, *accumulate(is_word)]
        self._quoted = [0, *accumulate(word and inside for word, inside in zip(is_word, marked, strict=True))]

    def words(self, bounds: Sequence[Bounds]) -> int:
        """All words."""
        return sum(self._words[end] - self._words[start] for start, end in bounds)

    def plain(self, bounds: Sequence[Bounds]) -> int:
        """Words outside quotation marks."""
        return self.words(bounds) - sum(self._quoted[end] - self._quoted[start] for start, end in bounds)


def content_and_kind(draft: Draft, counts: WordCounts) -> tuple[tuple[Bounds, ...], QuotationKind]:
    """The content and its kind. A clause that says no more than its quotations gives way to them."""
    content = merged([*draft.clause, *draft.quotes])
    if draft.construction == "label":
        return content, "direct"
    plain = counts.plain(content)
    if plain == counts.words(content):
        return content, "indirect"
    if draft.quotes and plain < _FEW:
        return merged(draft.quotes), "direct"
    return content, "mixed" if plain else "direct"
