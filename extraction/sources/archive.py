"""The records of a web archive, by fastwarc; what is damaged is named, and the reading goes on behind it."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fastwarc.stream_io import ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from extraction.sources import media_type
from extraction.sources.limits import MOST_BYTES

_MOST_DAMAGES = 100
"""In one archive: each costs a search through what follows it."""
_GZIP = b"\x1f\x8b"
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_HEADER = re.compile(rb"(?<![^\n])WARC/[01]\.\d+\r?\n")
_LONGEST_START = 16
_SEARCHED = 1 << 20
"""Bytes at a time."""
_WITHOUT_PAGES = WarcRecordType.warcinfo | WarcRecordType.request | WarcRecordType.metadata
_STATUS = range(100, 600)
_BREAKS_OFF = "it breaks off before its end"


@dataclass(frozen=True, slots=True)
class Response:
    """One answer of a server: `url` is None where the record names no address on the web.

    `content` is as it was sent, still packed by `encoding`; of a larger one, a byte more than `MOST_BYTES` is here.
    """

    url: str | None
    status: int
    media_type: str
    charset: str | None
    encoding: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Other:
    """A record that holds no answer itself, such as a `revisit`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A record that cannot be read."""

    reason: str


class _Counted:
    """A stream from its present position `at` on. fastwarc asks where it is, which a pipe cannot say."""

    def __init__(self, stream: BinaryIO, at: int) -> None:
        self._stream = stream
        self._at = at

    def read(self, size: int = -1) -> bytes:
        part = self._stream.read(size)
        self._at += len(part)
        return part

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation("seek")

    def close(self) -> None:
        """Left to who opened it."""


class _BrokenError(Exception):
    """The record at hand is damaged."""


def records(stream: BinaryIO) -> Iterator[tuple[int, Response | Other | Damage]]:
    """Each record that may hold a page, with its number in the archive.

    Behind a damaged record the reading starts again where the next one begins. That takes a stream that can seek; of
    one that cannot, and behind a hundredth damage, the damage is the last that is told.
    """
    number = damages = 0
    start: int | None = 0
    told = False
    while start is not None:
        if start:
            stream.seek(start)
        last, whole = start, True
        try:
            for record in ArchiveIterator(_Counted(stream, start)):
                number, last, whole, told = number + 1, record.stream_pos, False, False
                found = _found(record)
                whole = True
                if found is not None:
                    yield number, found
        except (OSError, _BrokenError) as error:
            fault = str(error)
        else:
            return
        if not told:
            damages += 1
            number += int(whole)  # the fault is in the header of the record behind
            end = _end(stream, damages)
            yield number, Damage(f"this record is damaged ({fault}){end}")
            if end:
                return
        told = whole and not told  # what begins next may be that very record
        start = _next_start(stream, last + 1)


def _end(stream: BinaryIO, damages: int) -> str:
    """Why the reading does not go on behind a damage; empty if it does."""
    if not stream.seekable():
        return "; nothing was read from this record on, as a pipe cannot be searched: give the archive as a file"
    if damages == _MOST_DAMAGES:
        return f"; nothing was read from this record on, as {damages} were damaged"
    return ""


def _found(record: WarcRecord) -> Response | Other | None:
    """What the record holds, read to its end; raises `OSError` or `_BrokenError`."""
    length = record.content_length
    wanted = record.record_type == WarcRecordType.response
    content = record.reader.read(MOST_BYTES + 1) if wanted else b""
    if record.headers.get("Content-Length") is None or len(content) + record.reader.consume() < length:
        raise _BrokenError(_BREAKS_OFF)
    if not wanted:
        return None if record.record_type & _WITHOUT_PAGES else Other(f"{record.record_type} record")
    if not record.is_http:
        return Other("response without HTTP")
    headers = record.http_headers
    status = headers.status_code or 0
    if status not in _STATUS:
        raise _BrokenError("the answer in it has no status")
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        content = _unchunked(content)
    kind, charset = media_type.parse(headers.get("Content-Type"))
    return Response(
        url=_address(record.headers.get("WARC-Target-URI") or ""),
        status=status,
        media_type=kind,
        charset=charset,
        encoding=headers.get("Content-Encoding") or "",
        content=content,
    )


def _address(stated: str) -> str | None:
    """The address that was asked; some programs wrote it in angle brackets."""
    address = stated.strip().removeprefix("<").removesuffix(">")
    return address if address.startswith(("http://", "https://")) and address.isprintable() else None


def _unchunked(content: bytes) -> bytes:
    """The content without the marks of its chunks; as it is where there are none, as many archives leave the header."""
    reader, joined = ChunkedReader(io.BytesIO(content)), bytearray()
    try:
        while part := reader.read(_SEARCHED):
            joined += part
    except OSError:
        return content
    return bytes(joined)


def _next_start(stream: BinaryIO, position: int) -> int | None:
    """Where the next record begins at or after a position; None if there is none."""
    stream.seek(0)
    begins = _MEMBER if stream.read(len(_GZIP)) == _GZIP else _HEADER
    stream.seek(position - 1)
    kept = stream.read(1)  # so that what stands before the position is known
    at = position - 1
    while part := stream.read(_SEARCHED):
        kept += part
        if found := begins.search(kept, 1):
            return at + found.start()
        at += max(0, len(kept) - _LONGEST_START)
        kept = kept[-_LONGEST_START:]
    return None
