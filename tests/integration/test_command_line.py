"""The commands over a Neo4j of their own: what is stored, what is not, and what is said of it."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import pyoxigraph
import pytest
from neo4j import GraphDatabase, Result

from api import bootstrap
from api.settings import Settings
from graph import server
from graph.browser import PARAMETERS, questions
from graph.layout import LAYOUT
from ontology.document import to_document
from tests.fixtures import small

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "examples" / "articles"
COUNTS = """
    CALL () { MATCH (node) WHERE NOT node:Addition RETURN count(node) AS nodes, sum(size(keys(node))) AS properties }
    CALL () { MATCH ()-[edge]->() RETURN count(edge) AS edges, sum(size(keys(edge))) AS edge_properties }
    RETURN nodes, properties, edges, edge_properties
"""


@dataclass(frozen=True, slots=True)
class Graph:
    """A home with a running Neo4j, and the commands on it."""

    program: Path
    home: Path
    environment: Mapping[str, str]

    def dramatis(self, *arguments: str | Path, code: int = 0, **others: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [self.program, *arguments],
            env={**self.environment, **others},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done

    def ask(self, question: str) -> list[list[object]]:
        known = bootstrap.connection(Settings(home=self.home))
        with GraphDatabase.driver(known.uri, auth=(known.user, known.password)) as driver:
            return [list(record) for record in driver.execute_query(question).records]

    def articles(self) -> list[object]:
        return [name for [name] in self.ask("MATCH (article:Article) RETURN article.id ORDER BY article.id")]


@pytest.fixture(scope="module")
def running(bin_standing_by: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    home = tmp_path_factory.mktemp("home")
    graph = Graph(bin_standing_by / "dramatis", home, os.environ | {"DRAMATIS_HOME": str(home), "COLUMNS": "200"})
    graph.dramatis("up")
    yield graph
    graph.dramatis("down")


@pytest.fixture
def graph(running: Graph) -> Graph:
    """The running one, emptied."""
    running.dramatis("up")
    running.ask("MATCH (node) DETACH DELETE node")
    return running


def outcomes(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """What became of the articles, from the table that the command prints."""
    rows = [
        [cell.strip() for cell in line.replace("┃", "│").strip("│").split("│")]
        for line in done.stdout.splitlines()
        if line[:1] in {"┃", "│"}
    ]
    [names, counts] = rows
    told = {name: int(count) for name, count in zip(names, counts, strict=True)}
    return {name: count for name, count in told.items() if name not in {"actors", "events", "relations", "quotations"}}


def documents(path: Path, names: Sequence[str]) -> Path:
    lines = (json.dumps(to_document(small(name), with_text=True)) + "\n" for name in names)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_examples_once_and_again(graph: Graph, tmp_path: Path) -> None:
    """They are read once and looked at from all sides, as reading them takes the most time."""
    assert outcomes(graph.dramatis("ingest", ARTICLES)) == {"stored": 5}
    every_event_can_be_walked_to_its_sentence(graph)
    every_question_of_the_guide_has_an_answer(graph)
    before = graph.ask(COUNTS)
    assert outcomes(graph.dramatis("ingest", ARTICLES)) == {"unchanged": 5}
    assert graph.ask(COUNTS) == before
    graph.dramatis("export", "--no-description", tmp_path / "dump.nq")
    graph.dramatis("export", "--no-description", "--format", "turtle", tmp_path / "dump")
    quads = list(pyoxigraph.parse(path=tmp_path / "dump.nq", format=pyoxigraph.RdfFormat.N_QUADS))
    turtle = pyoxigraph.parse(path=tmp_path / "dump", format=pyoxigraph.RdfFormat.TURTLE)
    assert {quad.triple for quad in turtle} ^ {quad.triple for quad in quads} == set()
    assert len({quad.graph_name for quad in quads}) == len(list(ARTICLES.iterdir())) + 1
    statements = len({quad.triple for quad in quads})
    assert graph.dramatis("validate", "--graph").stdout == f"the graph conforms: {statements} statements\n"


def every_question_of_the_guide_has_an_answer(graph: Graph) -> None:
    """Of few enough nodes to look at. `make bench-browser` runs them in Neo4j Browser."""
    known = bootstrap.connection(Settings(home=graph.home))
    with GraphDatabase.driver(known.uri, auth=(known.user, known.password)) as driver:
        given = {name: driver.execute_query(f"RETURN {of}").records[0][0] for name, of in PARAMETERS.items()}
        assert all(given.values())
        for question in questions():
            found = driver.execute_query(question.cypher, given, result_transformer_=Result.graph)
            assert len(found.nodes) <= 60, question.name
            assert found.nodes or driver.execute_query(question.cypher, given).records, question.name


def every_event_can_be_walked_to_its_sentence(graph: Graph) -> None:
    walked = graph.ask(
        "MATCH (event:Event) OPTIONAL MATCH (event)<-[:TELLS_OF]-(report:Report)-[:READ_IN]->(sentence:Sentence)"
        "-[:PART_OF]->(article:Article) RETURN event.id, article.text, sentence.start, sentence.end, sentence.text, "
        "report.trigger_text"
    )
    assert walked
    for event, text, start, end, sentence, trigger in walked:
        assert isinstance(text, str), event
        assert isinstance(sentence, str)
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == sentence, event
        assert isinstance(trigger, str)
        assert trigger in sentence


def test_corrected_article_replaces_what_it_said(graph: Graph, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    first, corrected = (small("a", actor=actor) for actor in ("Valdoria", "Ostland"))
    for extraction, outcome in ((first, "stored"), (corrected, "replaced")):
        source.write_text(json.dumps(to_document(extraction, with_text=True)) + "\n", encoding="utf-8")
        assert outcomes(graph.dramatis("ingest", source)) == {outcome: 1}
    replaced = graph.ask(COUNTS)
    assert graph.ask("MATCH (:Report)-[:HAS_ACTOR]->(actor:Actor) RETURN actor.name") == [["Ostland"]]
    graph.ask("MATCH (node) DETACH DELETE node")
    graph.dramatis("ingest", source)
    assert graph.ask(COUNTS) == replaced


def test_broken_line_leaves_what_came_before_stored(graph: Graph, tmp_path: Path) -> None:
    source = documents(tmp_path / "in.jsonl", ["a", "b"])
    with source.open("a") as lines:
        lines.write('{"id": "c", "text"\n')
    done = graph.dramatis("ingest", source, tmp_path / "missing.txt", code=1)
    assert outcomes(done) == {"stored": 2, "failed": 2}
    assert done.stderr.splitlines()[-2:] == [
        (
            f"failed: {source}, line 3: not valid JSON (Expecting ':' delimiter at column 19); nothing was read from "
            "this line on"
        ),
        f"failed: {tmp_path}/missing.txt: there is no such file or folder",
    ]
    assert graph.articles() == ["a", "b"]


def test_neo4j_killed_in_the_middle_keeps_what_was_stored_and_the_rest_is_named(graph: Graph, tmp_path: Path) -> None:
    names = [f"{number:03}" for number in range(300)]
    lines = documents(tmp_path / "in.jsonl", names).read_bytes().splitlines(keepends=True)
    with subprocess.Popen(
        [graph.program, "ingest", "-"],
        env=graph.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ingest:
        assert ingest.stdin is not None
        ingest.stdin.write(b"".join(lines[:250]))
        ingest.stdin.flush()
        until = time.monotonic() + 60
        while len(graph.articles()) < 200:
            assert time.monotonic() < until, "the first two hundred articles were never stored"
            time.sleep(0.2)
        pid = server.status(bootstrap.server_home(Settings(home=graph.home))).pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=10)
        output, errors = ingest.communicate(b"".join(lines[250:]), timeout=180)
    assert ingest.returncode == 1
    done = subprocess.CompletedProcess([], 1, output.decode(), errors.decode())
    assert outcomes(done) == {"stored": 200, "failed": 100}
    assert "Traceback" not in done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith("failed: standard input, line ")]
    assert [line.split(":")[1] for line in told] == [f" standard input, line {number}" for number in range(201, 301)]
    graph.dramatis("up")
    assert graph.articles() == names[:200]
    assert outcomes(graph.dramatis("ingest", tmp_path / "in.jsonl")) == {"stored": 100, "unchanged": 200}


def test_report_tells_of_each_article_and_adds_up(graph: Graph, tmp_path: Path) -> None:
    source, report = documents(tmp_path / "in.jsonl", ["a", "b"]), tmp_path / "report.jsonl"
    graph.dramatis("ingest", source)
    documents(source, ["b", "c"])
    graph.dramatis("ingest", source, tmp_path / "missing.txt", "--report", report, code=1)
    told = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert told == [
        {"source": f"{source}, line 1", "article": "b", "outcome": "unchanged"},
        {
            "source": f"{source}, line 2",
            "article": "c",
            "outcome": "stored",
            "events": 1,
            "relations": 0,
            "quotations": 0,
        },
        {
            "source": f"{tmp_path}/missing.txt",
            "article": None,
            "outcome": "failed",
            "reason": "there is no such file or folder",
        },
        {
            "summary": {
                "stored": 1,
                "unchanged": 1,
                "failed": 1,
                "actors": 2,
                "events": 1,
                "relations": 0,
                "quotations": 0,
            }
        },
    ]
    refused = graph.dramatis("ingest", source, "--report", tmp_path / "no folder" / "report.jsonl", code=1)
    assert refused.stderr.splitlines()[-1] == f"dramatis: {tmp_path}/no folder/report.jsonl: No such file or directory"


def test_articles_are_removed_and_the_graph_holds_together(graph: Graph, tmp_path: Path) -> None:
    graph.dramatis("ingest", documents(tmp_path / "in.jsonl", ["a", "b", "c"]))
    held = "the graph holds together: 24 invariants (3 articles, 3 reports, 1 events, 2 actors, 0 places)\n"
    assert graph.dramatis("check").stdout == held
    done = graph.dramatis("remove", "b", "never there", code=1)
    assert done.stdout == "removed 1 article\n"
    assert done.stderr.startswith("there is no article never there\nids of articles are in the report of ingest")
    assert graph.articles() == ["a", "c"]
    assert graph.dramatis("remove", "a", "c").stdout == "removed 2 articles\n"
    assert graph.ask("MATCH (node) WHERE NOT node:Graph|Addition RETURN node") == []

    graph.ask("CREATE (:Event {id: 'e-none'}), (:Event {id: 'e-other'})")
    broken = graph.dramatis("check", code=1)
    assert broken.stdout == "broken: every event is told of by a report, but not e-none, e-other\n"
    assert broken.stderr.startswith("the graph breaks 1 of 24 invariants")


def test_schema_shows_the_indexes_and_brings_an_older_graph_up(graph: Graph, tmp_path: Path) -> None:
    graph.dramatis("ingest", documents(tmp_path / "in.jsonl", ["a"]))
    graph.ask("MATCH (graph:Graph) SET graph.schema = '1'")
    older = f"the graph was written by an older Dramatis (its schema is 1, this one's {LAYOUT}): run `dramatis schema`"
    assert graph.dramatis("check", code=1).stderr == f"dramatis: {older}, which brings it up\n"
    shown = graph.dramatis("schema").stdout
    rows = {cells[0]: cells[1:] for line in shown.splitlines() if len(cells := line.replace("│", " ").split()) > 1}
    assert rows["article_id"] == ["range", "Article", "id", "online"]
    assert rows["actor_names"] == ["fulltext", "Actor", "name,", "aliases", "online"]
    graph.dramatis("check")


def test_stored_texts_are_read_again(graph: Graph, tmp_path: Path) -> None:
    """What somebody else's extractor said of a text is replaced by what ours says."""
    graph.dramatis("ingest", documents(tmp_path / "in.jsonl", ["a"]))
    text_of_a = graph.ask("MATCH (article:Article) RETURN article.text")
    graph.ask("CREATE (:Article {id: 'b', hash: 'h', text: '', schema: '1'})")
    done = graph.dramatis("reprocess", "a", "b", "never there", "--report", tmp_path / "report.jsonl", code=1)
    assert outcomes(done) == {"replaced": 1, "skipped": 1, "failed": 1}
    assert "failed: never there: there is no such article" in done.stderr
    assert "skipped: b: its text is not stored" in done.stderr
    assert graph.ask("MATCH (article:Article {id: 'a'}) RETURN article.text") == text_of_a
    graph.dramatis("check")


def test_wrong_password_is_one_sentence(graph: Graph) -> None:
    known = bootstrap.connection(Settings(home=graph.home))
    done = graph.dramatis("ingest", ARTICLES, code=1, DRAMATIS_NEO4J_URI=known.uri, DRAMATIS_NEO4J_PASSWORD="wrong")  # noqa: S106
    [line] = done.stderr.strip().splitlines()
    assert line.startswith("dramatis: ")
    assert "password" in line
    assert graph.articles() == []


def test_no_running_neo4j_is_one_sentence(graph: Graph, tmp_path: Path) -> None:
    done = graph.dramatis("ingest", ARTICLES, code=1, DRAMATIS_HOME=str(tmp_path / "elsewhere"))
    assert done.stderr.strip() == (
        f"dramatis: no Neo4j is running in {tmp_path}/elsewhere: start it with `dramatis up`, or name another in "
        "DRAMATIS_NEO4J_URI"
    )


def test_status_says_where_all_of_it_is(graph: Graph) -> None:
    known = bootstrap.connection(Settings(home=graph.home))
    told = dict(line.split(maxsplit=1) for line in graph.dramatis("status").stdout.splitlines())
    assert told["Bolt"] == known.uri
    assert told["Browser"] == known.browser_url
    assert (told["user"], told["password"]) == (known.user, known.password)
    assert told["home"].startswith(f"{graph.home} (")
