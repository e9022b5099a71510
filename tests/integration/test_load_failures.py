"""What a user is told when Neo4j does not do what it should, and what is in the graph then."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from neo4j import Driver

from graph.bolt import LoginError, TimeLimitError, UnfitServerError, UnreachableError, check_version
from graph.foreign import ForeignNameError
from graph.query import NoParams, Query
from graph.server import Connection
from graph.store import AsyncStore, NotStoredError, Store, Writer
from ontology.terms import Vocabulary
from tests.fixtures import small
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

ONE = Query(name="one", cypher="RETURN 1 AS one", params=NoParams, row=lambda record: int(record["one"]))


def test_a_wrong_password(neo4j_connection: Connection) -> None:
    with pytest.raises(LoginError, match="refuses this user and password: set DRAMATIS_NEO4J_USER"):
        Store.open(uri=neo4j_connection.uri, user="neo4j", password="certainly not this one")  # noqa: S106


def test_a_wrong_password_of_the_api(neo4j_connection: Connection) -> None:
    async def verify() -> None:
        store = AsyncStore.open(uri=neo4j_connection.uri, user="neo4j", password="nor this one")  # noqa: S106
        async with store:
            await store.verify()

    with pytest.raises(LoginError, match="refuses this user and password"):
        asyncio.run(verify())


def test_nobody_at_the_address() -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with pytest.raises(UnreachableError, match=f"does not answer at bolt://127.0.0.1:{port}") as caught:
            Store.open(uri=f"bolt://127.0.0.1:{port}", user="neo4j", password="any")  # noqa: S106
    assert "`dramatis up`" in str(caught.value)


@pytest.mark.parametrize(
    "uri", ["nonsense", "http://127.0.0.1:7474", "bolt://", "bolt://localhost:99999", "localhost:7687", ""]
)
def test_no_address_at_all(uri: str) -> None:
    with pytest.raises(UnreachableError, match="is not an address of Neo4j"):
        Store.open(uri=uri, user="neo4j", password="any")  # noqa: S106
    with pytest.raises(UnreachableError, match="is not an address of Neo4j"):
        AsyncStore.open(uri=uri, user="neo4j", password="any")  # noqa: S106


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27.1", "Neo4j/2026.02.1", "Neo4j/6.0"])
def test_a_server_that_serves(agent: str) -> None:
    check_version(agent, "bolt://localhost")


@pytest.mark.parametrize("agent", ["Neo4j/5.25.9", "Neo4j/4.4.40", "Memgraph/3.0", ""])
def test_a_server_that_does_not(agent: str) -> None:
    with pytest.raises(UnfitServerError, match=r"use Neo4j 5\.26 or newer"):
        check_version(agent, "bolt://localhost")


def test_questions_to_the_api_store(neo4j_connection: Connection, store: Store) -> None:
    async def ask() -> list[int]:
        connection = neo4j_connection
        opened = AsyncStore.open(uri=connection.uri, user=connection.user, password=connection.password)
        async with opened:
            await opened.verify()
            return await opened.fetch(ONE, NoParams())

    assert asyncio.run(ask()) == store.fetch(ONE, NoParams()) == [1]


def test_a_question_that_takes_too_long(store: Store) -> None:
    endless = Query(
        name="endless",
        cypher="UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS one",
        params=NoParams,
        row=lambda record: int(record["one"]),
    )
    with pytest.raises(TimeLimitError, match="took too long"):
        store.fetch(endless, NoParams(), timeout=0.2)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "MATCH (tally:ActorTally) SET tally.votes = replace(tally.votes, '\"Country\"', '\"Bank\"')",
            "actor class Bank",
        ),
        ("MATCH (report:Report) SET report.mode = 'sue'", "mode of ACCUSE sue"),
    ],
)
def test_what_the_terms_of_an_absent_folder_tell_is_not_derived_anew(
    writer: Writer, empty_graph: Driver, statement: str, told: str
) -> None:
    writer.load([small("a"), small("b")])
    with empty_graph.session() as session:
        session.run(statement).consume()
    before = snapshot(empty_graph)
    with pytest.raises(ForeignNameError, match=rf"does not define \({told}\): set DRAMATIS_ONTOLOGY"):
        writer.load([small("c", mode=None)])
    assert snapshot(empty_graph) == before


def test_neo4j_goes_away_in_the_middle_of_a_load(
    neo4j_connection: Connection, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    """The line to the server is cut while a transaction is open; what was loaded before stays, nothing else does."""
    with _Line(neo4j_connection.uri) as line:
        store = Store.open(
            uri=line.uri, user=neo4j_connection.user, password=neo4j_connection.password, retry_seconds=1.0
        )
        with store:
            writer = store.prepare(vocabulary)
            writer.load([small("before")])
            stored = snapshot(empty_graph)
            line.cut_after(20_000)
            batch = [small(f"lost/{number}") for number in range(100)]
            with pytest.raises(NotStoredError) as caught:
                writer.load(batch)
    assert caught.value.article_ids == tuple(extraction.article.id for extraction in batch)
    assert str(caught.value).startswith("Neo4j does not answer at ")
    assert str(caught.value).endswith("not stored: lost/0, lost/1, lost/2 and 97 more articles")
    assert snapshot(empty_graph) == stored


class _Line:
    """A line to the server that can be cut: bytes are passed on both ways until so many have gone to the server."""

    def __init__(self, target: str) -> None:
        host, _, port = target.removeprefix("bolt://").partition(":")
        self._target = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._left: float = float("inf")
        self._open: list[socket.socket] = []

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut_after(self, count: int) -> None:
        self._left = count

    def __enter__(self) -> "_Line":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *of: object) -> None:
        self._hang_up()

    def _accept(self) -> None:
        with _ended_by_hanging_up():
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._target)
                self._open += [near, far]
                threading.Thread(target=self._pass, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._pass, args=(far, near, False), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with _ended_by_hanging_up():
            while data := source.recv(4096):
                self._left -= len(data) if counted else 0
                if self._left < 0:
                    self._hang_up()
                    return
                target.sendall(data)

    def _hang_up(self) -> None:
        for one in (self._listener, *self._open):
            with _ended_by_hanging_up():
                one.shutdown(socket.SHUT_RDWR)
            one.close()


@contextmanager
def _ended_by_hanging_up() -> Iterator[None]:
    """A socket that is closed while another thread waits for it raises there; that is how the threads end."""
    try:
        yield
    except OSError:
        return
