import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from extraction.sources import Defaults, Found, Item, SourceError, Unread, read
from extraction.sources.limits import MOST_CHARACTERS
from ontology import identity
from ontology.model import Article

DEFAULTS = Defaults()


def language_of(text: str) -> str:
    return "de" if "und" in text.split() else "en"


def items(*sources: str | Path, defaults: Defaults = DEFAULTS) -> Sequence[Item]:
    return list(read(map(str, sources), defaults=defaults, language_of=language_of))


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


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Talks ended.", Found("standard input", english("Talks ended."))),
        (b'{"id": "1", "text": "A."}\n', Found("standard input, line 1", english("A.", id="1"))),
        (b"<html></html>", Unread("standard input", "no article text was found in this page", "failed")),
        (b"", Unread("standard input", "holds no text", "skipped")),
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


def test_wrong_default_date_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^--published: the publication date '30 March' is not a date"):
        items(tmp_path, defaults=Defaults(published="30 March"))
