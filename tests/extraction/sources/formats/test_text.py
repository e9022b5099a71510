import io

from extraction.sources import Defaults, Found, Unread
from extraction.sources.formats.text import READER
from extraction.sources.limits import MOST_BYTES
from ontology import identity

DEFAULTS = Defaults()


def read(content: bytes, defaults: Defaults = DEFAULTS) -> list[object]:
    return list(READER.read(io.BytesIO(content), "a.txt", defaults))


def test_text_is_kept_as_it_is_given() -> None:
    text = "  Line one.\r\nLine two.\n\n\tSaid “so”\u00a0he. \U0001f600\n"
    assert read(text.encode()) == [Found("a.txt", identity.article(text=text))]


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read(b"\xef\xbb\xbfTalks ended.") == [Found("a.txt", identity.article(text="Talks ended."))]


def test_front_matter_describes_the_article_and_offsets_count_from_the_text_after_it() -> None:
    content = (
        b'---\r\nid: a1\r\ntitle: "Talks end: a summary"\r\npublisher: The Post\r\npublished: 2014-03-30\r\n'
        b"url: https://example.org/a\r\nauthor: not kept\r\n---\r\nTalks ended.\r\n"
    )
    expected = identity.article(
        text="Talks ended.\r\n",
        id="a1",
        title="Talks end: a summary",
        publisher="The Post",
        published="2014-03-30",
        url="https://example.org/a",
    )
    assert read(content) == [Found("a.txt", expected)]


def test_stated_date_goes_before_the_default_and_a_source_before_the_id() -> None:
    content = b"---\nid: a1\npublished: 2014-03-30\n---\nTalks ended."
    [found] = read(content, Defaults(published="1999-01-01", source="post"))
    assert isinstance(found, Found)
    assert found.content == identity.article(text="Talks ended.", id="post/a1", published="2014-03-30")
    assert read(b"Talks ended.", Defaults(published="1999-01-01")) == [
        Found("a.txt", identity.article(text="Talks ended.", published="1999-01-01"))
    ]


def test_too_long_a_file_is_left_out_without_reading_it_whole() -> None:
    [unread] = read(b"a" * (MOST_BYTES + 1))
    assert unread == Unread("a.txt", "longer than 200,000 characters, which is no single article: split it", "skipped")
