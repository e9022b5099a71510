"""All that is no running text on a page, found by one rule after another."""

from collections.abc import Callable, Iterator, Sequence

from extraction.page.boilerplate import boilerplate, menus, neighbours
from extraction.page.bylines import bylines, sign_off, writers
from extraction.page.captions import captions
from extraction.page.credits import credit_lines, credit_tail
from extraction.page.datelines import dateline, is_run_in
from extraction.page.headings import headings
from extraction.page.page import Page, Verdicts, page_of
from extraction.page.paragraphs import Paragraph
from extraction.page.phrases import Phrases
from extraction.page.region import Region, RegionKind, Verdict
from extraction.page.repeats import repeats

_RULES: Sequence[Callable[[Page, Verdicts], Iterator[tuple[int, Verdict]]]] = (
    credit_lines,
    boilerplate,
    neighbours,
    writers,
    captions,
    bylines,
    menus,
    headings,
    repeats,
)
"""In this order: what an earlier rule knows, later ones build on. Only a repeat overrides, as it may be a caption."""


def regions(text: str, *, phrases: Phrases) -> tuple[Region, ...]:
    """The stretches of a plain text that are no running text, in their order, none overlapping."""
    return regions_of(page_of(text, phrases))


def regions_of(page: Page) -> tuple[Region, ...]:
    """The same for a page that is read already."""
    known: dict[int, Verdict] = {}
    for rule in _RULES:
        known.update(list(rule(page, known)))
    return tuple(r for n, paragraph in enumerate(page.paragraphs) for r in _within(page, n, paragraph, known.get(n)))


def _within(page: Page, number: int, paragraph: Paragraph, verdict: Verdict | None) -> Iterator[Region]:
    """The regions of one paragraph: itself, or what stands at its beginning and end."""
    if verdict is not None and verdict.kind != "caption":
        yield Region(paragraph.start, paragraph.end, verdict.kind, verdict.reason)
        return
    text = paragraph.text
    first, last = 0, len(text)
    opening = dateline(text, page.phrases) if verdict is None else None
    if opening is not None:
        first = opening.end
        agency = opening.end if opening.agency is None else opening.agency
        if agency > 0:
            place = text[:agency].rstrip()
            kind: RegionKind = "subheading" if is_run_in(place) else "dateline"
            yield _part(paragraph, 0, len(place), kind, "stands before the first sentence")
        if agency < first:
            yield _part(paragraph, agency, first, "byline", "is an agency before the first sentence")
    credit = credit_tail(page, number)
    signed = sign_off(page, paragraph) if credit is None else None
    if credit is not None:
        last = credit.start
    elif signed is not None:
        last = signed
    if verdict is not None:
        yield _part(paragraph, first, len(text[:last].rstrip()), verdict.kind, verdict.reason)
    if credit is not None and first <= last:
        yield _part(paragraph, last, len(text), "credit", credit.reason)
    elif signed is not None and first <= last:
        yield _part(paragraph, last, len(text), "byline", "is a sign-off")


def _part(paragraph: Paragraph, start: int, end: int, kind: RegionKind, reason: str) -> Region:
    return Region(paragraph.start + start, paragraph.start + end, kind, reason)
