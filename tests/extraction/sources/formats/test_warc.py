import gzip
import io
from collections.abc import Sequence

import pytest
from fastwarc.warc import WarcRecordType

from extraction.sources import Defaults, Found, Item, Unread
from extraction.sources.formats.warc import READER
from extraction.sources.limits import MOST_BYTES
from ontology import identity
from tests.extraction.sources.archives import record, response, written

PAGE = """<html><head><title>Talks end</title><link rel="canonical" href="https://elsewhere.example/1">{}</head><body>
<p>Talks ended on Monday, “without result”.</p></body></html>"""
DATED = PAGE.format('<meta property="article:published_time" content="2022-05-10">').encode()
SITE = "elsewhere.example"
"""Where the page says that it is; of publishers it says nothing else."""
TEXT = "Talks ended on Monday, “without result”."


def read(content: bytes) -> Sequence[Item]:
    return list(READER.read(io.BytesIO(content), "a.warc", Defaults(published="2014-03-30")))


@pytest.mark.parametrize("packed", [False, True])
def test_each_page_is_an_article_at_the_address_that_was_asked_and_archiving_dates_nothing(packed: bool) -> None:
    content = written(
        [
            response("https://wire.example/1", DATED),
            response(
                "https://wire.example/2", PAGE.format("").encode("cp1252"), content_type="text/html;charset=cp1252"
            ),
            response("https://wire.example/3", b"Norway left.\n", content_type="text/plain"),
            response("https://wire.example/4", gzip.compress(DATED), headers={"Content-Encoding": "gzip"}),
        ],
        packed=packed,
    )

    def article(number: int, published: str) -> Found:
        url = f"https://wire.example/{number}"
        expected = identity.article(text=TEXT, title="Talks end", published=published, publisher=SITE, url=url)
        return Found(f"a.warc, record {number}, {url}", expected)

    assert read(b"".join(content)) == [
        article(1, "2022-05-10"),
        article(2, "2014-03-30"),
        Found(
            "a.warc, record 3, https://wire.example/3",
            identity.article(text="Norway left.\n", published="2014-03-30", url="https://wire.example/3"),
        ),
        article(4, "2022-05-10"),
    ]


def test_what_is_no_article_is_named_or_counted_and_ends_nothing() -> None:
    url = "https://wire.example/"
    content = written(
        [
            record(WarcRecordType.warcinfo, b"software: x", url=url),
            response(f"{url}image", b"GIF89a", content_type="image/gif"),
            response(f"{url}photo", b"GIF89a", content_type="image/gif"),
            response(f"{url}gone", b"<html><p>Not found.</p></html>", status="404 Not Found"),
            record(WarcRecordType.revisit, b"", url=url),
            response(f"{url}empty", b"<html></html>"),
            response(f"{url}binary", b"\x00\x01", content_type="text/plain"),
            response(f"{url}packed", b"no gzip", headers={"Content-Encoding": "gzip"}),
            response(f"{url}bomb", gzip.compress(bytes(MOST_BYTES + 1)), headers={"Content-Encoding": "gzip"}),
            response(f"{url}1", DATED),
        ]
    )
    content[1] = content[1].replace(b"WARC/", b"XXXX/")
    *others, article, passed_over = read(b"".join(content))
    assert others == [
        Unread("a.warc, record 2", "this record is damaged (Invalid WARC header)", "failed"),
        Unread("a.warc, record 6, https://wire.example/empty", "no article text was found in this page"),
        Unread("a.warc, record 7, https://wire.example/binary", "this is a binary file, not text"),
        Unread(
            "a.warc, record 8, https://wire.example/packed",
            "this page cannot be read: it is said to be packed as gzip or deflate and is not, or is damaged",
            "failed",
        ),
        Unread(
            "a.warc, record 9, https://wire.example/bomb",
            "longer than 200,000 characters, which is no single article: split it",
        ),
    ]
    assert article == Found(
        "a.warc, record 10, https://wire.example/1",
        identity.article(
            text=TEXT, title="Talks end", published="2022-05-10", publisher=SITE, url="https://wire.example/1"
        ),
    )
    assert passed_over == Unread(
        "a.warc", "not read, as no page or text that was there: image/gif (1), status 404 (1), revisit record (1)"
    )


def test_kinds_that_were_passed_over_are_named_up_to_five() -> None:
    content = written(response("https://wire.example/", b"x", content_type=f"image/{name}") for name in "abcdef")
    assert read(b"".join(content)) == [
        Unread(
            "a.warc",
            "not read, as no page or text that was there: image/a (1), image/b (1), image/c (1), image/d (1), "
            "image/e (1), others (1)",
        )
    ]


def test_address_that_is_none_is_not_taken_for_one() -> None:
    for url in ("dns:wire.example", "https://wire.example/\x1b[2J", ""):
        [found] = read(b"".join(written([response(url, DATED)])))
        assert found == Found(
            "a.warc, record 1",
            identity.article(
                text=TEXT, title="Talks end", published="2022-05-10", publisher=SITE, url="https://elsewhere.example/1"
            ),
        )


def test_address_in_angle_brackets_as_old_programs_wrote_it() -> None:
    [found] = read(b"".join(written([response("<https://wire.example/1>", DATED)])))
    assert found.name == "a.warc, record 1, https://wire.example/1"


def test_empty_archive() -> None:
    assert read(b"") == [Unread("a.warc", "this archive holds no page")]
