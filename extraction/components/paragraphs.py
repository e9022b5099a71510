"""Paragraphs: each ends the sentence before the parser sees it, and what is no running text is noted.

Headlines and captions often have no full stop; without this they run into the paragraph below. So do datelines
("NAIROBI, May 4 (Agency) --"), which would else be subjects.
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Span

from extraction.notes import Unread, notes
from extraction.page import READ_IN, Matter, Phrases, Region, page_of, regions_of

REQUIRES = ()
ASSIGNS = ("token.is_sent_start", "doc.user_data.regions", "doc.user_data.unread")


def build(phrases: Phrases) -> Callable[[Doc], Doc]:
    """The component that marks where sentences start, and notes what is not read."""

    def paragraphs(doc: Doc) -> Doc:
        page = page_of(doc.text, phrases)
        for paragraph in page.paragraphs:
            _span(doc, paragraph.start, paragraph.start + 1)[0].is_sent_start = True
        regions = regions_of(page)
        if regions:
            found = notes(doc)
            found.regions = regions
            spans = [(region, _span(doc, region.start, region.end)) for region in regions]
            found.unread = Unread(
                names=_tokens(spans, "names"),
                actors=_tokens(spans, "actors"),
                phrases=_tokens(spans, "phrases"),
                quotations=_tokens(spans, "quotations"),
                events=_tokens(spans, "events"),
            )
            _end_sentences(doc, (span for _, span in spans))
        return doc

    return paragraphs


def _span(doc: Doc, start: int, end: int) -> Span:
    """The tokens of a stretch of characters."""
    return doc.char_span(start, end, alignment_mode="expand")


def _tokens(spans: Iterable[tuple[Region, Span]], matter: Matter) -> frozenset[int]:
    """The tokens of all regions in which something is not read."""
    unread = (span for region, span in spans if matter not in READ_IN[region.kind])
    return frozenset(i for span in unread for i in range(span.start, span.end))


def _end_sentences(doc: Doc, spans: Iterable[Span]) -> None:
    """Starts a sentence with each region, and with what follows it."""
    for span in spans:
        following = span.end
        while following < len(doc) and doc[following].is_space:
            following += 1
        for start in (span.start, following):
            if start < len(doc):
                doc[start].is_sent_start = True
