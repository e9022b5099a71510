"""The command as users call it, over the real pipeline."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.api.cli.conftest import Result
from tests.extraction.sources.fetching.server import serving

type Run = Callable[..., Result]

TALKS = "Germany and France met in Paris on Sunday. France condemned the attack.\r\n"
STRIKE = 'Russia\u00a0threatened Ukraine \U0001f4a5. "We will not talk," Moscow said.'


def jsonl(path: Path, *articles: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def documents(text: str) -> Sequence[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_documents_come_in_the_order_of_the_lines_with_true_offsets(dramatis: Run, tmp_path: Path) -> None:
    texts = {"b": TALKS, "a": STRIKE, "c": TALKS}
    source = jsonl(tmp_path / "in.jsonl", *({"id": name, "text": text} for name, text in texts.items()))
    result = dramatis("extract", "--format", "jsonl", "--output", tmp_path / "out.jsonl", source)
    assert result.only_wrote(tmp_path / "out.jsonl")
    made = documents((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert [document["article"]["id"] for document in made] == list(texts)  # type: ignore[index]
    for document, text in zip(made, texts.values(), strict=True):
        spans = list(spans_in(document))
        assert spans
        assert [span for span in spans if text[span[0] : span[1]] != span[2]] == []


def spans_in(value: object) -> "list[tuple[int, int, str]]":
    if isinstance(value, list):
        return [span for element in value for span in spans_in(element)]
    if not isinstance(value, dict):
        return []
    here = [(value["start"], value["end"], value["text"])] if isinstance(value.get("start"), int) else []
    return here + [span for element in value.values() for span in spans_in(element)]


def test_front_matter_and_options_reach_the_document(dramatis: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nid: 7\ntitle: Talks\n---\nGermany met France on Sunday.")
    result = dramatis("extract", "--published", "2014-04-01", "--source", "post", "--with-text", tmp_path / "a.txt")
    assert (result.code, result.errors) == (0, "")
    [document] = documents(result.output)
    article = document["article"]
    assert isinstance(article, dict)
    assert {key: article[key] for key in ("id", "title", "published", "language", "text")} == {
        "id": "post/7",
        "title": "Talks",
        "published": "2014-04-01",
        "language": "en",
        "text": "Germany met France on Sunday.",
    }


def test_address_of_this_machine_is_read_when_the_user_says_so(dramatis: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as port:
        address = f"http://127.0.0.1:{port}/page"
        assert dramatis("extract", address) == Result(
            1,
            "",
            f"failed: {address}: 127.0.0.1 is not a public address; if you trust what is there, say "
            "--allow-private-addresses or set DRAMATIS_ALLOW_PRIVATE_ADDRESSES=1\n"
            "dramatis: nothing was extracted, as none of the inputs gave an article\n",
        )
        allowed = dramatis("extract", "--allow-private-addresses", address)
        monkeypatch.setenv("DRAMATIS_ALLOW_PRIVATE_ADDRESSES", "1")
        assert dramatis("extract", address) == allowed
    assert (allowed.code, allowed.errors) == (0, "")
    [document] = documents(allowed.output)
    article = document["article"]
    assert isinstance(article, dict)
    assert (article["id"], article["title"]) == (address, "Talks end")


def test_documents_made_before_are_written_in_another_format_without_reading_them_again(
    dramatis: Run, tmp_path: Path
) -> None:
    source = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TALKS})
    dramatis("extract", "--with-text", "--output", tmp_path / "made.jsonl", source)
    from_documents = dramatis("extract", "--format", "nt", tmp_path / "made.jsonl")
    assert from_documents == dramatis("extract", "--format", "nt", source)
    assert "<https://w3id.org/dramatis/id/article/a>" in from_documents.output


def test_format_follows_the_suffix_of_the_output(dramatis: Run, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TALKS})
    assert dramatis("extract", "-o", tmp_path / "out.ttl", source).only_wrote(tmp_path / "out.ttl")
    assert (tmp_path / "out.ttl").read_text(encoding="utf-8").startswith("@prefix")


def test_standard_input(dramatis: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TALKS.encode())))
    result = dramatis("extract", "-")
    assert (result.code, result.errors) == (0, "")
    assert len(documents(result.output)) == 1


def test_what_is_wrong_is_named_and_the_rest_is_written(dramatis: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(f'{{"id": "a", "text": {json.dumps(TALKS)}}}\n\n{{"id": "b", "te\n', encoding="utf-8")
    result = dramatis("extract", source, tmp_path / "missing.txt")
    assert result.code == 1
    assert [document["article"]["id"] for document in documents(result.output)] == ["a"]  # type: ignore[index]
    assert result.errors.splitlines() == [
        (
            f"failed: {source}, line 3: not valid JSON (Unterminated string starting at at column 13); "
            "nothing was read from this line on"
        ),
        f"failed: {tmp_path}/missing.txt: there is no such file or folder",
    ]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "skipped: {path}: holds no text"),
        (b"\x00\x01", "failed: {path}: this is a binary file, not text"),
        (b"word " * 2_000_000, "skipped: {path}: longer than 200,000 characters, which is no single article: split it"),
        (
            "Der Kanzler hat am Montag mit dem Präsidenten gesprochen.".encode(),
            "skipped: {path}: is not in English (it looks like the language 'de')",
        ),
    ],
    ids=["empty", "binary", "10 MB", "German"],
)
def test_bad_input_is_one_sentence_and_leaves_the_output_as_it_was(
    dramatis: Run, tmp_path: Path, content: bytes, complaint: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    (tmp_path / "out.jsonl").write_text("old")
    result = dramatis("extract", "--output", tmp_path / "out.jsonl", path)
    assert (result.code, result.output) == (1, "")
    assert result.errors.splitlines() == [
        complaint.format(path=path),
        "dramatis: nothing was extracted, as none of the inputs gave an article",
    ]
    assert (tmp_path / "out.jsonl").read_text() == "old"


def test_wrong_date(dramatis: Run, tmp_path: Path) -> None:
    assert dramatis("extract", "--published", "yesterday", tmp_path) == Result(
        1, "", "dramatis: --published: the publication date 'yesterday' is not a date such as 2014-03-30\n"
    )


def test_output_that_cannot_be_written(dramatis: Run, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TALKS})
    result = dramatis("extract", "--output", tmp_path / "no" / "out.jsonl", source)
    assert (result.code, result.output) == (1, "")
    assert result.errors.startswith("dramatis: ")
    assert result.errors.endswith(": No such file or directory\n")


WIDGETS = "The NWG condemned the attack. Britain condemned it as well."


def own_tables(folder: Path, organisations: str) -> Path:
    folder.mkdir()
    (folder / "organisations.tsv").write_text(
        f"id\tname\tclass\tcountry\tsector\taliases\n{organisations}\n", encoding="utf-8"
    )
    return folder


def test_a_folder_of_ones_own_adds_to_the_lexicon(
    dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_tables(tmp_path / "own", "\tNational Widget Guild\tUnion\tGBR\t\tNWG")
    monkeypatch.setenv("DRAMATIS_LEXICON", str(folder))
    (tmp_path / "a.txt").write_text(WIDGETS, encoding="utf-8")
    result = dramatis("extract", tmp_path / "a.txt")
    assert (result.code, result.errors) == (0, "")
    [document] = documents(result.output)
    assert {actor["name"] for actor in document["actors"]} >= {"National Widget Guild"}  # type: ignore[attr-defined]


def test_a_table_of_ones_own_that_is_wrong_is_told_in_one_sentence(
    dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_tables(tmp_path / "own", "\tNational Widget Guild\tUnion\tUK\t\tNWG")
    monkeypatch.setenv("DRAMATIS_LEXICON", str(folder))
    (tmp_path / "a.txt").write_text(WIDGETS, encoding="utf-8")
    assert dramatis("extract", tmp_path / "a.txt") == Result(
        1,
        "",
        f"dramatis: {folder / 'organisations.tsv'}, line 2: 'UK' is no country of countries.tsv: use its ISO 3166-1"
        " alpha-3 code or add it\n",
    )
