"""Headlines and subheadings: lines without a full stop above the text, and alone between its paragraphs."""

from collections.abc import Iterator

from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.region import Verdict

_LONGEST_HEADLINE = 30
_LONGEST_SUBHEADING = 12
"""Words, at most."""

_MOST_LINES = 3
"""Lines of a headline, at most; more are a list."""

_BULLETS = "-*•–—·►▪"


def headings(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The lines above the running text, and those between two paragraphs of it."""
    body = page.body(known)
    if not body:
        return
    above = [n for n in range(body.start) if n not in known and _is_line(page.paragraphs[n], _LONGEST_HEADLINE)]
    if len(above) <= _MOST_LINES and all(n in above or n in known for n in range(body.start)):
        yield from ((n, Verdict("headline", "stands above the text without a full stop")) for n in above)
    text = [n for n in body if n not in known]
    for before, number, after in zip(text, text[1:], text[2:], strict=False):
        if _is_between(page.paragraphs[before], page.paragraphs[number], page.paragraphs[after]):
            yield number, Verdict("subheading", "stands alone between paragraphs, without a full stop")


def _is_between(before: Paragraph, line: Paragraph, after: Paragraph) -> bool:
    """Whether a line has running text on both sides: in a list or a poem it has other lines."""
    if not (before.is_sentence and after.is_sentence and _is_line(line, _LONGEST_SUBHEADING)):
        return False
    return len(after.words) > len(line.words)


def _is_line(paragraph: Paragraph, most: int) -> bool:
    """Whether it can be a heading: short, without a full stop or colon, no item of a list, no quotation."""
    text = paragraph.text
    if paragraph.is_sentence or len(paragraph.words) > most or text[0] in _BULLETS or text[0].islower():
        return False
    return not text.endswith((":", ",", ";")) and not (text[0] in '"“' and text[-1] in '"”')
