"""The documents tell the truth: their commands run, their queries get the answers shown, their links lead somewhere.

Every `sh` block of a document is run, one after another, as a newcomer would; every `graphql` block is put to the
API, and the `json` block after it must be the answer; every `sparql` block to the API and to rdflib over the dump
`graph.nq`, and the `csv` block after it must be the answer of both. A block is left out when `<!-- not run: reason -->`
stands before it.
"""

import csv
import io
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from neo4j import Driver
from rdflib import Dataset
from typer import Context
from typer.core import TyperGroup
from typer.main import get_command

from api.cli.app import application
from graph.server import Connection
from tests.markdown import Block, blocks

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
BROUGHT_ALONG = ("examples", "README.md", "ontology")
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)[^)]*\)")


def name(document: Path) -> str:
    return str(document.relative_to(ROOT))


def blocks_of(document: Path) -> Sequence[Block]:
    return list(blocks(document.read_text(encoding="utf-8")))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def newcomer(
    tmp_path: Path, bin_standing_by: Path, neo4j_connection: Connection, empty_graph: Driver
) -> Iterator[Mapping[str, str]]:
    """The environment of somebody in a folder with the examples, with a home and a port of their own.

    The documents share a Neo4j, as to start one takes longer than most of them; tests/integration/test_demo.py starts
    one as a newcomer does.
    """
    for part in BROUGHT_ALONG:
        (tmp_path / part).symlink_to(ROOT / part)
    environment = os.environ | {
        "PATH": os.pathsep.join((str(bin_standing_by), str(Path(sys.executable).parent), os.environ["PATH"])),
        "DRAMATIS_HOME": str(tmp_path / "home"),
        "DRAMATIS_PORT": str(free_port()),
        "DRAMATIS_NEO4J_URI": neo4j_connection.uri,
        "DRAMATIS_NEO4J_USER": neo4j_connection.user,
        "DRAMATIS_NEO4J_PASSWORD": neo4j_connection.password,
    }
    yield environment
    subprocess.run(
        [bin_standing_by / "dramatis", "down"], env=environment, cwd=tmp_path, check=True, capture_output=True
    )


@pytest.mark.integration
@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_and_queries(document: Path, newcomer: Mapping[str, str], tmp_path: Path) -> None:
    found = [block for block in blocks_of(document) if block.not_run is None]
    for block, after in pairwise([*found, Block("", "", 0, None)]):
        place = f"{name(document)}:{block.line}"
        if block.language == "sh":
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", block.text],
                env=newcomer,
                cwd=tmp_path,
                check=False,
                capture_output=True,
                text=True,
                stdin=subprocess.DEVNULL,
            )
            assert done.returncode == 0, f"{place}: {done.stderr}"
        elif block.language == "graphql":
            assert after.language == "json", f"{place}: no answer is shown"
            assert ask(block.text, newcomer["DRAMATIS_PORT"]) == json.loads(after.text), place
        elif block.language == "sparql":
            assert after.language == "csv", f"{place}: no answer is shown"
            assert table(ask_sparql(block.text, newcomer["DRAMATIS_PORT"])) == table(after.text), place
            assert table(ask_rdflib(block.text, tmp_path / "graph.nq")) == table(after.text), place


def ask(query: str, port: str) -> Any:
    answer = httpx.post(f"http://127.0.0.1:{port}/graphql", json={"query": query}, timeout=30).json()
    return answer.get("errors") or answer["data"]


def ask_sparql(query: str, port: str) -> str:
    given = {"query": query}
    answer = httpx.post(f"http://127.0.0.1:{port}/sparql", data=given, headers={"Accept": "text/csv"}, timeout=60)
    return answer.raise_for_status().text


def ask_rdflib(query: str, dump: Path) -> str:
    return (dataset(dump).query(query).serialize(format="csv") or b"").decode()


@cache
def dataset(dump: Path) -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data=dump.read_text(encoding="utf-8"), format="nquads")
    return dataset


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_to_files(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_named_exist(document: Path) -> None:
    """Also where the text names them, and in blocks that are not run."""
    text = document.read_text(encoding="utf-8")
    command = get_command(application())
    assert isinstance(command, TyperGroup)
    commands = command.list_commands(Context(command))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert sorted(set(re.findall(r"(?:`|^|bin/)dramatis ([a-z]+)", text, re.MULTILINE)) - set(commands)) == []
    assert sorted(set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)) - targets) == []


def test_readme_shows_a_query_with_its_answer_and_the_two_commands() -> None:
    readme = ROOT / "README.md"
    languages = [block.language for block in blocks_of(readme)]
    assert ("graphql", "json") in pairwise(languages)
    shown = "\n".join(block.text for block in blocks_of(readme) if block.language == "sh")
    assert re.search(r"^make demo\b", shown, re.MULTILINE)
    assert re.search(r"^make test\b", shown, re.MULTILINE)
