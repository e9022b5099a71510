"""A web page: the article's text without navigation and the like, with the page's metadata."""

from collections.abc import Iterator
from typing import BinaryIO

from extraction.sources import beginning, charsets, checks, page
from extraction.sources.limits import read_whole
from extraction.sources.source import Defaults, Found, Item, Reader, SourceError
from ontology import identity


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    content = read_whole(stream, name)
    if not isinstance(content, bytes):
        yield content
        return
    found = page.read(charsets.page(content, defaults.charset))
    if found is None:
        raise SourceError(name, "no article text was found in this page")
    published = found.published or defaults.published
    article = identity.article(
        text=found.text,
        source=defaults.source,
        title=found.title,
        published=checks.publication_date(published, name) if published else None,
        publisher=found.publisher,
        url=defaults.url or found.url,
    )
    yield Found(name, article)


def _begins(head: bytes) -> bool:
    return beginning.first_tag(head) in {"!doctype html", "html"}


READER = Reader(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html", "application/xhtml+xml"),
    begins=_begins,
    read=_read,
)
