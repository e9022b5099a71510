"""Web archives for tests, written by fastwarc."""

import io
from collections.abc import Iterable, Mapping

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType


def response(
    url: str,
    body: bytes,
    *,
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: Mapping[str, str] | None = None,
) -> WarcRecord:
    """A record of an answer to an HTTP request."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    head = "\r\n".join(lines).encode()
    return record(
        WarcRecordType.response, head + b"\r\n\r\n" + body, url=url, kind="application/http; msgtype=response"
    )


def record(record_type: WarcRecordType, content: bytes, *, url: str, kind: str = "text/plain") -> WarcRecord:
    """Any record, with the id and the date that every test gives it."""
    made = WarcRecord()
    made.init_headers(record_type=record_type, record_urn=b"<urn:uuid:00000000-0000-0000-0000-000000000000>")
    made.headers["WARC-Date"] = "2023-01-01T00:00:00Z"
    made.headers["WARC-Target-URI"] = url
    made.headers["Content-Type"] = kind
    made.set_bytes_content(content)
    return made


def written(records: Iterable[WarcRecord], *, packed: bool = False) -> list[bytes]:
    """The bytes of each record; an archive is all of them in a row."""
    parts = []
    for one in records:
        stream = io.BytesIO()
        if packed:
            writer = GzipWriter(stream)
            one.write(writer)
            writer.finish()
        else:
            one.write(stream)
        parts.append(stream.getvalue())
    return parts
