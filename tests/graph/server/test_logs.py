from pathlib import Path

import pytest

from graph.server import ServerHome, logs
from graph.server.logs import last_words


@pytest.fixture
def home(tmp_path: Path) -> ServerHome:
    home = ServerHome(home=tmp_path, cache=tmp_path)
    home.logs.mkdir(parents=True)
    return home


def test_the_last_lines_of_the_server_come_before_what_java_said(home: ServerHome) -> None:
    (home.logs / "neo4j.log").write_text("one\ntwo\n\nthree\n")
    (home.logs / "console.log").write_text("\n\x06\n\tat four\n")

    assert logs(home, lines=3) == ("two", "three", "\tat four")


def test_a_server_that_never_ran_has_said_nothing(tmp_path: Path) -> None:
    assert logs(ServerHome(home=tmp_path, cache=tmp_path)) == ()


def test_the_last_words_are_the_error_of_the_last_start(home: ServerHome) -> None:
    (home.logs / "neo4j.log").write_text(
        "1 INFO Starting...\n1 ERROR of an earlier start\n2 INFO Starting...\n2 ERROR no room\n2 INFO Stopped.\n"
    )

    assert last_words(home) == (f"saying '2 ERROR no room' (`dramatis logs` shows more, all of it is in {home.logs})")


def test_without_an_error_the_last_words_are_the_last_line(home: ServerHome) -> None:
    (home.logs / "neo4j.log").write_text("1 ERROR old\n2 INFO Starting...\n")
    (home.logs / "console.log").write_text("Out of luck\n")

    assert last_words(home).startswith("saying 'Out of luck' ")
