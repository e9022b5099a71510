import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from extraction.sources import Defaults, Found, Item, SourceError, Unread
from extraction.sources.formats import feed
from extraction.sources.formats.feed import READER
from ontology import identity
from ontology.model import Article

NOTHING = Defaults()
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Times &amp; Co</title><link>https://harbour.example/</link>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/">
<title type="html">Northern &lt;b&gt;Wire&lt;/b&gt;</title>{}</feed>"""


def read(content: str | bytes, defaults: Defaults = NOTHING) -> Sequence[Item]:
    stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
    return list(READER.read(stream, "f.xml", defaults))


def article(content: str, defaults: Defaults = NOTHING) -> Article:
    [found] = read(content, defaults)
    assert isinstance(found, Found)
    assert isinstance(found.content, Article)
    return found.content


def test_rss_gives_an_article_an_entry_and_names_those_without_text() -> None:
    entries = """<item><title>Accord &amp;amp; peace</title><link>https://harbour.example/1</link>
<guid isPermaLink="false">https://harbour.example/?p=1</guid><pubDate>Tue, 10 May 2022 23:30:00 -0500</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Norway expelled <b>two</b> diplomats.</p>
<p>Sweden protested.</p>]]></content:encoded></item>
<item><title>Photo of the day</title><description>&lt;img src="a.jpg"/&gt;</description></item>
<item><description>&lt;p&gt;Sweden protested.&lt;/p&gt;</description></item>"""
    assert read(RSS.format(entries)) == [
        Found(
            "f.xml, entry 1",
            identity.article(
                text="Norway expelled two diplomats.\n\nSweden protested.",
                id="https://harbour.example/?p=1",
                title="Accord & peace",
                published="2022-05-10T23:30:00-05:00",
                publisher="The Harbour Times & Co",
                url="https://harbour.example/1",
            ),
        ),
        Unread("f.xml, entry 2", "holds no text"),
        Found("f.xml, entry 3", identity.article(text="Sweden protested.", publisher="The Harbour Times & Co")),
    ]


def test_atom_gives_an_article_an_entry() -> None:
    entries = """<entry><id>tag:wire.example,2022:1</id><title type="html">&lt;b&gt;Talks&lt;/b&gt; end</title>
<link rel="self" href="feed/1"/><link href="news/1"/><updated>2022-05-11T08:00:00.5Z</updated><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Talks <i>ended</i>.</p></div></content></entry>
<entry><id>urn:uuid:2</id><title>Walkout</title><published>2022-05-10T08:00:00+02:00</published>
<updated>2022-05-12T08:00:00Z</updated><source><title>Other Agency</title></source>
<content type="text">Norway walked out, "for &lt; 1 day".

Sweden stayed.</content></entry>
<entry><id>urn:uuid:3</id><title>Elsewhere</title><content type="html" src="https://wire.example/3"/></entry>"""
    assert read(ATOM.format(entries)) == [
        Found(
            "f.xml, entry 1",
            identity.article(
                text="Talks ended.",
                id="tag:wire.example,2022:1",
                title="Talks end",
                published="2022-05-11T08:00:00+00:00",
                publisher="Northern Wire",
                url="https://wire.example/news/1",
            ),
        ),
        Found(
            "f.xml, entry 2",
            identity.article(
                text='Norway walked out, "for < 1 day".\n\nSweden stayed.',
                id="urn:uuid:2",
                title="Walkout",
                published="2022-05-10T08:00:00+02:00",
                publisher="Other Agency",
            ),
        ),
        Unread("f.xml, entry 3", "holds no text"),
    ]


@pytest.mark.parametrize(
    ("entry", "defaults", "id_and_url"),
    [
        ("<link>https://a.example/1</link><guid isPermaLink='false'>47</guid>", NOTHING, ("https://a.example/1",) * 2),
        ("<guid isPermaLink='false'>47</guid>", NOTHING, ("47", None)),
        ("<guid isPermaLink='false'>47</guid>", Defaults(source="post"), ("post/47", None)),
        ("<guid>https://a.example/1</guid>", NOTHING, ("https://a.example/1",) * 2),
        ("<link>/news/1</link>", NOTHING, ("https://harbour.example/news/1",) * 2),
        ("<link>javascript:x()</link>", NOTHING, (identity.article(text="Talks ended.").id, None)),
        ("<link>http://[</link>", NOTHING, (identity.article(text="Talks ended.").id, None)),
    ],
)
def test_id_is_one_that_no_other_feed_gives(entry: str, defaults: Defaults, id_and_url: tuple[str, str | None]) -> None:
    found = article(RSS.format(f"<item><description>Talks ended.</description>{entry}</item>"), defaults)
    assert (found.id, found.url) == id_and_url


def test_signature_of_the_program_that_made_the_feed_is_no_text() -> None:
    content = (
        "&lt;p&gt;Talks ended.&lt;/p&gt;&lt;p&gt;The post &lt;a&gt;Talks&lt;/a&gt; appeared first on Wire.&lt;/p&gt;"
    )
    assert article(RSS.format(f"<item><description>{content}</description></item>")).text == "Talks ended."


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("<dc:date>2022-05-11</dc:date>", "2022-05-11"),
        ("<pubDate>yesterday</pubDate><dc:date>2022-05-11</dc:date>", "2022-05-11"),
        ("<pubDate>yesterday</pubDate>", "2014-03-30"),
        ("", "2014-03-30"),
    ],
)
def test_date_that_is_none_leaves_the_place_to_the_users(date: str, expected: str) -> None:
    entry = f"<item><description>Talks ended.</description>{date}</item>"
    assert article(RSS.format(entry), Defaults(published="2014-03-30")).published == expected


def test_nothing_is_fetched_and_no_file_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    kind = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss'
    content = RSS.format("<item><description>Talks &x; ended.</description></item>").replace("<rss", kind)
    items = READER.read(io.BytesIO(content.encode()), "f.xml", NOTHING)
    assert next(items) == Found(
        "f.xml, entry 1", identity.article(text="Talks &x; ended.", publisher="The Harbour Times & Co")
    )
    with pytest.raises(SourceError, match="not well-formed XML"):
        next(items)
    assert read(str(secret)) == [Unread("f.xml", "this is neither an RSS nor an Atom feed")]


def test_what_can_be_made_out_of_a_broken_feed_is_given_before_the_fault_is_told() -> None:
    content = RSS.format("<item><title>Tom & Ann</title><description>Talks ended.</description></item><item>")[:-20]
    items = READER.read(io.BytesIO(content.encode()), "f.xml", NOTHING)
    expected = identity.article(text="Talks ended.", title="Tom & Ann", publisher="The Harbour Times & Co")
    assert next(items) == Found("f.xml, entry 1", expected)
    with pytest.raises(
        SourceError, match=r"^f\.xml: the feed is not well-formed XML \(.+\): its entries may have lost"
    ):
        next(items)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (RSS.format(""), "this feed has no entries"),
        ("<sitemap><loc>https://a.example</loc></sitemap>", "this is neither an RSS nor an Atom feed"),
        ("Talks ended.", "this is neither an RSS nor an Atom feed"),
        ("", "this is neither an RSS nor an Atom feed"),
    ],
)
def test_what_holds_no_entry_is_skipped(content: str, reason: str) -> None:
    assert read(content) == [Unread("f.xml", reason)]


def test_too_large_a_feed_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_MOST_BYTES", 2_000_000)
    assert read(b"<rss>" + b" " * 2_000_000) == [
        Unread("f.xml", "larger than 2 MB, which is no single article: split it")
    ]


def test_entities_that_grow_are_not_let_grow() -> None:
    growing = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    content = RSS.format("<item><description>&e9;</description></item>")
    with pytest.raises(SourceError, match="not well-formed XML"):
        read(content.replace("<rss", f'<!DOCTYPE rss [<!ENTITY e0 "ha">{growing}]><rss'))


def test_text_is_decoded_as_the_server_says() -> None:
    content = RSS.replace(' encoding="UTF-8"', "").format("<item><description>He said “no”.</description></item>")
    [found] = read(content.encode("cp1252"), Defaults(charset="windows-1252", url="https://harbour.example/feed"))
    assert isinstance(found, Found)
    assert isinstance(found.content, Article)
    assert found.content.text == "He said “no”."
