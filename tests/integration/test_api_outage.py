"""Neo4j goes away and comes back while clients ask: seen from the API, its address stops to answer, and then does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from graph.store import Writer
from ontology.terms import Vocabulary
from tests.api.asking import client_of
from tests.fixtures import full

pytestmark = [pytest.mark.integration, pytest.mark.anyio]
CLIENTS = 4
PATIENCE = 60.0


class Line:
    """What stands between the API and Neo4j, and can be cut."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._open: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def mend(self) -> None:
        """Connects anew, at the address of before."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def cut(self) -> None:
        """Ends every connection, and lets nobody make one."""
        if self._server:
            self._server.close()
        for writer in self._open:
            writer.transport.abort()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", self._to)
        self._open |= {writer, there[1]}
        with suppress(ConnectionError, asyncio.CancelledError):
            await asyncio.gather(_passed(reader, there[1]), _passed(there[0], writer))
        self._open -= {writer, there[1]}


async def _passed(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while some := await reader.read(65_536):
        writer.write(some)
        await writer.drain()
    writer.close()


@pytest.fixture
async def line(neo4j_connection: Connection) -> AsyncIterator[Line]:
    made = Line(urlsplit(neo4j_connection.uri).port or 7687)
    await made.mend()
    yield made
    made.cut()


async def outcomes(client: httpx.AsyncClient, right: object, *, back: asyncio.Event) -> list[str]:
    """What one client that asks on and on is told, until it has had right answers after the line was mended."""
    told: list[str] = []
    while not (back.is_set() and told[-1] == "right"):
        body = (await client.post("/graphql", json={"query": "{ actors { totalCount } }"})).json()
        if body.get("errors"):
            (error,) = body["errors"]
            told.append(f"{error['extensions']['code']}: {error['message'].partition(' at ')[0]}")
        else:
            told.append("right" if body["data"] == right else "wrong")
    return [what for what, _ in groupby(told)]


async def test_there_are_errors_only_while_it_is_away(
    neo4j_connection: Connection, writer: Writer, vocabulary: Vocabulary, tmp_path: Path, line: Line
) -> None:
    writer.load([full()])
    through = Connection(
        uri=f"bolt://127.0.0.1:{line.port}",
        user=neo4j_connection.user,
        password=neo4j_connection.password,
        browser_url="",
    )
    app = create_app(Settings(home=tmp_path, cache=tmp_path), connection=through, vocabulary=vocabulary)
    async with client_of(app) as client, asyncio.timeout(PATIENCE):
        right = (await client.post("/graphql", json={"query": "{ actors { totalCount } }"})).json()["data"]
        back = asyncio.Event()
        asking = [asyncio.create_task(outcomes(client, right, back=back)) for _ in range(CLIENTS)]
        await asyncio.sleep(0.2)
        line.cut()
        ready = [(await client.get("/readyz")).status_code]
        await asyncio.sleep(1.5)  # which is longer than a question is asked again for
        await line.mend()
        back.set()
        told = await asyncio.gather(*asking)
        ready.append((await client.get("/readyz")).status_code)

    # Whose question was tried again until Neo4j was back has seen no error.
    assert {tuple(each) for each in told} - {("right",)} == {("right", "UNAVAILABLE: Neo4j does not answer", "right")}
    assert ready == [503, 200]
