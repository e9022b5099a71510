"""From tokens to spans of the article's own text: the one place where offsets leave what the model saw."""

from bisect import bisect_right
from collections.abc import Iterable

from extraction.normalise import offsets
from extraction.parse import Doc
from ontology.model import Span


def tokens_over(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Token bounds of all tokens that a stretch of the document's characters, `start` to `end`, has a part of."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"the document has no characters {start} to {end}")
    return span.start, span.end


class Text:
    """A document beside the article's text, of which it holds the plain form."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self._text = text
        self._offsets = offsets(text)
        self._tokens = list(doc)
        self._made: dict[tuple[int, int], Span] = {}
        self._sentences = [(s.start, s.end) for s in doc.sents]
        self._number = [n for n, (start, end) in enumerate(self._sentences) for _ in range(start, end)]

    def span(self, start: int, end: int) -> Span:
        """The span of the tokens from `start` up to `end`, without white space at its ends."""
        made = self._made.get((start, end))
        if made is None:  # the same phrases are asked for again and again
            made = self._made[start, end] = self._trimmed(start, end)
        return made

    def _trimmed(self, start: int, end: int) -> Span:
        tokens = self._tokens
        while start < end - 1 and tokens[start].is_space:
            start += 1
        while end - 1 > start and tokens[end - 1].is_space:
            end -= 1
        first, last = tokens[start], tokens[end - 1]
        return self.stretch(first.idx, last.idx + len(last))

    def sentence_at(self, token: int) -> Span:
        """The sentence that a token is in."""
        return self.span(*self._sentences[self._number[token]])

    def sentences_of(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The sentences that hold a part of any of the spans, each once, in the order of the text."""
        starts = [self._bounds(idx := self._tokens[start].idx, idx + 1)[0] for start, _ in self._sentences]
        numbers: set[int] = set()
        for span in spans:
            numbers.update(range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)))
        return tuple(self.span(*self._sentences[n]) for n in sorted(numbers))

    def stretch(self, start: int, end: int) -> Span:
        """The span of some characters of the document."""
        start, end = self._bounds(start, end)
        return Span(start, end, self._text[start:end])

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        return (start, end) if self._offsets is None else self._offsets.in_article(start, end)
