"""GraphQL over a WebSocket, as a client of any language has it: frames of text, closing codes, codes of errors."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets import Subprotocol
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from api.access.keyring import Keyring
from api.access.role import Role
from api.messages import OPERATIONS
from tests.api.asking import idle_app
from tests.api.serving_apart import served

TEXT = 'mutation { ingestText(input: {text: "Arvia accused Borun."}) { id } }'


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with served(idle_app(tmp_path)) as found:
        yield found


@contextmanager
def opened(address: str) -> Iterator[ClientConnection]:
    with connect(f"ws://{address}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")]) as socket:
        yield socket


def told(socket: ClientConnection) -> Any:
    message = socket.recv(timeout=20)
    assert isinstance(message, str)  # clients in browsers read no other
    return json.loads(message)


def say(socket: ClientConnection, kind: str, **more: object) -> None:
    socket.send(json.dumps({"type": kind, **more}))


def closed(socket: ClientConnection) -> tuple[int, str]:
    with pytest.raises(ConnectionClosed) as caught:
        socket.recv(timeout=20)
    assert caught.value.rcvd is not None
    return caught.value.rcvd.code, caught.value.rcvd.reason


def test_answers_come_as_text(address: str) -> None:
    with opened(address) as socket:
        say(socket, "connection_init")
        assert told(socket) == {"type": "connection_ack"}
        say(socket, "subscribe", id="1", payload={"query": "{ __typename }"})
        assert told(socket)["payload"]["data"] == {"__typename": "Query"}
        assert told(socket) == {"id": "1", "type": "complete"}


def test_one_operation_too_many_is_refused_and_the_others_go_on(address: str) -> None:
    with opened(address) as socket:
        say(socket, "connection_init")
        told(socket)
        say(socket, "subscribe", id="job", payload={"query": TEXT})
        [job, _] = told(socket), told(socket)
        progress = {
            "query": "subscription ($id: ID!) { jobProgress(id: $id) { id } }",
            "variables": job["payload"]["data"]["ingestText"],
        }
        for number in range(OPERATIONS + 1):
            say(socket, "subscribe", id=str(number), payload=progress)
        messages = [told(socket) for _ in range(OPERATIONS + 1)]
    [refused] = [message for message in messages if message["type"] == "error"]
    assert refused["id"] == str(OPERATIONS)
    assert [error["extensions"] for error in refused["payload"]] == [{"code": "TOO_MANY_SUBSCRIPTIONS"}]
    assert {message["id"] for message in messages if message["type"] == "next"} == {str(n) for n in range(OPERATIONS)}


@pytest.mark.parametrize(
    "message",
    ["hello", "[1]", "5", "{}", '{"type": "subscribe", "id": "1", "payload": "{}"}', '{"type": "start", "id": "1"}'],
)
def test_what_is_no_message_closes_the_connection(address: str, message: str) -> None:
    with opened(address) as socket:
        say(socket, "connection_init")
        told(socket)
        socket.send(message)
        code, reason = closed(socket)
    assert (code, bool(reason)) == (4400, True)


def test_who_shows_no_key_that_opens_is_told_so_as_the_connection_closes(address: str, tmp_path: Path) -> None:
    Keyring(tmp_path / "access.sqlite").add(Role.READER, "")
    for payload in ({}, {"Authorization": "Bearer dram_"}):
        with opened(address) as socket:
            say(socket, "connection_init", payload=payload)
            assert closed(socket) == (4403, "Forbidden")
