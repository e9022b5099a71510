"""The API in the background: what is left behind is mended, and a start that fails says why."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from api import background
from api.background import BackgroundError, Running
from graph.server import Connection
from tests.api.test_serving import free_port


def note(home: Path, text: str) -> Path:
    path = home / "api" / "api.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    """A process that does nothing for a while."""
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        yield process
        process.kill()


def test_at_first_nothing_runs(tmp_path: Path) -> None:
    assert background.running(tmp_path) is None
    assert background.stop(tmp_path) is False


@pytest.mark.parametrize("text", ["", "{", '{"pid": 1}', '{"pid": 999999999, "started": 0.0, "url": "http://x"}'])
def test_a_note_that_holds_no_longer_is_removed(tmp_path: Path, text: str) -> None:
    path = note(tmp_path, text)

    assert background.running(tmp_path) is None
    assert not path.exists()


def test_another_process_with_the_same_id_is_not_taken_for_it(tmp_path: Path) -> None:
    note(tmp_path, json.dumps({"pid": os.getpid(), "started": 0.0, "url": "http://127.0.0.1:8000"}))

    assert background.running(tmp_path) is None
    assert background.stop(tmp_path) is False


def test_it_is_found_and_ended(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    started = psutil.Process(sleeper.pid).create_time()
    path = note(tmp_path, json.dumps({"pid": sleeper.pid, "started": started, "url": "http://127.0.0.1:8000"}))

    assert background.running(tmp_path) == Running(sleeper.pid, started, "http://127.0.0.1:8000")
    assert background.stop(tmp_path) is True
    assert background.running(tmp_path) is None
    assert not path.exists()


def test_a_start_that_fails_tells_what_the_process_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAMATIS_HOME", str(tmp_path))

    with pytest.raises(BackgroundError, match=r"^other machines reach 0\.0\.0\.0, and there is no API key"):
        background.start(tmp_path, arguments=("serve", "--host", "0.0.0.0"), url="http://127.0.0.1:1")  # noqa: S104
    assert background.running(tmp_path) is None


@pytest.mark.integration
def test_it_serves_until_it_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neo4j_connection: Connection
) -> None:
    port = str(free_port())
    for name, value in {
        "HOME": str(tmp_path),
        "NEO4J_URI": neo4j_connection.uri,
        "NEO4J_USER": neo4j_connection.user,
        "NEO4J_PASSWORD": neo4j_connection.password,
    }.items():
        monkeypatch.setenv(f"DRAMATIS_{name}", value)
    url = f"http://127.0.0.1:{port}"

    started = background.start(tmp_path, arguments=("serve", "--port", port), url=url)
    try:
        assert background.running(tmp_path) == started
        assert httpx.get(f"{url}/readyz").json() == {"status": "ready"}
        page = httpx.get(f"{url}/graphql", headers={"accept": "text/html"}).text
        assert '<script src="/graphiql/graphiql.js"></script>' in page
        assert httpx.get(f"{url}/graphiql/graphiql.js").headers["content-type"].startswith("text/javascript")
    finally:
        assert background.stop(tmp_path) is True
    assert background.running(tmp_path) is None
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/healthz")
