"""Downloads from a Maven repository of our own on the loopback interface, which can be made to misbehave."""

import gc
import hashlib
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from jgo.maven import MavenContext

from graph.server import DownloadError, Progress, ServerHome, install
from graph.server.download import fetch
from graph.server.manifest import Jar, locked

GOOD = b"all of the bytes" * 1000


def jar(name: str, content: bytes = GOOD) -> Jar:
    return Jar("org.example", name, "1.0", "", hashlib.sha256(content).hexdigest(), len(content))


@dataclass
class Repository:
    """What each path answers, one answer a request, the last one for ever; 404 for all else."""

    url: str = ""
    answers: dict[str, list[bytes]] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    def serve(self, name: str, *answers: bytes) -> None:
        self.answers[f"/org/example/{name}/1.0/{name}-1.0.jar"] = list(answers)


@pytest.fixture
def repository() -> Iterator[Repository]:
    repository = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.endswith(".jar"):
                repository.requests.append(self.path.rsplit("/", 1)[-1])
            answers = repository.answers.get(self.path)
            if answers is None:
                self.send_error(404)
                return
            content = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(200)
            # Always of the whole length, so that a shorter answer is a connection that broke off.
            self.send_header("Content-Length", str(len(GOOD)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is inherited
            """Be silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        repository.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield repository
        server.shutdown()
        thread.join()
    # jgo leaves the connection of an answer that it refuses to the garbage collector, which complains.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def fetch_from(repository: Repository, folder: Path, *jars: Jar) -> list[Progress]:
    """Fetch into `folder`/jars, and tell the progress."""
    told: list[Progress] = []
    (folder / "jars").mkdir()
    fetch(
        jars,
        into=folder / "jars",
        context=MavenContext(repo_cache=folder / "partial", remote_repos={"own": repository.url}, timeout=5),
        what="Downloading",
        on_progress=told.append,
    )
    return told


def test_jars_arrive_whole_and_their_bytes_are_told(tmp_path: Path, repository: Repository) -> None:
    repository.serve("one", GOOD)
    repository.serve("two", GOOD)

    told = fetch_from(repository, tmp_path, jar("one"), jar("two"))

    assert {path.name: path.read_bytes() for path in (tmp_path / "jars").iterdir()} == {
        "one-1.0.jar": GOOD,
        "two-1.0.jar": GOOD,
    }
    size = len(GOOD)
    assert told == [Progress("Downloading", done, 2 * size) for done in (0, size, 2 * size)]


@pytest.mark.parametrize("bad", [GOOD.upper(), GOOD[:-5], b""], ids=["altered", "broken off", "empty"])
def test_a_bad_answer_is_asked_for_again(tmp_path: Path, repository: Repository, bad: bytes) -> None:
    repository.serve("one", bad, GOOD)

    fetch_from(repository, tmp_path, jar("one"))

    assert (tmp_path / "jars" / "one-1.0.jar").read_bytes() == GOOD
    assert repository.requests == ["one-1.0.jar"] * 2


def test_a_jar_that_stays_wrong_is_named_and_not_let_in(tmp_path: Path, repository: Repository) -> None:
    repository.serve("one", GOOD.upper())

    with pytest.raises(DownloadError, match=r"one-1\.0\.jar is not the file that neo4j\.lock pins"):
        fetch_from(repository, tmp_path, jar("one"))
    assert list((tmp_path / "jars").iterdir()) == []


def test_a_jar_that_is_not_there_is_named(tmp_path: Path, repository: Repository) -> None:
    with pytest.raises(DownloadError, match=r"org\.example:absent:1\.0"):
        fetch_from(repository, tmp_path, jar("absent"))


def test_an_unreachable_repository_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="connect to the network and try again") as raised:
        fetch_from(Repository(url="http://127.0.0.1:9"), tmp_path, jar("one"))
    assert "\n" not in str(raised.value)


@pytest.mark.integration
def test_an_installation_is_mended_jar_by_jar(tmp_path: Path, server_cache: Path) -> None:
    """Needs the cache of an earlier installation, or the network; then the network for two small jars."""
    install(ServerHome(home=tmp_path, cache=server_cache))
    home = ServerHome(home=tmp_path, cache=tmp_path / "cache")
    home.jars.mkdir(parents=True)
    damaged, absent, *whole = sorted(locked(), key=lambda each: each.size)
    for each in (damaged, *whole):
        (home.jars / each.filename).symlink_to(server_cache.resolve() / "jars" / each.filename)
    (home.jars / damaged.filename).unlink()
    (home.jars / damaged.filename).write_bytes(b"half of")
    left = home.cache / "partial" / "org"
    left.mkdir(parents=True)

    told: list[Progress] = []
    install(home, on_progress=told.append)

    total = damaged.size + absent.size
    assert (told[0], told[-1]) == tuple(Progress("Downloading Neo4j 5.26.30", done, total) for done in (0, total))
    assert not left.exists()
    install(home, on_progress=told.append)
    assert len(told) == 3, "a whole installation is left alone"
