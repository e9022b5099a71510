"""What on a page is no running text of the article, told from the plain text alone.

A text that was copied from a page holds more than the article: its headline, bylines, captions, menus, the rules of
the house. `regions` finds them by their place, their make and general phrasing; `READ_IN` says what is read in each.
"""

from extraction.page.page import Page, page_of
from extraction.page.paragraphs import Paragraph, joints, paragraph_bounds
from extraction.page.phrases import Phrases, load
from extraction.page.region import READ_IN, Matter, Region, RegionKind
from extraction.page.rules import regions, regions_of

__all__ = [
    "READ_IN",
    "Matter",
    "Page",
    "Paragraph",
    "Phrases",
    "Region",
    "RegionKind",
    "joints",
    "load",
    "page_of",
    "paragraph_bounds",
    "regions",
    "regions_of",
]
