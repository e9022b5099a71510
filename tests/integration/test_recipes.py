"""The recipes of `docs/extending.md`, applied: each file is put into a copy of the project, where nothing else changes.

What the copy does is asked of a process of its own, so that what it adds is nowhere but there.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.server import Connection
from graph.store import Writer
from tests.fixtures import full

ROOT = Path(__file__).parents[2]
PACKAGES = ("api", "extraction", "graph", "ontology")
RECIPE = re.compile(r"^`(?P<path>[\w/]+\.\w+)`:\n\n```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
RECIPES: Mapping[str, str] = {
    found["path"]: found["text"] for found in RECIPE.finditer((ROOT / "docs" / "extending.md").read_text("utf-8"))
}
TWINNED = (
    "Message-ID: <7@press.example>\nSubject: Partners\nDate: Mon, 17 Mar 2014 09:00:00 +0000\n"
    "From: press@example.org\n\nNorway twinned with Chile on Monday.\n"
)
TIES = "protesters\tASSAULT\tanyone\t\nValdoria\tACCUSE\tKorvia\t2014-03-17\nAna Petrescu\tACCUSE\tKorvia\t2014-03-17\n"
ASK = """\
import asyncio, json, sys
from pathlib import Path
from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from ontology.vocabulary import load
from tests.api.asking import answer, client_of

async def ask(uri, user, password, home, query):
    connection = Connection(uri=uri, user=user, password=password, browser_url="")
    app = create_app(Settings(home=home, cache=home), connection=connection, vocabulary=load())
    async with client_of(app) as client:
        told = await answer(client, query)
        dump = await client.get("/dump?format=ties")
        print(json.dumps({**told, "dump": [dump.text, dump.headers["content-type"]]}))

if __name__ == "__main__":
    asyncio.run(ask(*sys.argv[1:4], Path(sys.argv[4]), sys.argv[5]))
"""


@dataclass(frozen=True)
class Copy:
    """The project with the recipes in it."""

    folder: Path
    environment: Mapping[str, str]

    def python(self, *arguments: str) -> str:
        """What the copy prints."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "tests").symlink_to(ROOT / "tests")
    for path, text in RECIPES.items():
        assert not (folder / path).exists()
        (folder / path).write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(folder), "DRAMATIS_HOME": str(folder / "home"), "COLUMNS": "200"}
    return Copy(folder, environment)


@pytest.fixture
def with_a_graph(copy: Copy, writer: Writer, neo4j_connection: Connection) -> Copy:
    """The copy, and a graph that holds an article."""
    writer.load([full()])
    return Copy(
        copy.folder,
        {
            **copy.environment,
            "DRAMATIS_NEO4J_URI": neo4j_connection.uri,
            "DRAMATIS_NEO4J_USER": neo4j_connection.user,
            "DRAMATIS_NEO4J_PASSWORD": neo4j_connection.password,
        },
    )


def test_there_is_a_recipe_for_each_folder() -> None:
    assert [path.rpartition("/")[0] for path in RECIPES] == [
        "ontology/data/events",
        "extraction/sources/formats",
        "graph/queries",
        "graph/analytics",
        "graph/exports",
    ]


def test_an_event_of_the_new_type_is_read_in_the_new_format(copy: Copy) -> None:
    (copy.folder / "partners.eml").write_text(TWINNED)
    told = json.loads(copy.python("-m", "api", "extract", "partners.eml"))
    assert {name: told["article"][name] for name in ("id", "title", "publisher", "published")} == {
        "id": "<7@press.example>",
        "title": "Partners",
        "publisher": "press@example.org",
        "published": "2014-03-17T09:00:00+00:00",
    }
    (event,) = told["events"]
    assert (event["type"], event["trigger"]["text"], event["time"]["value"]) == ("TWIN", "twinned", "2014-03-17")
    assert [(each["role"], each["text"]) for each in event["participants"]] == [
        ("actor", "Norway"),
        ("recipient", "Chile"),
    ]


def test_each_format_is_in_the_help(copy: Copy) -> None:
    script = (
        "from typer.testing import CliRunner; from api.cli.app import application\n"
        "for name in ('extract', 'export'): print(CliRunner().invoke(application(), [name, '--help']).output)"
    )
    shown = " ".join(copy.python("-c", script).replace("│", " ").split())
    assert "jsonl, mail, pdf" in shown
    assert "tables, ties, trig" in shown


@pytest.mark.integration
def test_the_question_and_the_analysis_are_answered_and_the_dump_is_sent(with_a_graph: Copy) -> None:
    (with_a_graph.folder / "ask.py").write_text(ASK)
    environment = with_a_graph.environment
    address = [environment[f"DRAMATIS_NEO4J_{part}"] for part in ("URI", "USER", "PASSWORD")]
    query = """{
      jointDeeds(one: "name:valdoria", other: "Actor:person:ana-petrescu", first: 5) {
        totalCount nodes { type start recipients { name } }
      }
      nobody: jointDeeds(one: "name:valdoria", other: "name:nobody") { totalCount }
      analytics(doubtful: true) { weekdays { days { name score behind { count } } } }
      about: __type(name: "Query") { fields { name description } }
    }"""
    told = json.loads(with_a_graph.python("ask.py", *address, environment["DRAMATIS_HOME"], query))
    assert told["jointDeeds"] == {
        "totalCount": 1,
        "nodes": [{"type": "ACCUSE", "start": "2014-03-17", "recipients": [{"name": "Korvia"}]}],
    }
    assert told["nobody"] is None
    assert told["analytics"]["weekdays"]["days"] == [{"name": "Monday", "score": -6.25, "behind": {"count": 2}}]
    assert {
        "name": "jointDeeds",
        "description": "What two actors did together, on one side, in the order of time.",
    } in told["about"]["fields"]
    assert told["dump"] == [TIES, "text/tab-separated-values; charset=utf-8"]


@pytest.mark.integration
def test_the_analysis_is_a_command(with_a_graph: Copy) -> None:
    told = with_a_graph.python("-m", "api", "analyze", "weekdays", "--doubtful", "--format", "csv")
    assert told == ("name,score,behind_count,behind\nMonday,-6.25,2,e-1ec46ab37b40c7a0d6f8 e-e37e42a497fe864b16bf\n")


@pytest.mark.integration
def test_the_export_is_written_by_the_end_of_a_files_name(with_a_graph: Copy) -> None:
    with_a_graph.python("-m", "api", "export", "graph.tsv")
    assert (with_a_graph.folder / "graph.tsv").read_text(encoding="utf-8") == TIES
