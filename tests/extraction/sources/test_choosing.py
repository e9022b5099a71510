import gzip

import pytest

from extraction.sources import choosing
from extraction.sources.source import Reader

KNOWN = choosing.readers()


def name(reader: Reader | None) -> str | None:
    return reader.name if reader else None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.html", "html"),
        ("news/A.PDF", "pdf"),
        ("crawl.warc.gz", "warc"),
        ("crawl.warc", "warc"),
        ("feed.xml", "feed"),
        ("a.txt", "text"),
        ("a.jsonl", "jsonl"),
        ("articles.gz", None),
        ("html", None),
        ("-", None),
    ],
)
def test_by_suffix(path: str, expected: str | None) -> None:
    assert name(choosing.by_suffix(path, KNOWN)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n%PDF-1.7\n", "pdf"),
        (b"WARC/1.1\r\nWARC-Type: response\r\n", "warc"),
        (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n"), "warc"),
        (gzip.compress(b'{"text": "A."}'), None),
        (b"\x1f\x8bno gzip", None),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "feed"),
        (b'<?xml version="1.0"?><!-- made --><feed xmlns="x">', "feed"),
        (b'<rdf:RDF xmlns="x">', "feed"),
        (b'<?xml version="1.0"?><html xmlns="x">', "html"),
        (b"<!DOCTYPE html>", "html"),
        (b'\xef\xbb\xbf{"text": "A."}', "jsonl"),
        (b"The %PDF- of a text, WARC/1.0 and <rss>", None),
        (b"", None),
    ],
)
def test_by_beginning(head: bytes, expected: str | None) -> None:
    assert name(choosing.by_beginning(head, KNOWN)) == expected


@pytest.mark.parametrize(
    ("media_type", "path", "head", "expected"),
    [
        ("text/html", "/a.pdf", b"", "html"),
        ("application/pdf", "/", b"", "pdf"),
        ("application/atom+xml", "/", b"", "feed"),
        ("text/xml", "/", b'<?xml version="1.0"?><rss>', "feed"),
        ("application/xml", "/", b"<html>", "html"),
        ("application/xml", "/", b"<sitemap>", None),
        ("text/plain", "/a", b"Talks ended.", "text"),
        ("text/plain", "/a.jsonl", b"", "jsonl"),
        ("text/plain", "/a", b"%PDF-1.4", "pdf"),
        ("application/octet-stream", "/a.warc.gz", b"", "warc"),
        ("application/octet-stream", "/a", b"\x00\x01", None),
        ("", "/a", b"<!doctype html>", "html"),
        ("", "/a", b"Talks ended.", None),
        ("application/x-rss+xml", "/a", b"<rss>", "feed"),
        ("image/png", "/a.html", b"\x89PNG", None),
    ],
)
def test_by_media_type(media_type: str, path: str, head: bytes, expected: str | None) -> None:
    assert name(choosing.by_media_type(media_type, path=path, head=head, known=KNOWN)) == expected


def test_fallback_is_the_reader_of_text() -> None:
    assert choosing.fallback(KNOWN).name == "text"
