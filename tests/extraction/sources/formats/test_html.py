import io

import pytest

from extraction.sources import Defaults, Found, SourceError, Unread
from extraction.sources.formats.html import READER
from extraction.sources.limits import MOST_BYTES
from ontology import identity
from ontology.model import Article

PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>Ministers meet in Vienna | The Example Post</title>
<meta property="og:title" content="Ministers meet in Vienna">
<meta property="og:site_name" content="The Example Post">
<link rel="canonical" href="https://example.org/news/vienna">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet in Vienna</h1>
<p>The foreign ministers of France and Germany met in Vienna on Thursday to discuss the cease-fire, officials said.</p>
<p>They agreed to send monitors, a spokesman said in a statement that was read to reporters in the evening.</p>
</article><footer>Copyright 2020 The Example Post</footer></body></html>"""

TEXT = (
    "The foreign ministers of France and Germany met in Vienna on Thursday to discuss the cease-fire, officials said."
    "\n\n"
    "They agreed to send monitors, a spokesman said in a statement that was read to reporters in the evening."
)


def test_a_page_gives_its_article_without_navigation_and_headline() -> None:
    expected = identity.article(
        text=TEXT,
        title="Ministers meet in Vienna",
        published="2021-03-04",
        publisher="The Example Post",
        url="https://example.org/news/vienna",
    )
    assert list(READER.read(io.BytesIO(PAGE), "a.html", Defaults(published="1999-01-01"))) == [
        Found("a.html", expected)
    ]


def test_default_date_serves_a_page_that_states_none() -> None:
    page = PAGE.replace(b'<meta property="article:published_time" content="2021-03-04T10:00:00Z">', b"")
    [found] = READER.read(io.BytesIO(page), "a.html", Defaults(published="2014-03-30"))
    assert isinstance(found, Found)
    assert found.content == identity.article(
        text=TEXT,
        title="Ministers meet in Vienna",
        published="2014-03-30",
        publisher="The Example Post",
        url="https://example.org/news/vienna",
    )


def test_address_that_it_came_from_goes_before_the_one_that_the_page_states() -> None:
    [found] = READER.read(io.BytesIO(PAGE), "a.html", Defaults(url="https://mirror.example/vienna"))
    assert isinstance(found, Found)
    assert isinstance(found.content, Article)
    assert found.content.id == found.content.url == "https://mirror.example/vienna"


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (PAGE.replace(b"officials said", "“officials” said".encode()), None),
        (PAGE.replace(b"officials said", "“officials” said".encode("cp1252")), "windows-1252"),
    ],
)
def test_text_is_decoded_as_the_server_or_the_page_says(content: bytes, charset: str | None) -> None:
    [found] = READER.read(io.BytesIO(content), "a.html", Defaults(charset=charset))
    assert isinstance(found, Found)
    assert isinstance(found.content, Article)
    assert found.content.text == TEXT.replace("officials said", "“officials” said")


def test_too_large_a_page_is_left_out() -> None:
    page = b"<html>" + b" " * MOST_BYTES
    assert list(READER.read(io.BytesIO(page), "a.html", Defaults())) == [
        Unread("a.html", "longer than 200,000 characters, which is no single article: split it")
    ]


@pytest.mark.parametrize("content", [b"", b"<html><body></body></html>", b"\x00\xff" * 100])
def test_a_page_without_article_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError, match=r"^a\.html: no article text was found in this page$"):
        list(READER.read(io.BytesIO(content), "a.html", Defaults()))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\xef\xbb\xbf\n <!DOCTYPE HTML>", True),
        (b"<html lang='en'>", True),
        (b"<a tag in a text>", False),
        (b"", False),
    ],
)
def test_begins(head: bytes, expected: bool) -> None:
    assert READER.begins(head) is expected
