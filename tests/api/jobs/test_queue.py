"""Jobs of an API whose Neo4j does not answer: the first waits for it, the others for the first."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets import Subprotocol
from websockets.sync.client import ClientConnection, connect

from api.access.role import Role
from api.bootstrap import keyring
from api.settings import Settings
from tests.api.asking import answer, client_of, idle_app
from tests.api.serving_apart import served

pytestmark = pytest.mark.anyio

INGEST = 'mutation { ingestText(input: {text: "Norway expelled two diplomats."}) { id state } }'


async def taken(client: httpx.AsyncClient, number: int) -> None:
    """Waits until a job is being done."""
    query = f"{{ job(id: {number}) {{ state }} }}"
    while (await answer(client, query))["job"]["state"] != "RUNNING":
        await asyncio.sleep(0.01)


async def codes(client: httpx.AsyncClient, query: str, key: str | None = None) -> list[str]:
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    body = (await client.post("/graphql", json={"query": query}, headers=headers)).json()
    return [error["extensions"]["code"] for error in body.get("errors", ())]


async def test_more_than_may_wait_are_refused(tmp_path: Path) -> None:
    async with client_of(idle_app(tmp_path, queue=1)) as client:
        assert (await answer(client, INGEST))["ingestText"] == {"id": "Job:1", "state": "QUEUED"}
        await taken(client, 1)
        await answer(client, INGEST)
        assert await codes(client, INGEST) == ["QUEUE_FULL"]
        assert len(list((tmp_path / "jobs").iterdir())) == 2


async def test_a_job_can_be_given_up(tmp_path: Path) -> None:
    cancel = "mutation ($id: ID!) { cancelJob(id: $id) { state } }"
    async with client_of(idle_app(tmp_path)) as client:
        await answer(client, INGEST)
        await taken(client, 1)
        await answer(client, INGEST)
        given_up = [(await answer(client, cancel, id=one))["cancelJob"] for one in ("Job:1", "2", "3", "Actor:iso:RUS")]
        assert len(list((tmp_path / "jobs").iterdir())) == 1
    assert given_up == [{"state": "RUNNING"}, {"state": "CANCELLED"}, None, None]


async def test_what_is_unfinished_is_there_at_the_next_start(tmp_path: Path) -> None:
    query = "{ jobs { nodes { id state } totalCount pageInfo { hasNextPage } } }"
    for _ in range(2):
        async with client_of(idle_app(tmp_path)) as client:
            await answer(client, INGEST)
            await taken(client, 1)
            found = (await answer(client, query))["jobs"]
    assert found == {
        "nodes": [{"id": "Job:2", "state": "QUEUED"}, {"id": "Job:1", "state": "RUNNING"}],
        "totalCount": 2,
        "pageInfo": {"hasNextPage": False},
    }


async def test_pages_of_jobs_go_on_after_a_cursor(tmp_path: Path) -> None:
    query = (
        "query ($after: String) { jobs(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    )
    async with client_of(idle_app(tmp_path)) as client:
        for _ in range(3):
            await answer(client, INGEST)
        first = (await answer(client, query))["jobs"]
        second = (await answer(client, query, after=first["pageInfo"]["endCursor"]))["jobs"]
        assert await codes(client, '{ jobs(after: "WyJuYW1lIiwxLCIxIl0=") { totalCount } }') == ["BAD_USER_INPUT"]
        assert await codes(client, "{ jobs(first: 201) { totalCount } }") == ["BAD_USER_INPUT"]
    assert ([job["id"] for job in first["nodes"]], first["pageInfo"]["hasNextPage"]) == (["Job:3", "Job:2"], True)
    assert ([job["id"] for job in second["nodes"]], second["pageInfo"]["hasNextPage"]) == (["Job:1"], False)


@pytest.mark.parametrize(
    "query",
    [
        INGEST,
        'mutation { ingestUrl(url: "https://wire.example/1") { id } }',
        "mutation { removeArticle(id: 1) { id } }",
        "mutation { cancelJob(id: 1) { id } }",
        "{ jobs { totalCount } }",
        "{ job(id: 1) { id } }",
    ],
)
async def test_readers_neither_hand_over_nor_look_at_jobs(tmp_path: Path, query: str) -> None:
    keys = keyring(Settings(home=tmp_path))
    _, reader = keys.add(Role.READER, "reader")
    _, editor = keys.add(Role.EDITOR, "editor")
    async with client_of(idle_app(tmp_path)) as client:
        assert await codes(client, query, reader) == ["FORBIDDEN"]
        assert "FORBIDDEN" not in await codes(client, query, editor)


def test_whoever_has_a_key_may_listen_and_editors_to_jobs(tmp_path: Path) -> None:
    """The graph of this one cannot be watched, which is told to whoever may."""
    _, reader = keyring(Settings(home=tmp_path)).add(Role.READER, "reader")
    with (
        served(idle_app(tmp_path)) as address,
        connect(f"ws://{address}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")]) as socket,
    ):
        socket.send(json.dumps({"type": "connection_init", "payload": {"Authorization": f"Bearer {reader}"}}))
        assert json.loads(socket.recv(timeout=20))["type"] == "connection_ack"
        assert refusal(socket, "subscription { jobProgress(id: 1) { id } }") == "FORBIDDEN"
        assert refusal(socket, "subscription { newEvents { id } }") == "UNAVAILABLE"


def refusal(socket: ClientConnection, query: str) -> Any:
    """The code of what a subscription is answered with that does not begin."""
    socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": {"query": query}}))
    told = json.loads(socket.recv(timeout=20))
    if told["type"] == "error":
        [error] = told["payload"]
    else:
        [error] = told["payload"]["errors"]
        assert json.loads(socket.recv(timeout=20))["type"] == "complete"
    return error["extensions"]["code"]
