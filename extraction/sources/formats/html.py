"""A web page: the article's text without navigation and the like, found by trafilatura, with the page's metadata."""

from collections.abc import Iterator
from typing import BinaryIO

import trafilatura

from extraction.sources import checks
from extraction.sources.limits import read_whole
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError
from ontology import identity

_DATES = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}
"""Only dates that the page states as its own; a fixed upper bound, so that no reading depends on today's date."""


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    content = read_whole(stream, name)
    if not isinstance(content, bytes):
        yield content
        return
    page = trafilatura.bare_extraction(
        content, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if page is None or isinstance(page, dict) or not page.text:
        raise SourceError(name, "no article text was found in this page")
    published = page.date or defaults.published
    article = identity.article(
        text=checks.sound(_paragraphs(page.text, page.title)),
        source=defaults.source,
        title=page.title,
        published=checks.publication_date(published, name) if published else None,
        publisher=page.sitename,
        url=page.url,
    )
    yield Found(name, article)


def _paragraphs(text: str, title: str | None) -> str:
    """One blank line between paragraphs, as in plain text, without the headline: that is the article's title."""
    lines = text.split("\n")
    return "\n\n".join(lines[1:] if lines[0] == title else lines)


def _begins(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html"))


READER = Reader(format="html", suffixes=(".html", ".htm", ".xhtml"), begins=_begins, read=_read)
