"""Captions: what stands before a credit, and what says of itself that it tells what a picture shows."""

from collections.abc import Iterator

from extraction.page.bylines import is_time
from extraction.page.credits import credit_tail
from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.region import Verdict

_LONGEST = 100
"""Words of a caption, at most; a longer paragraph with a credit at its end is running text beside a picture."""

_LONGEST_MARKED = 60
_BEGINNING = 160
"""Characters in which the present tense of a caption shows."""


def captions(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The paragraphs that are captions. Where there is but one paragraph, it is the text."""
    if len(page) == 1:
        return
    for number, paragraph in page.unknown(known):
        reason = _reason(page, number, paragraph, known)
        if reason is not None:
            yield number, Verdict("caption", reason)


def _reason(page: Page, number: int, paragraph: Paragraph, known: Verdicts) -> str | None:
    if len(paragraph.words) > _LONGEST:
        return None
    if credit_tail(page, number) is not None:
        return "ends in a credit"
    if len(paragraph.words) <= _LONGEST_MARKED:
        started = page.phrases.at_start(paragraph.lower, is_sentence=paragraph.is_sentence)
        if started is not None and started.kind == "caption":
            return f"begins with “{started.text}”"
        held = next((p for p in page.inside.get(number, ()) if p.kind == "caption"), None)
        if held is not None:
            return f"has the phrase “{held.text}”"
    following = known.get(number + 1)
    if following is not None and following.kind == "credit" and _is_before_credit(page, number, paragraph):
        return "stands before a credit"
    return None


def _is_before_credit(page: Page, number: int, paragraph: Paragraph) -> bool:
    """Whether a paragraph above a credit belongs to it: it has no full stop, or tells what is to be seen."""
    if not paragraph.is_sentence:
        return number > 0 and not is_time(paragraph)
    start = paragraph.lower[:_BEGINNING]
    return any(phrase.text in start for phrase in page.hints(number, "caption"))
