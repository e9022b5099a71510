"""Which sentence a span stands in."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontology.model import Span


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one article that something cites, in the order of the text, none inside another."""

    spans: Sequence[Span]
    starts: Sequence[int]

    @classmethod
    def of(cls, spans: Sequence[Span]) -> "Sentences":
        """The index of spans that are sorted."""
        return cls(spans, [span.start for span in spans])

    def touching(self, span: Span) -> tuple[Span, ...]:
        """Every sentence that holds a part of the span, in the order of the text."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_right(self.starts, span.end - 1)
        return tuple(sentence for sentence in self.spans[first:last] if sentence.end > span.start)


def covering(sentences: Sequence[Span], cited: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences, and the spans that touch none of them, joined where these overlap; in the order of the text."""
    index = Sentences.of(sentences)
    added: list[Span] = []
    for span in sorted({span for span in cited if not sentences or not index.touching(span)}):
        before = added[-1] if added else None
        if before is not None and span.start < before.end:
            if span.end > before.end:
                added[-1] = Span(before.start, span.end, before.text + span.text[before.end - span.start :])
        else:
            added.append(span)
    return tuple(sorted((*sentences, *added)))
