"""What a page says about itself: menus, buttons, links and offers, and the rules of the house."""

import re
from collections.abc import Iterator

from extraction.page.page import Page, Verdicts
from extraction.page.paragraphs import Paragraph
from extraction.page.phrases import Phrase, Phrases
from extraction.page.region import Verdict
from extraction.words import word_set

_SHORT = 15
"""Words of a paragraph, at most, that its first words tell."""

_LONGEST_ITEM = 4
"""Words of an item of a menu, at most."""

_FEWEST_ITEMS = 3
_LINKS = 12
"""Lines after a heading such as "Related", at most, that are taken for its links."""

_NEWS = word_set("said says told asked argued added wrote reported announced claimed accused")
"""Words of a paragraph that speaks about such phrases instead of being one."""

_TO_READERS = word_set("you your we our us")
_ENOUGH_HINTS = 3
_ENOUGH_HINTS_TO_READERS = 2
_TO_SPACES = str.maketrans(dict.fromkeys(",|/>»›•·", " "))
_AROUND = " .:!?>»|*[]"
_BETWEEN = re.compile(r"\s{2,}|\s*[|•·>»]\s*|\t")
_BETWEEN_LINKS = (" > ", " | ", " » ", " › ", " • ", " · ", " / ")


def boilerplate(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The paragraphs that a phrase gives away."""
    for number, paragraph in page.unknown(known):
        phrase = _telling(page, number, paragraph)
        if phrase is not None:
            yield number, Verdict(phrase.kind, f"has the phrase “{phrase.text}”")


def menus(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The lines that their make and their neighbours give away: paths, contacts, menus, lists of links.

    A text that has no running text has no page around it.
    """
    body = page.body(known)
    if not body:
        return
    for number, paragraph in page.unknown(known):
        reason = _single(page, paragraph)
        if reason is not None:
            yield number, Verdict("navigation", reason)
    yield from _links(page, known)
    yield from _run(page, known, range(body.start))
    yield from _run(page, known, range(body.stop, len(page)))


def neighbours(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """Paragraphs that hold a hint and speak to readers, beside a paragraph of the rules of the house."""
    for number, paragraph in page.unknown(known):
        beside = any((v := known.get(n)) is not None and v.kind == "policy" for n in (number - 1, number + 1))
        if not beside or _TO_READERS.isdisjoint(paragraph.words) or not _NEWS.isdisjoint(paragraph.words):
            continue
        hints = page.hints(number, "policy")
        if hints:
            yield number, Verdict("policy", f"has the phrase “{hints[0].text}” beside more of the kind")


def _telling(page: Page, number: int, paragraph: Paragraph) -> Phrase | None:
    """The phrase that says what a paragraph is."""
    phrases = page.phrases
    if len(paragraph.words) <= _SHORT:
        whole = _whole(phrases, paragraph.lower)
        if whole is not None:
            return whole
        started = phrases.at_start(paragraph.lower, is_sentence=paragraph.is_sentence)
        if started is not None:
            return started
    if not _NEWS.isdisjoint(paragraph.words):
        return None
    held = next((p for p in page.inside.get(number, ()) if p.kind in {"policy", "navigation"}), None)
    return held or _hinted(page, number, paragraph)


def _whole(phrases: Phrases, lower: str) -> Phrase | None:
    """The phrase that a paragraph consists of; of several between gaps or strokes, all must be known."""
    line = lower.strip(_AROUND)
    whole = phrases.whole.get(line) or phrases.whole.get(lower) or phrases.heads.get(line)
    if whole is not None:
        return whole
    pieces = [piece.strip(_AROUND) for piece in _BETWEEN.split(line)]
    found = [phrases.whole.get(piece) for piece in pieces]
    return found[0] if len(pieces) > 1 and None not in found else None


def _hinted(page: Page, number: int, paragraph: Paragraph) -> Phrase | None:
    hints = page.hints(number, "policy")
    to_readers = not _TO_READERS.isdisjoint(paragraph.words)
    return hints[0] if len(hints) >= (_ENOUGH_HINTS_TO_READERS if to_readers else _ENOUGH_HINTS) else None


def _single(page: Page, paragraph: Paragraph) -> str | None:
    """How one line shows that it is no sentence of the article."""
    if paragraph.is_sentence or len(paragraph.words) > _SHORT:
        return None
    if _is_menu(page, paragraph):
        return "has only words of a menu"
    if any(paragraph.text.count(sign) > 1 for sign in _BETWEEN_LINKS):
        return "is a row of links"
    pieces = paragraph.lower.split()
    if any("@" in w or w.startswith(("http://", "https://", "www.")) for w in pieces):
        return "is an address"
    if all(w.startswith("#") for w in pieces):
        return "has only tags"
    return None


def _is_menu(page: Page, paragraph: Paragraph) -> bool:
    words = page.phrases.words
    if paragraph.lower in words:
        return True
    pieces = paragraph.lower.translate(_TO_SPACES).split()
    figures = [p.rstrip("+km").replace(".", "").isdecimal() for p in pieces]
    return not all(figures) and all(figure or p in words for figure, p in zip(figures, pieces, strict=True))


def _links(page: Page, known: Verdicts) -> Iterator[tuple[int, Verdict]]:
    """The lines after a heading of links."""
    for number, paragraph in enumerate(page.paragraphs):
        if paragraph.lower.strip(_AROUND) not in page.phrases.heads:
            continue
        for link in range(number + 1, min(number + 1 + _LINKS, len(page))):
            if page.paragraphs[link].is_sentence and not page.paragraphs[link].text.endswith(("?", "!")):
                break
            if link not in known:
                yield link, Verdict("navigation", f"is a link under “{paragraph.text}”")


def _run(page: Page, known: Verdicts, edge: range) -> Iterator[tuple[int, Verdict]]:
    """Runs of short lines at an edge of the page of which at least one is of a menu. The last before the text stays.

    It is more likely its headline.
    """
    run: list[int] = []
    for number in [*edge, None]:
        if number is not None and _is_item(page.paragraphs[number]):
            run.append(number)
            continue
        at_text = bool(run) and run[-1] + 1 < len(page) and page.paragraphs[run[-1] + 1].is_sentence
        items = run[:-1] if at_text else run
        telling = any(_is_navigation(known.get(n)) or _is_menu(page, page.paragraphs[n]) for n in items)
        if len(items) >= _FEWEST_ITEMS and telling:
            yield from ((n, Verdict("navigation", "is an item of a menu")) for n in items if n not in known)
        run = []


def _is_navigation(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.kind == "navigation"


def _is_item(paragraph: Paragraph) -> bool:
    return not paragraph.is_sentence and len(paragraph.words) <= _LONGEST_ITEM
