"""What needs no running server; tests/integration has the rest."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.api.cli.conftest import Result

type Run = Callable[..., Result]


def test_status_when_nothing_runs(dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_CACHE", str(tmp_path / "cache"))
    result = dramatis("status")
    assert (result.code, result.errors) == (0, "")
    assert [line.split(maxsplit=1) for line in result.output.splitlines()] == [
        ["Neo4j", "5.26.30, down"],
        ["API", "not running in the background"],
        ["home", f"{tmp_path}/home (0 MiB)"],
        ["downloads", f"{tmp_path}/cache (0 MiB)"],
    ]


def test_down_when_nothing_runs(dramatis: Run) -> None:
    assert dramatis("down") == Result(0, "Neo4j was not running\n", "")


def test_up_leaves_another_server_alone(dramatis: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "bolt://db.example.org")
    assert dramatis("up") == Result(
        0, "", "DRAMATIS_NEO4J_URI is set, so bolt://db.example.org is used and none is started\n"
    )


def test_reset_asks_first(dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "home" / "neo4j" / "data" / "graph"
    kept.parent.mkdir(parents=True)
    kept.write_text("kept")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert dramatis("reset").code == 1
    assert kept.read_text() == "kept"


def test_reset_removes_the_graph(dramatis: Run, tmp_path: Path) -> None:
    removed = tmp_path / "home" / "neo4j" / "data" / "graph"
    removed.parent.mkdir(parents=True)
    removed.write_text("old")
    assert dramatis("reset", "--yes") == Result(0, "the graph is removed\n", "")
    assert not removed.parent.exists()


def test_logs_of_a_server_that_never_ran(dramatis: Run) -> None:
    assert dramatis("logs") == Result(0, "", "")


@pytest.mark.parametrize(("command", "instead"), [("backup", "dump"), ("restore", "load")])
def test_another_server_is_backed_up_where_it_is(
    command: str, instead: str, dramatis: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DRAMATIS_NEO4J_URI", "bolt://db.example.org")
    done = dramatis(command, tmp_path / "graph.dump")
    assert (done.code, done.output) == (1, "")
    assert f"stop that Neo4j, run `neo4j-admin database {instead} neo4j" in done.errors


def test_restore_asks_first(dramatis: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "home" / "neo4j" / "data" / "databases" / "neo4j" / "store"
    kept.parent.mkdir(parents=True)
    kept.write_text("kept")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    (tmp_path / "graph.dump").touch()
    asked = dramatis("restore", tmp_path / "graph.dump")
    assert asked.code == 1
    assert "Replace the graph in" in asked.output + asked.errors
    assert kept.read_text() == "kept"


def test_restore_asks_nothing_of_a_file_that_is_not_there(dramatis: Run, tmp_path: Path) -> None:
    done = dramatis("restore", tmp_path / "no.dump")
    assert (done.code, done.output, done.errors) == (1, "", f"dramatis: there is no backup {tmp_path / 'no.dump'}\n")
