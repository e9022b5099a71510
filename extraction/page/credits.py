"""Credits of pictures: lines of their own, and at the end of a caption, in parentheses or after its full stop."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.page.capitals import are_names
from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.phrases import stands_whole
from extraction.page.region import Verdict

_LONGEST = 12
"""Words of a credit, at most."""

_MOST_NAMES = 5
"""Words on either side of the stroke in "Name/Agency", at most."""

_PARENTHESES = re.compile(r"[(\[]([^()\[\]\n]{2,90})[)\]][\s.]*$")
_MARKED = re.compile(
    r"(?i:(?:photographs?|photos?|pictures?|images?|pics?|file photo|videos?|graphics?|illustrations?|credits?)"
    r"(?: credit| courtesy)?(?: by|: ?|\.\.\.| ?/ ?)) ?[A-Z]"
)
_AFTER_SENTENCE = re.compile(
    r"""(?<=[.!?"'”’)])\s*(?:[|—–-]\s*)?(?:(?P<marked>"""
    r"""(?i:(?:photograph|photo|picture|image|pic|video|credit)s?(?: credit| courtesy)?(?: by|:|\.\.\.))"""
    r""" ?[A-Z][^\n]{2,70})|(?P<names>(?:[A-Z][^\s/]*\s){0,4}[A-Z][^\s/]*(?:\s?/\s?|\sfor\s)[A-Z][^/\n.]{1,40}))\.?$"""
)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?", re.IGNORECASE)
_LOOKED_AT = 110
"""Characters at the end of a paragraph: no credit is longer."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A credit at the end of a paragraph: where it starts in the paragraph, and how it shows."""

    start: int
    reason: str


def credit_lines(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The lines that are credits."""
    for number, paragraph in page.unknown(known):
        reason = _whole(page, number, paragraph)
        if reason is not None:
            yield number, Verdict("credit", reason)


def credit_tail(page: Page, number: int) -> Tail | None:
    """The credit at the end of a paragraph that is more than that."""
    paragraph = page.paragraphs[number]
    last = paragraph.text[-1]
    cut = max(len(paragraph.text) - _LOOKED_AT, 0)
    end = paragraph.text[cut:]
    if last in ")]." or end.endswith((").", "].")):
        match = _PARENTHESES.search(end)
        if match is not None:
            start = cut + match.start()
            return (
                Tail(start, "is a credit in parentheses")
                if start and _is_credit(page, number, match.group(1))
                else None
            )
    if not any(sign in end for sign in ("/", ":", " by ", " for ", "...")):
        return None
    match = _AFTER_SENTENCE.search(end)
    if match is None or not paragraph.text[: cut + match.start()].strip():
        return None
    words = (match["marked"] or match["names"]).split()
    if len(words) > _LONGEST or (match["names"] and not _is_name_and_agency(match["names"])):
        return None
    return Tail(cut + match.end() - len(match.group().lstrip()), "is a credit after the full stop")


def _whole(page: Page, number: int, paragraph: Paragraph) -> str | None:
    if len(paragraph.words) > _LONGEST:
        return None
    text = paragraph.text
    if text[0] in "([" and text.rstrip(".")[-1] in ")]":
        inner = text.rstrip(".")[1:-1]
        return "is a credit in parentheses" if _is_credit(page, number, inner) else None
    if paragraph.is_sentence:
        return None
    marked = _MARKED.match(text)
    if marked:
        return "is marked as a credit" if are_names(text[marked.end() - 1 :], most=_LONGEST) else None
    if any(p.kind == "credit" for p in page.inside.get(number, ())) and credit_tail(page, number) is None:
        return "is marked as a credit"
    return "is a name and an agency" if _is_name_and_agency(_RIGHTS.sub("", text)) else None


def _is_credit(page: Page, number: int, inner: str) -> bool:
    """Whether the words in parentheses are a credit."""
    inner = inner.strip()
    if len(inner.split()) > _LONGEST:
        return False
    if _is_name_and_agency(inner) or _MARKED.match(inner):
        return True
    lower = inner.lower()
    started = page.phrases.at_start(lower, is_sentence=False)
    if started is not None and started.kind == "credit":
        return True
    held = page.inside.get(number, ())
    return any(p.kind == "credit" and stands_whole(p.text, lower) for p in held)


def _is_name_and_agency(text: str) -> bool:
    """As in "Ana Lopes/Agency": names on both sides, and at least three words or a word in capitals."""
    before, stroke, after = text.partition("/" if "/" in text else " for ")
    if not stroke or "/" in after.replace("/Pool", "").replace("/File", ""):
        return False
    sides = (before.strip(), after.split("/", 1)[0].strip(" ."))
    if not all(are_names(side, most=_MOST_NAMES) for side in sides):
        return False
    words = [w for side in sides for w in side.split()]
    return len(words) > 2 or any(len(w) > 2 and w.isupper() for w in words)
