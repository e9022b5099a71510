import io

import pytest

from extraction.sources import Defaults, Found, SourceError
from extraction.sources.formats.html import READER
from ontology import identity

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
