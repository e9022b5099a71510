"""A copy, and who answers from it: whatever a question does, the next one is answered."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pyoxigraph
import pytest

from api.guard.refusal import RefusedError
from api.sparql.process import Asked
from api.sparql.snapshots import Copy, Snapshots
from graph.bolt import StoreError
from graph.server import Connection
from ontology.rdf import BASE
from ontology.terms import Vocabulary

pytestmark = pytest.mark.anyio

COUNT = Asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", results="text/csv")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c = ?l && ?f != ?i) }"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?c) ?f ?i"
DEEP = f"SELECT * {{ ?s ?p ?o FILTER({'!' * 90_000}true) }}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    store = pyoxigraph.Store(folder)
    lines = (f'<http://x.example/{n}> <http://x.example/p> "{n}" <http://x.example/g> .\n' for n in range(2_000))
    store.bulk_load("".join(lines).encode(), pyoxigraph.RdfFormat.N_QUADS)
    store.flush()
    return folder


@pytest.fixture
async def copy(folder: Path) -> AsyncIterator[Copy]:
    copy = Copy(folder, 1, base=BASE, seconds=5.0)
    yield copy
    copy.close()


async def refusal(copy: Copy, text: str) -> tuple[int, str]:
    with pytest.raises(RefusedError) as caught:
        await copy.ask(Asked(text))
    return caught.value.status, caught.value.reason


async def test_whatever_is_asked_the_next_question_is_answered(copy: Copy) -> None:
    assert await refusal(copy, ENDLESS) == (503, "TOO_SLOW")
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert await refusal(copy, DEEP) in {(503, "FAILED"), (400, "MALFORMED")}
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert await refusal(copy, HUGE) in {(503, "FAILED"), (503, "TOO_SLOW"), (503, "TOO_LARGE")}
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"


async def test_a_question_goes_nowhere_else(copy: Copy) -> None:
    """Also where what is read before it would let SERVICE pass."""

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.close()

    asked: list[bytes] = []
    server = await asyncio.start_server(met, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    text = f"SELECT * {{ SERVICE <http://{host}:{port}/> {{ ?s ?p ?o }} }}"
    assert await refusal(copy, text) == (400, "REFUSED")
    assert asked == []
    server.close()
    await server.wait_closed()


async def test_one_slow_question_holds_up_no_other(copy: Copy) -> None:
    slow = asyncio.create_task(refusal(copy, ENDLESS))
    await asyncio.sleep(0.1)
    assert (await copy.ask(COUNT)).body == b"n\r\n2000\r\n"
    assert not slow.done()
    assert await slow == (503, "TOO_SLOW")


async def test_a_copy_that_is_left_is_removed(copy: Copy, folder: Path) -> None:
    await copy.ask(COUNT)
    await copy.leave()
    assert not folder.exists()


class Copying:
    """Copies a graph whose only statement is its version."""

    def __init__(self) -> None:
        self.version = 1
        self.seconds = 0.0
        self.fails = False
        self.copies = 0

    async def of_graph(self) -> int:
        return self.version

    async def ask(self, folder: Path) -> int:
        self.copies += 1
        version = self.version
        await asyncio.sleep(self.seconds)
        if self.fails:
            raise StoreError("Neo4j does not answer")
        store = pyoxigraph.Store(folder)
        node = pyoxigraph.NamedNode("http://x.example/version")
        store.add(pyoxigraph.Quad(node, node, pyoxigraph.Literal(version), node))
        store.flush()
        return version

    def close(self) -> None:
        """Has nothing to end."""


@pytest.fixture
def copying() -> Copying:
    return Copying()


@pytest.fixture
async def snapshots(tmp_path: Path, vocabulary: Vocabulary, copying: Copying) -> AsyncIterator[Snapshots]:
    nowhere = Connection(uri="bolt://127.0.0.1:1", user="neo4j", password="swordfish", browser_url="")  # noqa: S106
    made = Snapshots(tmp_path, graph=nowhere, vocabulary=vocabulary, folders=(), version=copying.of_graph, patience=0.2)
    made._copying = copying  # type: ignore[assignment]
    yield made
    made.close()
    assert list((tmp_path / "sparql").iterdir()) == []


VERSION = Asked("SELECT ?version { ?s ?p ?version }", results="text/csv")


async def version(snapshots: Snapshots) -> tuple[int, int]:
    """What the graph says of its version, and what the answer does."""
    answer, told = await snapshots.ask(VERSION)
    return int(answer.body.decode().split()[1]), told


async def test_a_question_is_of_the_graph_as_it_is(snapshots: Snapshots, copying: Copying) -> None:
    assert set(await asyncio.gather(version(snapshots), version(snapshots))) == {(1, 1)}
    assert await version(snapshots) == (1, 1)
    assert copying.copies == 1
    copying.version = 2
    assert await version(snapshots) == (2, 2)
    copying.version = 1  # another graph
    assert await version(snapshots) == (1, 1)


async def test_what_takes_long_to_copy_is_asked_as_it_was(snapshots: Snapshots, copying: Copying) -> None:
    assert await version(snapshots) == (1, 1)
    copying.version, copying.seconds = 2, 1.0
    assert await version(snapshots) == (1, 1)
    await asyncio.sleep(1.0)
    assert await version(snapshots) == (2, 2)
    assert copying.copies == 2


async def test_a_copy_that_fails_is_tried_again(snapshots: Snapshots, copying: Copying) -> None:
    copying.fails = True
    for _ in range(2):
        with pytest.raises(StoreError):
            await version(snapshots)
    copying.fails = False
    assert await version(snapshots) == (1, 1)


async def test_what_another_process_left_is_removed(snapshots: Snapshots, tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    (tmp_path / "sparql" / f"{gone.pid}-0" / "0").mkdir(parents=True)
    assert await version(snapshots) == (1, 1)
    assert [each.name for each in (tmp_path / "sparql").iterdir()] == [f"{os.getpid()}-0"]
