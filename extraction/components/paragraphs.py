"""Paragraphs: each ends the sentence before the parser sees it, and what is no running text is noted.

Headlines and captions often have no full stop; without this they run into the paragraph below. So do datelines
("NAIROBI, May 4 (Agency) --"), which would else be subjects.
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc

from extraction.notes import Unread, notes
from extraction.page import READ_IN, Matter, Phrases, Region, page_of, regions_of
from extraction.spans import tokens_over

REQUIRES = ()
ASSIGNS = ("token.is_sent_start", "doc.user_data.regions", "doc.user_data.unread")

Bounds = tuple[int, int]


def build(phrases: Phrases) -> Callable[[Doc], Doc]:
    """The component that marks where sentences start, and notes what is not read."""

    def paragraphs(doc: Doc) -> Doc:
        page = page_of(doc.text, phrases)
        for paragraph in page.paragraphs:
            doc[tokens_over(doc, paragraph.start, paragraph.start + 1)[0]].is_sent_start = True
        regions = regions_of(page)
        if regions:
            found = notes(doc)
            found.regions = regions
            bounds = [(region, tokens_over(doc, region.start, region.end)) for region in regions]
            found.unread = Unread(
                names=_tokens(bounds, "names"),
                actors=_tokens(bounds, "actors"),
                phrases=_tokens(bounds, "phrases"),
                quotations=_tokens(bounds, "quotations"),
                events=_tokens(bounds, "events"),
            )
            _end_sentences(doc, (of_region for _, of_region in bounds))
        return doc

    return paragraphs


def _tokens(regions: Iterable[tuple[Region, Bounds]], matter: Matter) -> frozenset[int]:
    """The tokens of all regions in which something is not read."""
    unread = (bounds for region, bounds in regions if matter not in READ_IN[region.kind])
    return frozenset(i for bounds in unread for i in range(*bounds))


def _end_sentences(doc: Doc, regions: Iterable[Bounds]) -> None:
    """Starts a sentence with each region, and with what follows it."""
    for start, end in regions:
        doc[start].is_sent_start = True
        following = next((i for i in range(end, len(doc)) if not doc[i].is_space), None)
        if following is not None:
            doc[following].is_sent_start = True
