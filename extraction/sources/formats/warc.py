"""Web archives (WARC, also gzipped): each page or text that a server answered with is an article.

The archive is read as a stream, one record in memory at a time. The date on which a page was archived is no
publication date and is not taken for one.
"""

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from extraction.sources import archive, unpacking
from extraction.sources.formats import html, text
from extraction.sources.limits import MOST_BYTES, too_long
from extraction.sources.source import Defaults, Item, Reader, SourceError, Unread

_MAGIC = b"WARC/"
_READERS = {media_type: reader for reader in (html.READER, text.READER) for media_type in reader.media_types}
_MOST_KINDS = 5
"""Of what was passed over, named one by one."""


def _read(stream: BinaryIO, name: str, defaults: Defaults) -> Iterator[Item]:
    passed_over: Counter[str] = Counter()
    number = 0
    for number, found in archive.records(stream):
        here = f"{name}, record {number}"
        match found:
            case archive.Damage(reason):
                yield Unread(here, reason, "failed")
            case archive.Other(kind):
                passed_over[kind] += 1
            case archive.Response(status=status) if not 200 <= status < 300:
                passed_over[f"status {status}"] += 1
            case archive.Response(media_type=kind) if kind not in _READERS:
                passed_over[kind or "no media type"] += 1
            case _:
                yield from _article(found, f"{here}, {found.url}" if found.url else here, defaults)
    if passed_over:
        yield Unread(name, _told(passed_over))
    elif not number:
        yield Unread(name, "this archive holds no page")


def _article(response: archive.Response, here: str, defaults: Defaults) -> Iterator[Item]:
    """What the reader of the response's media type makes of it. One that it cannot read does not end the archive."""
    known = replace(defaults, url=response.url, charset=response.charset)
    try:
        content = unpacking.unpack(response.content, response.encoding, most=MOST_BYTES)
        if len(content) > MOST_BYTES:
            yield too_long(here)
            return
        yield from _READERS[response.media_type].read(io.BytesIO(content), here, known)
    except unpacking.UnpackingError as error:
        yield Unread(here, f"this page cannot be read: {error}", "failed")
    except SourceError as error:
        yield Unread(error.name, error.reason, "skipped")


def _told(passed_over: Counter[str]) -> str:
    most = passed_over.most_common(_MOST_KINDS)
    kinds = [f"{kind} ({count})" for kind, count in most]
    if rest := passed_over.total() - sum(count for _, count in most):
        kinds.append(f"others ({rest})")
    return "not read, as no page or text that was there: " + ", ".join(kinds)


def _begins(head: bytes) -> bool:
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, len(_MAGIC))
        except zlib.error:
            return False
    return head.startswith(_MAGIC)


READER = Reader(
    name="warc",
    suffixes=(".warc", ".warc.gz"),
    media_types=("application/warc",),
    begins=_begins,
    read=_read,
    count=lambda _: None,
)
