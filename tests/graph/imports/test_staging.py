"""What is staged of a dump, and which files are no dumps."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pyoxigraph
import pytest

from graph.exports import formats
from graph.imports import DumpError, documents, staged, staging
from graph.imports.statements import SUFFIXES
from graph.sorting import sorted_lines
from ontology.compression import BrokenFileError, compressed
from ontology.document import to_document
from ontology.errors import DramatisError
from ontology.triples import RESOLUTION_GRAPH, article_graph
from ontology.union import FORMATS
from tests.exported import records
from tests.fixtures import full, small
from tests.in_order import in_order
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()
ARTICLES = [in_order(full()), in_order(small("plain", place="Lissa"))]
WRITTEN = ["dump.nq", "dump.trig", "dump.jsonld", "dump.nq.gz", "dump.trig.zst"]


def dump(name: str, folder: Path) -> Path:
    """A dump of a few records, in the format of its name."""
    path = folder / name
    with path.open("wb") as file, compressed(file, name) as stream:
        suffix = name.removeprefix("dump").removesuffix(".gz").removesuffix(".zst")
        [form] = [form for form in formats().values() if suffix in form.suffixes]
        form.write(iter(records()), stream, vocabulary=VOCABULARY)
    return path


def lines(tmp_path: Path) -> list[str]:
    return dump("dump.nq", tmp_path).read_text(encoding="utf-8").splitlines(keepends=True)


def resolution(path: Path) -> bytes:
    quads = pyoxigraph.parse(path.read_bytes(), pyoxigraph.RdfFormat.N_QUADS)
    own = (quad.triple for quad in quads if str(quad.graph_name) == RESOLUTION_GRAPH)
    return b"".join(sorted(f"{t.subject} {t.predicate} {t.object}\n".encode() for t in own))


@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_dump_says_is_staged(name: str, tmp_path: Path) -> None:
    found = staged(dump(name, tmp_path), tmp_path, VOCABULARY)
    assert list(documents(found)) == ARTICLES
    assert found.articles == len(ARTICLES)
    assert found.resolution is not None
    assert found.resolution.read_bytes() == resolution(dump("dump.nq", tmp_path))


def test_statements_may_come_in_any_order_and_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "sorted_lines", partial(sorted_lines, at_once=999))
    shuffled = lines(tmp_path) * 2
    Random(1).shuffle(shuffled)  # noqa: S311 (any order)
    (tmp_path / "any.nq").write_text("".join(shuffled), encoding="utf-8")
    assert list(documents(staged(tmp_path / "any.nq", tmp_path, VOCABULARY))) == ARTICLES


def test_records_may_be_under_another_base(tmp_path: Path) -> None:
    elsewhere = replace(VOCABULARY, base="https://graph.example/")
    path = tmp_path / "dump.nq"
    with path.open("wb") as stream:
        formats()["nquads"].write(iter(records()), stream, vocabulary=elsewhere)
    text = path.read_text(encoding="utf-8")
    assert "<https://graph.example/id/report/" in text
    found = staged(path, tmp_path, elsewhere)
    assert list(documents(found)) == ARTICLES
    assert found.resolution is not None
    assert b"graph.example" not in found.resolution.read_bytes()
    with pytest.raises(DumpError, match="which no dump has"):
        staged(path, tmp_path, VOCABULARY)


def test_extraction_documents_are_staged(tmp_path: Path) -> None:
    every = [full(), small("plain")]
    path = tmp_path / "dump.jsonl"
    path.write_text("".join(json.dumps(to_document(one, with_text=True)) + "\n" for one in every), encoding="utf-8")
    found = staged(path, tmp_path, VOCABULARY)
    assert list(documents(found)) == every
    assert found.resolution is None


def test_what_is_about_the_dump_is_passed_over(tmp_path: Path) -> None:
    about = [
        f"_:b <https://a.example/p> _:c <https://w3id.org/dramatis/graph/{name}> .\n"
        for name in ("ontology", "description")
    ]
    (tmp_path / "more.nq").write_text("".join([*about, *lines(tmp_path)]), encoding="utf-8")
    assert list(documents(staged(tmp_path / "more.nq", tmp_path, VOCABULARY))) == ARTICLES


IN_PLAIN = article_graph("plain")


@pytest.mark.parametrize(
    ("added", "message"),
    [
        (
            '<https://a.example/s> <https://a.example/p> "o" <https://evil.example/graph> .\n',
            (
                "a statement is in the graph <https://evil.example/graph>, which no dump has: "
                '<https://a.example/s> <https://a.example/p> "o"'
            ),
        ),
        (
            '<https://a.example/s> <https://a.example/p> "o" .\n',
            (
                "a statement is in no graph, so it cannot be told which article says it: "
                '<https://a.example/s> <https://a.example/p> "o"'
            ),
        ),
        (
            f'<https://a.example/s> <https://a.example/p> "o" {IN_PLAIN} .\n',
            (
                "the graph graph:article/plain says what nothing else in it bears out: "
                '<https://a.example/s> <https://a.example/p> "o"'
            ),
        ),
        (
            f'<https://a.example/s> <https://a.example/p> "o" {article_graph("nobody")} .\n',
            "the graph graph:article/nobody is not that of an article: it must describe one dram:Article, not 0",
        ),
    ],
)
def test_what_no_dump_says_is_refused(added: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.nq"
    path.write_text("".join([*lines(tmp_path), added]), encoding="utf-8")
    with pytest.raises(DumpError) as caught:
        staged(path, tmp_path, VOCABULARY)
    assert str(caught.value) == f"{path}: {message}"


@pytest.mark.parametrize(
    "added",
    [
        f'_:b <https://a.example/p> "o" {IN_PLAIN} .\n',
        f"<https://a.example/s> <https://a.example/p> _:b {IN_PLAIN} .\n",
        f'<https://a.example/s> <https://a.example/p> <<( <a:s> <a:p> "o" )>> {IN_PLAIN} .\n',
    ],
)
def test_what_has_no_name_is_refused(added: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.nq"
    path.write_text(added, encoding="utf-8")
    with pytest.raises(DumpError, match="speaks of what has no name, or of a statement, as no dump does"):
        staged(path, tmp_path, VOCABULARY)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def relative(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"https://w3id.org/dramatis/id/report/", b"report/"))


def with_spaces(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"https://w3id.org/dramatis/id/report/", b"https://a.example/a b/"))


def with_a_remote_context(path: Path) -> None:
    path.write_text('{"@context": "https://evil.example/context.jsonld", "@id": "https://a.example/s"}', "utf-8")


def with_a_local_context(path: Path) -> None:
    path.write_text('{"@context": "file:///etc/hostname", "@id": "https://a.example/s"}', "utf-8")


def of_bytes(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")


def one_line(path: Path) -> None:
    path.write_bytes(b'<https://a.example/s> <https://a.example/p> "' + b"a" * 17 * 1024 * 1024)


@pytest.mark.parametrize(
    ("name", "broken", "message"),
    [
        ("dump.nq", truncated, "is no whole and valid N-Quads"),
        ("dump.trig", truncated, "is no whole and valid TriG"),
        ("dump.jsonld", truncated, "is no whole and valid JSON-LD"),
        ("dump.nq.gz", truncated, "is cut off"),
        ("dump.trig.zst", truncated, "is cut off"),
        ("dump.nq", relative, "is no whole and valid N-Quads"),
        ("dump.jsonld", relative, "relative://"),
        ("dump.nq", with_spaces, "is no whole and valid N-Quads"),
        ("dump.jsonld", with_a_remote_context, "is no whole and valid JSON-LD"),
        ("dump.jsonld", with_a_local_context, "is no whole and valid JSON-LD"),
        ("dump.nq", of_bytes, "is no whole and valid N-Quads"),
        ("dump.nq", one_line, "holds a line or a literal of more than 16 MB, as no dump does"),
    ],
)
def test_a_broken_file_is_refused(name: str, broken: Callable[[Path], None], message: str, tmp_path: Path) -> None:
    path = dump(name, tmp_path)
    broken(path)
    with pytest.raises(DramatisError) as caught:
        staged(path, tmp_path, VOCABULARY)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("suffix", sorted({*FORMATS} - {*SUFFIXES}))
def test_a_format_without_graphs_is_refused_unread(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"dump{suffix}"
    with pytest.raises(DumpError) as caught:
        staged(path, tmp_path, VOCABULARY)
    assert str(caught.value) == (
        f"{path} does not say which article says what, so the graph cannot be rebuilt from it: name a file that ends "
        "in .jsonld, .nq, .nquads, .trig, .jsonl"
    )


def test_what_bursts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dump.nq.gz"
    with gzip.open(path, "wb") as stream:
        for _ in range(70):
            stream.write(b"\n" * 1024 * 1024)
    with pytest.raises(BrokenFileError, match="holds more than 500 times its size, as no dump does"):
        staged(path, tmp_path, VOCABULARY)


def test_an_empty_dump_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dump.nq"
    path.write_bytes(b"")
    with pytest.raises(DumpError, match="holds no article"):
        staged(path, tmp_path, VOCABULARY)


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("{", "line 2: unexpected end of data: line 2 column 1 (char 2)"),
        ("{}", "line 2: schema_version: must be '1', the version that is read here, not None"),
        ("", "line 2: the article 'a' is given twice"),
    ],
)
def test_documents_that_are_wrong_are_refused(second: str, message: str, tmp_path: Path) -> None:
    first = json.dumps(to_document(small("a")))
    path = tmp_path / "dump.jsonl"
    path.write_text(f"{first}\n{second or first}\n", encoding="utf-8")
    with pytest.raises(DumpError) as caught:
        staged(path, tmp_path, VOCABULARY)
    assert message in str(caught.value)


def test_a_graph_of_a_million_statements_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "MOST_STATEMENTS", 50)
    path = dump("dump.nq", tmp_path)
    with pytest.raises(DumpError, match="holds more than 50 statements, as no article does"):
        staged(path, tmp_path, VOCABULARY)
