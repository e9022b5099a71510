"""Headlines and subheadings: lines without a full stop above the text, and alone between its paragraphs."""

from collections.abc import Iterator

from extraction.page.datelines import dateline
from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.region import Verdict

_LONGEST_HEADLINE = 30
_LONGEST_SUBHEADING = 12
_LONGEST_QUESTION = 15
"""Words, at most."""

_MOST_LINES = 3
"""Lines of a headline, at most."""

_SENTENCE = 5
"""Words of a line, at least, that can be a sentence. More such lines than a headline has are a list."""

_LABEL = 2
"""Words of a label before a headline, at most."""

_PAGE = frozenset({"navigation", "policy", "byline", "credit"})
"""Kinds that show that there is a page around the text."""

_BULLETS = "-*•–—·►▪"


def headings(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The lines above the running text, and those between two paragraphs of it."""
    body = page.body(known)
    if not body:
        return
    yield from _above(page, known, body.start)
    text = [n for n in body if n not in known]
    for before, number, after in zip(text, text[1:], text[2:], strict=False):
        if _is_between(page.paragraphs[before], page.paragraphs[number], page.paragraphs[after]):
            yield number, Verdict("subheading", "stands alone between paragraphs, without a full stop")


def _above(page: Page, known: Verdicts, end: int) -> Iterator[tuple[int, Verdict]]:
    """The headline, and a question in its place; of many lines on a page the short ones are of its menu."""
    lines = [n for n in range(end) if n not in known and _is_line(page.paragraphs[n], _LONGEST_HEADLINE)]
    long = [n for n in lines if len(page.paragraphs[n].words) >= _SENTENCE]
    if len(long) > _MOST_LINES or any(_brings_list(p) for p in page.paragraphs[:end]):
        return
    on_page = any(v.kind in _PAGE for v in known.values()) or _has_dateline(page, page.paragraphs[end])
    for number in lines:
        if len(lines) > _MOST_LINES and on_page and number not in long:
            yield number, Verdict("navigation", "is one of many short lines above the text")
        elif len(lines) <= _MOST_LINES or on_page:
            yield number, Verdict("headline", "stands above the text without a full stop")
    for number in range(end if on_page else 0):
        paragraph = page.paragraphs[number]
        if number not in known and _is_question(paragraph) and not _has_dateline(page, paragraph):
            yield number, Verdict("headline", "is a question above the text")


def _is_between(before: Paragraph, line: Paragraph, after: Paragraph) -> bool:
    """Whether a line has running text on both sides: in a list or a poem it has other lines."""
    if not (before.is_sentence and after.is_sentence and _is_line(line, _LONGEST_SUBHEADING)):
        return False
    return len(after.words) > len(line.words) and line.text[0] not in _BULLETS and line.text[-1] != ":"


def _is_line(paragraph: Paragraph, most: int) -> bool:
    """Whether it can be a heading: short, without a full stop, beginning with no small letter, no quotation."""
    text = paragraph.text
    if paragraph.is_sentence or len(paragraph.words) > most or text[0].islower() or text.endswith((",", ";")):
        return False
    if _brings_list(paragraph):
        return False
    return not (text[0] in '"“' and text[-1] in '"”')


def _brings_list(paragraph: Paragraph) -> bool:
    """Whether it brings a list or what somebody said: "The ministers agreed on:". A label of two words does not."""
    return paragraph.text.endswith(":") and len(paragraph.words) > _LABEL


def _has_dateline(page: Page, paragraph: Paragraph) -> bool:
    return dateline(paragraph.text, page.phrases) is not None


def _is_question(paragraph: Paragraph) -> bool:
    return paragraph.text.endswith("?") and len(paragraph.words) <= _LONGEST_QUESTION and paragraph.text[0] not in '"“'
