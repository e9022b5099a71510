"""Who wrote an article and when: lines above the text, and the sign-off below it."""

import re
from collections.abc import Iterator

from extraction.page.capitals import are_names
from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.region import Verdict
from extraction.words import word_set

_LONGEST = 40
"""Words of a sign-off, at most."""

_LONGEST_LINE = 20
_LONGEST_NAME = 4
_LONGEST_PLACED = 8
_LONGEST_AGENCY = 48
"""Characters of the name of an agency with what is around it."""

_BY = re.compile(r"(?:by|words by|story by|written by|text by|analysis by|report by)[ :]+(?=\S)", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|columnists?|staff writers?|bureau chief|news desk|newsroom|"
    r"foreign desk)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"[A-Z][^.]{3,60} reported from [A-Z]")
_SIGN_OFF = re.compile(
    r"\((?:(?:additional |with )?(?:reporting|writing|editing)\b|compiled by|edited by|with (?:agenc|input))"
    r"[^()\n]*\)\.?$",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"(?:\(([^()\n]{2,40})\)|(?:--|—|–) ?([A-Z][^()\n.]{1,40}))\.?$")
_TIME = word_set(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun am pm a m p gmt utc bst cet cest est edt et pst pdt pt ist at on the of noon midnight today yesterday
    st nd rd th updated published posted last modified min mins minute minutes hour hours day days ago read time live
    z"""
)
_TIME_PIECE = re.compile(r"\d+(?:st|nd|rd|th|am|pm|z|h)?|[a-z]+")
_ZONE = re.compile(r"(?<=[\dmM]) [A-Z]{2,5}$")
"""The abbreviation of a time zone after a time of day."""

_IN_BETWEEN = (" in ", " at ")


def writers(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The paragraphs that name their writers, wherever they stand."""
    for number, paragraph in page.unknown(known):
        reason = _anywhere(page, number, paragraph)
        if reason is not None:
            yield number, Verdict("byline", reason)


def bylines(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Above and below the text: times of publication, posts in the newsroom, and names beside these."""
    body = page.body(known)
    found = {number for number, verdict in known.items() if verdict.kind == "byline"}
    for number, paragraph in page.unknown(known):
        reason = _at_edge(paragraph) if number not in body or number == body.stop - 1 else None
        if reason is not None:
            found.add(number)
            yield number, Verdict("byline", reason)
    for number, paragraph in page.unknown(known):
        if number not in found and (number not in body or number == body.start) and not paragraph.is_sentence:
            reason = _beside(page, number, paragraph, found)
            if reason is not None:
                yield number, Verdict("byline", reason)


def sign_off(page: Page, paragraph: Paragraph) -> int | None:
    """Where the sign-off at the end of a paragraph starts: "(Editing by …)", "(Agency)"; None if it has none."""
    if paragraph.text[-1] in ").":
        match = _SIGN_OFF.search(paragraph.text)
        if match is not None:
            return match.start() or None
    end = paragraph.text[-_LONGEST_AGENCY:]
    match = _AGENCY.search(end)
    if match is None:
        return None
    phrase = page.phrases.whole.get((match[1] or match[2]).lower())
    start = len(paragraph.text) - len(end) + match.start()
    return start or None if phrase is not None and phrase.kind == "byline" else None


def _anywhere(page: Page, number: int, paragraph: Paragraph) -> str | None:
    if len(paragraph.words) > _LONGEST or sign_off(page, paragraph) is not None:
        return None
    phrase = next((p for p in page.inside.get(number, ()) if p.kind == "byline"), None)
    if phrase is not None:
        return f"has the phrase “{phrase.text}”"
    by = _BY.match(paragraph.text)
    if by and not paragraph.is_sentence and _are_writers(paragraph.text[by.end() :]):
        return None if paragraph.words[1] in _TIME else "is “by” and names"
    return None


def _are_writers(text: str) -> bool:
    """Whether a text is names, with a post after a comma or without: "Ana Lopes, business reporter"."""
    names, _, post = text.partition(",")
    if _ROLE.search(post):
        return are_names(names, most=_LONGEST_LINE)
    return are_names(text, most=_LONGEST_LINE)


def _at_edge(paragraph: Paragraph) -> str | None:
    """How a paragraph above or below the text shows that it is about the writing of it."""
    if _REPORTED.match(paragraph.text):
        return "says who reported from where"
    if paragraph.is_sentence or len(paragraph.words) > _LONGEST_LINE:
        return None
    if is_time(paragraph):
        return "is nothing but a time"
    if _ROLE.search(paragraph.text) and are_names(_ROLE.sub("Role", paragraph.text), most=_LONGEST_LINE):
        return "is names and a post in the newsroom"
    return None


def is_time(paragraph: Paragraph) -> bool:
    """Whether a line holds only words of dates and times of day, with a figure among them."""
    pieces = _TIME_PIECE.findall(_ZONE.sub("", paragraph.text).lower())
    return any(p[0].isdecimal() for p in pieces) and all(p[0].isdecimal() or p in _TIME for p in pieces)


def _beside(page: Page, number: int, paragraph: Paragraph, bylines: set[int]) -> str | None:
    """How a line of names beside a byline, or beneath a headline, shows that these are the writers."""
    if number == 0:
        return None
    beside = bool({number - 1, number + 1} & bylines)
    if beside and are_names(paragraph.text, most=_LONGEST_NAME):
        return "is a name beside a byline"
    above_text = number + 1 < len(page) and page.paragraphs[number + 1].is_sentence
    placed = any(word in paragraph.text for word in _IN_BETWEEN) or paragraph.lower.endswith("agencies")
    names = paragraph.text.replace("agencies", "Agencies")
    if (beside or above_text) and placed and are_names(names, most=_LONGEST_PLACED):
        return "is names and a place right above the text"
    return None
