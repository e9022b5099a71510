"""The forms of `dramatis extract --explain` as users call it, over the real pipeline."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from api.cli.form import Form
from api.formats import Format
from tests.api.cli.conftest import Result
from tests.api.explaining.page.reader import read
from tests.markdown import blocks

type Run = Callable[..., Result]

ROOT = Path(__file__).parents[3]
TALKS = "Germany thanked France on Sunday. It also thanked Italy.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    articles = ({"id": name, "text": TALKS, "title": name.upper()} for name in ("a", "b"))
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_the_text_and_the_reasons_of_each_article_in_turn(dramatis: Run, source: Path) -> None:
    result = dramatis("extract", "--explain", source)
    assert (result.code, result.errors) == (0, "")
    lines = result.output.splitlines()
    assert [line for line in lines if line in {"A", "B"}] == ["A", "B"]
    assert lines.count("[Germany]¹ thanked<SUPPORT> [France]² on Sunday. [It]¹ also thanked<SUPPORT> [Italy]³.") == 2
    assert "    34: It  a pronoun; the likeliest one spoken of before: 'Germany'" in lines
    assert "    the verb 'thanked' of SUPPORT (actor: subject; recipient: object)" in lines


def test_extractions_made_before_are_shown_without_reasons_in_every_form(
    dramatis: Run, source: Path, tmp_path: Path
) -> None:
    made, text, page = tmp_path / "made.jsonl", tmp_path / "out.txt", tmp_path / "out.html"
    dramatis("extract", "--with-text", "-o", made, source)
    shown = dramatis("extract", "--explain", made)
    assert (shown.code, shown.errors) == (0, "")
    assert shown.output.count("extracted before, without its reasons") == 2
    assert shown.output.count("[Germany]¹ thanked<SUPPORT> [France]² on Sunday.") == 2
    assert dramatis("extract", "--explain", "-o", text, made).only_wrote(text)
    assert text.read_text(encoding="utf-8") == shown.output
    assert dramatis("extract", "--explain", "-o", page, made).only_wrote(page)
    written = page.read_text(encoding="utf-8")
    assert dramatis("extract", "--explain", "--format", "html", made) == Result(0, written, "")
    found = read(written)
    assert found.text == TALKS + TALKS
    marks = [("Germany", "1"), ("thanked", ""), ("France", "2"), ("It", "1"), ("thanked", ""), ("Italy", "3")]
    assert [(mark.text, mark.number) for mark in found.marks] == marks * 2

    *_, without_text = map(json.loads, made.read_text(encoding="utf-8").splitlines())
    del without_text["article"]["text"]
    made.write_text(made.read_text(encoding="utf-8") + json.dumps(without_text) + "\n", encoding="utf-8")
    assert dramatis("extract", "--explain", made) == Result(
        0,
        shown.output,
        f"skipped: {made}, line 3: this extraction was written without its text, so there is nothing to colour: "
        "write it with --with-text\n",
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--explain", "--format", "jsonl"), "it cannot be jsonl: leave the format out, or say html"),
        (("--explain", "-o", "out.ttl"), "it cannot be ttl: leave the format out, or say html"),
        (("--format", "html"), "html is the page of an explanation: say --explain too, or choose another format"),
        (("-o", "out.html"), "html is the page of an explanation: say --explain too, or choose another format"),
    ],
)
def test_a_form_that_cannot_be_is_refused(
    dramatis: Run, source: Path, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    refused = dramatis("extract", *arguments, source)
    assert (refused.code, refused.output) == (2, "")
    assert told in refused.errors
    assert list(tmp_path.iterdir()) == [source]


def test_when_nothing_is_read_the_file_stays_as_it_was(dramatis: Run, tmp_path: Path) -> None:
    (tmp_path / "out.html").write_text("old")
    result = dramatis("extract", "--explain", "-o", tmp_path / "out.html", tmp_path / "missing.txt")
    assert (result.code, result.output) == (1, "")
    assert result.errors.splitlines() == [
        f"failed: {tmp_path}/missing.txt: there is no such file or folder",
        "dramatis: nothing was extracted, as none of the inputs gave an article",
    ]
    assert (tmp_path / "out.html").read_text() == "old"
    assert dramatis("extract", "--explain", "--format", "html", tmp_path / "missing.txt") == result


def test_every_format_for_programs_is_a_form() -> None:
    assert [form.value for form in Form] == [*(format_.value for format_ in Format), "html"]


def test_the_guide_shows_what_the_command_shows(dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command, answer, *_ = blocks((ROOT / "docs" / "explain.md").read_text(encoding="utf-8"))
    written, run = command.text.splitlines()
    text = re.fullmatch(r'echo "(.+)" > orlov\.txt', written)
    assert text is not None
    monkeypatch.chdir(tmp_path)
    Path("orlov.txt").write_text(f"{text[1]}\n", encoding="utf-8")
    result = dramatis(*run.removeprefix("dramatis ").split())
    assert (result.code, result.output.strip(), result.errors) == (0, answer.text.strip(), "")
