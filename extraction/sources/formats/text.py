"""Plain text, with or without front matter: one file is one article."""

from collections.abc import Iterator
from typing import BinaryIO

from extraction.sources import checks, front_matter
from extraction.sources.limits import read_whole
from extraction.sources.source import Defaults, Found, Item, Reader
from ontology import identity


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    content = read_whole(stream, name)
    if not isinstance(content, bytes):
        yield content
        return
    stated, text = front_matter.split(checks.decode(content, name, charset=defaults.charset))
    published = stated.published or defaults.published
    article = identity.article(
        text=text,
        id=stated.id,
        source=defaults.source,
        title=stated.title,
        published=checks.publication_date(published, name) if published else None,
        publisher=stated.publisher,
        url=defaults.url or stated.url,
    )
    yield Found(name, article)


READER = Reader(
    name="text",
    suffixes=(".txt", ".text", ".md"),
    media_types=("text/plain", "text/markdown"),
    begins=lambda _: False,
    read=_read,
)
"""Never chosen by its first bytes: it is what a stream is read as when no other format fits."""
