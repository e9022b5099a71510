import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from extraction.sources import Defaults, Found, Item, SourceError, Unread, read
from extraction.sources.limits import MOST_CHARACTERS
from ontology import identity
from ontology.model import Article
from tests.extraction.sources.archives import response, written
from tests.extraction.sources.fetching.server import serving
from tests.extraction.sources.portable import Drawn, pdf

DEFAULTS = Defaults()


def language_of(text: str) -> str:
    return "de" if "und" in text.split() else "en"


def items(*sources: str | Path, defaults: Defaults = DEFAULTS, allow_private: bool = False) -> Sequence[Item]:
    return list(
        read(map(str, sources), defaults=defaults, language_of=language_of, allow_private_addresses=allow_private)
    )


def english(text: str, **described: str) -> Article:
    return identity.article(text=text, language="en", **described)


def test_sources_are_read_in_their_order_and_one_fault_does_not_end_the_reading(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("B.")
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "A."}\n{oops\n{"id": "3", "text": "C."}\n')
    missing = tmp_path / "missing.txt"
    assert items(tmp_path / "b.txt", missing, tmp_path / "bad.txt", tmp_path / "a.jsonl", tmp_path / "b.txt") == [
        Found(f"{tmp_path}/b.txt", english("B.")),
        Unread(str(missing), "there is no such file or folder", "failed"),
        Unread(f"{tmp_path}/bad.txt", "this is a binary file, not text", "failed"),
        Found(f"{tmp_path}/a.jsonl, line 1", english("A.", id="1")),
        Unread(
            f"{tmp_path}/a.jsonl, line 2",
            "not valid JSON (Expecting property name enclosed in double quotes at column 2); "
            "nothing was read from this line on",
            "failed",
        ),
        Found(f"{tmp_path}/b.txt", english("B.")),
    ]


def test_folder_gives_what_its_suffixes_promise_and_names_the_rest(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "A.TXT").write_text("A.")
    (tmp_path / "notes.docx").write_bytes(b"\x00")
    (tmp_path / "z.txt").write_bytes(b"\xff\xfe")
    assert items(tmp_path) == [
        Unread(
            f"{tmp_path}/notes.docx",
            "not read, as its name ends in none of .rss, .atom, .xml, .html, .htm, .xhtml, .jsonl, .ndjson, .pdf, "
            ".txt, .text, .md, .warc, .warc.gz",
        ),
        Found(f"{tmp_path}/sub/A.TXT", english("A.")),
        Unread(f"{tmp_path}/z.txt", "the text is in UTF-16: save it as UTF-8", "failed"),
    ]


def test_empty_folder(tmp_path: Path) -> None:
    assert items(tmp_path) == [Unread(str(tmp_path), "this folder holds no file", "failed")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "holds no text"),
        ("  \n\u200b—\n", "holds no text"),
        ("Krieg und Frieden", "is not in English (it looks like the language 'de')"),
        (
            "word " * (MOST_CHARACTERS // 5) + "more",
            "longer than 200,000 characters, which is no single article: split it",
        ),
        ("word " * 2_000_000, "longer than 200,000 characters, which is no single article: split it"),
    ],
    ids=["empty", "no letter", "German", "long", "10 MB"],
)
def test_what_can_be_no_english_article_is_skipped(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert items(path) == [Unread(str(path), reason, "skipped")]


ARCHIVED = Found("standard input, record 1, https://a.example/", english("A.", url="https://a.example/"))
DAMAGED = "this record is damaged (it breaks off before its end)"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Talks ended.", Found("standard input", english("Talks ended."))),
        (b'{"id": "1", "text": "A."}\n', Found("standard input, line 1", english("A.", id="1"))),
        (b"<html></html>", Unread("standard input", "no article text was found in this page", "failed")),
        (b"", Unread("standard input", "holds no text", "skipped")),
        (
            b'<?xml version="1.0"?><rss><channel><item><description>A.</description></item></channel></rss>',
            Found("standard input, entry 1", english("A.")),
        ),
        (b"".join(written([response("https://a.example/", b"A.", content_type="text/plain")], packed=True)), ARCHIVED),
        (b"WARC/1.1\r\n", Unread("standard input, record 1", DAMAGED, "failed")),
        (pdf([Drawn(72, 700, "A.")]), Found("standard input", english("A."))),
    ],
)
def test_standard_input_is_told_by_its_beginning(
    content: bytes, expected: Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(content))
    monkeypatch.setattr("sys.stdin", stdin)
    assert items("-") == [expected]
    assert not stdin.closed


def test_file_without_telling_suffix_is_told_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "corpus").write_text('{"id": "1", "text": "A."}\n')
    (tmp_path / "story.news").write_text("Talks ended.")
    assert items(tmp_path / "corpus", tmp_path / "story.news") == [
        Found(f"{tmp_path}/corpus, line 1", english("A.", id="1")),
        Found(f"{tmp_path}/story.news", english("Talks ended.")),
    ]


def test_address_on_the_web_gives_what_its_type_says_under_the_address_that_it_leads_to() -> None:
    with serving() as port:
        site = f"http://127.0.0.1:{port}"
        assert items(f"{site}/page", f"{site}/to/%2Fcyrillic", allow_private=True) == [
            Found(
                f"{site}/page",
                english("Talks ended on Monday, “without result”.", title="Talks end", url=f"{site}/page"),
            ),
            Found(f"{site}/to/%2Fcyrillic", english("Речь", url=f"{site}/cyrillic")),
        ]


def test_address_that_cannot_be_read_fails_and_the_next_source_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.")
    with serving() as port:
        site = f"http://127.0.0.1:{port}"
        assert items(f"{site}/as/image%2Fpng", f"{site}/nothing", tmp_path / "a.txt", allow_private=True) == [
            Unread(
                f"{site}/as/image%2Fpng",
                "it is of the type 'image/png', and what is read is feed, html, jsonl, pdf, text, warc",
                "failed",
            ),
            Unread(f"{site}/nothing", "the server answered 404 Not Found: check the address", "failed"),
            Found(f"{tmp_path}/a.txt", english("A.")),
        ]
        assert items(f"{site}/page", "FTP://a.example/") == [
            Unread(
                f"{site}/page",
                "127.0.0.1 is not a public address; if you trust what is there, say --allow-private-addresses "
                "or set DRAMATIS_ALLOW_PRIVATE_ADDRESSES=1",
                "failed",
            ),
            Unread(
                "FTP://a.example/",
                "an address of the kind ftp:// is not read, only http:// and https://",
                "failed",
            ),
        ]


def test_folder_picks_up_every_format(tmp_path: Path) -> None:
    (tmp_path / "a.PDF").write_bytes(pdf([Drawn(72, 700, "A.")]))
    (tmp_path / "b.atom").write_text("<feed><entry><summary>B.</summary></entry></feed>")
    archived = written([response("https://a.example/", b"C.", content_type="text/plain")], packed=True)
    (tmp_path / "c.warc.gz").write_bytes(b"".join(archived))
    assert items(tmp_path) == [
        Found(f"{tmp_path}/a.PDF", english("A.")),
        Found(f"{tmp_path}/b.atom, entry 1", english("B.")),
        Found(f"{tmp_path}/c.warc.gz, record 1, https://a.example/", english("C.", url="https://a.example/")),
    ]


class FailingDisk(io.RawIOBase):
    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        raise OSError(5, "Input/output error")


def test_file_that_cannot_be_read_to_its_end_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: io.BufferedReader(FailingDisk()))
    assert items("a.txt") == [Unread("a.txt", "cannot be read to its end (Input/output error)", "failed")]


def test_wrong_default_date_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^--published: the publication date '30 March' is not a date"):
        items(tmp_path, defaults=Defaults(published="30 March"))
