"""The article in a page's mark-up, and what the page says of it: trafilatura's reading of a tidied tree."""

import re
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]

from extraction.sources import checks
from extraction.sources.blocks import blocks
from extraction.sources.tidying import AFTER_BREAKS, tidy

_DATES = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}
"""Only dates that the page states as its own; a fixed upper bound, so that no reading depends on today's date."""
_MOST_TAGS = 60_000
"""Opening and closing: a long page of the news has 10,000."""
_MOST_TAGS_COMPARED = 15_000
"""In a page with more, trafilatura's result is not compared with those of other extractors, whose time grows with the
square of what there is to read."""
_BREAKS = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_CONTROLS = 0.01
"""Of the characters: with more, the file is no text."""
_SHORT = 250
"""Characters of an article below which trafilatura looks for text in another way."""
_NO_LETTERS = re.compile(r"[\W_]+")
_BULLET = re.compile(r"^[-•*]\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """What was found: paragraphs with blank lines between them, and the page's own statements (a date: ISO 8601)."""

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def read(markup: str) -> Page | None:
    """The page's article, without its headline, which is the title; None if the page has no text or is no page."""
    tree = _tree(markup)
    if tree is None:
        return None
    try:
        # From the tree before it is tidied: what a page says of itself may stand in what is taken out.
        said = trafilatura.extract_metadata(tree, date_config=_DATES)
        tidy(tree)
        article = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=False, fast=markup.count("<") > _MOST_TAGS_COMPARED
        )
    except RecursionError:
        return None
    if article is None or isinstance(article, dict) or not article.text:
        return None
    lines = [line for part in article.text.split("\n") if (line := _BULLET.sub("", part).strip())]
    text = _joined(_parted(tree, lines), said.title)
    if not text:
        return None
    return Page(
        text=text,
        title=_of(said.title),
        published=_of(said.date),
        publisher=_of(said.sitename),
        url=_address(said.url),
    )


def text_of(fragment: str) -> str | None:
    """The text of a piece of mark-up that is an article or part of one; None if there is none."""
    tree = _tree(f"<div>{fragment}</div>")
    if tree is None:
        return None
    tidy(tree)
    return _joined(blocks(tree)) or None


def words_of(fragment: str) -> str:
    """All words of a piece of mark-up such as a title."""
    tree = _tree(fragment)
    return "" if tree is None else str(tree.text_content())


def _tree(markup: str) -> Any:
    plain, controls = _CONTROLS.subn("\ufffd", markup)
    if markup.count("<") > _MOST_TAGS or controls > _MOST_CONTROLS * len(markup):
        return None
    prepared = _BREAKS.sub(AFTER_BREAKS, checks.sound(plain))
    parser = html.HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(prepared.encode(), parser=parser)
    except etree.LxmlError:
        return None


def _parted(tree: Any, lines: list[str]) -> list[str]:
    """The same text as in the lines of a short article, parted where its mark-up parts it.

    Where it finds little, trafilatura takes what there is without regard to paragraphs: whole ones in one line, or
    parts of one in several.
    """
    found = _NO_LETTERS.sub("", "".join(lines))
    if len(found) < _SHORT:
        for element in reversed(tree.xpath("//body | (//main)[last() = 1] | (//article)[last() = 1]")):
            parted = blocks(element)
            if parted and _NO_LETTERS.sub("", "".join(parted)) in found:
                return parted
    return lines


def _joined(lines: list[str], title: str | None = None) -> str:
    return "\n\n".join(lines[1:] if lines and lines[0] == title else lines)


def _of(stated: str | None) -> str | None:
    return stated.strip() or None if stated else None


def _address(stated: str | None) -> str | None:
    return stated if stated and stated.startswith(("http://", "https://")) else None
