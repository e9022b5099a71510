"""From the notes on a document, before they are gone, to the explanation of what was made of them."""

from typing import get_args

from extraction.explaining.events import explained_events
from extraction.explaining.explanation import Explanation, LeftOut
from extraction.explaining.mentions import explained_mentions
from extraction.notes import notes
from extraction.page import READ_IN, Matter, Region
from extraction.parse import Doc
from extraction.spans import Text
from ontology.model import Extraction

_MATTERS: tuple[Matter, ...] = get_args(Matter)


def explanation(doc: Doc, extraction: Extraction) -> Explanation:
    """The explanation of the extraction that was assembled from a document."""
    found = notes(doc)
    text = Text(doc, found.article.text)
    events, untold = explained_events(found, text, extraction)
    return Explanation(
        extraction=extraction,
        mentions=explained_mentions(found, text, extraction),
        left_out=tuple(_left_out(region, text) for region in found.regions),
        events=events,
        untold=untold,
    )


def _left_out(region: Region, text: Text) -> LeftOut:
    unread = tuple(matter for matter in _MATTERS if matter not in READ_IN[region.kind])
    return LeftOut(text.stretch(region.start, region.end), region.kind, region.reason, unread)
