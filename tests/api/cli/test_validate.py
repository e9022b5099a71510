"""`dramatis validate` over files: what it says, and the exit code. Of a graph it is tested with the integration."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.exports import formats
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests import company_news
from tests.api.cli.conftest import Result
from tests.derived import dump_of
from tests.fixtures import full, small

type Dramatis = Callable[..., Result]


def nquads(path: Path, *extractions: Extraction, vocabulary: Vocabulary) -> Path:
    with path.open("wb") as stream:
        formats()["nquads"].write(extractions, stream, vocabulary=vocabulary)
    return path


def test_a_right_file_conforms(dramatis: Dramatis, vocabulary: Vocabulary, tmp_path: Path) -> None:
    file = tmp_path / "dump.ttl"
    dump = dump_of(full(), small("b"), vocabulary=vocabulary)
    dump.serialize(file, format="turtle")
    assert dramatis("validate", file) == Result(0, f"{file} conforms: {len(dump)} statements\n", "")


def test_what_is_wrong_is_a_line_each(dramatis: Dramatis, vocabulary: Vocabulary, tmp_path: Path) -> None:
    """Named graphs are one: the report and its sentence are in two here."""
    file = nquads(tmp_path / "dump.nq", small("a"), vocabulary=vocabulary)
    report = small("a").events[0].id
    sure = '> "0.5"^^<http://www.w3.org/2001/XMLSchema#double>'
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    wrong = [
        line.replace(sure, sure.replace("0.5", "5.0")) if f"/report/{report}" in line else line
        for line in lines
        if "ontology#trigger" not in line
    ]
    moved = [line.replace("graph/article/a>", "graph/other>") if "/sentence/" in line else line for line in wrong]
    file.write_text("".join(moved), encoding="utf-8")
    shown = dramatis("validate", file)
    assert shown == Result(
        1,
        f'report:{report} must have one dram:confidence, from 0 to 1, not "5.0"^^xsd:double\n'
        f"report:{report} must have one dram:trigger that is described\n",
        f"{file}: 2 violations in {len(wrong)} statements\n",
    )


def test_one_violation_is_one(dramatis: Dramatis, vocabulary: Vocabulary, tmp_path: Path) -> None:
    file = nquads(tmp_path / "dump.nq", small("a"), vocabulary=vocabulary)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "ontology#contentHash" not in line), encoding="utf-8")
    shown = dramatis("validate", file)
    assert (shown.code, shown.output) == (1, "article:a must have one dram:contentHash\n")
    assert shown.errors == f"{file}: 1 violation in {len(lines) - 1} statements\n"


def test_a_folder_of_ones_own_is_part_of_the_ontology(
    dramatis: Dramatis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extended = company_news.vocabulary()
    file = nquads(tmp_path / "dump.nq", small("a", kind="Bank"), vocabulary=extended)
    without = dramatis("validate", file)
    assert without.code == 1
    assert f"not <{company_news.NAMESPACE}Bank>\n" in without.output
    monkeypatch.setenv("DRAMATIS_ONTOLOGY", str(company_news.FOLDER))
    assert dramatis("validate", file).code == 0


@pytest.mark.parametrize("arguments", [(), ("dump.nq", "--graph")], ids=["neither", "both"])
def test_a_file_or_the_graph(dramatis: Dramatis, arguments: tuple[str, ...]) -> None:
    refused = dramatis("validate", *arguments)
    assert (refused.code, refused.output) == (2, "")
    assert "name a file or say --graph, one of the two" in refused.errors


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("dump.nq", None, "{file}: No such file or directory"),
        ("dump.nq", "who knows", "{file} is no valid N-Quads: "),
        ("dump.csv", "a,b", "{file} says no format of RDF by its suffix: "),
    ],
    ids=["missing", "malformed", "of another format"],
)
def test_what_cannot_be_read_is_one_sentence(
    dramatis: Dramatis, tmp_path: Path, name: str, content: str | None, said: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_text(content, encoding="utf-8")
    refused = dramatis("validate", file)
    assert (refused.code, refused.output) == (1, "")
    assert refused.errors.startswith(f"dramatis: {said.format(file=file)}")
    assert len(refused.errors.splitlines()) == 1


def test_without_a_graph_it_says_how_to_start_one(dramatis: Dramatis) -> None:
    refused = dramatis("validate", "--graph")
    assert (refused.code, refused.output) == (1, "")
    assert "no Neo4j is running" in refused.errors
