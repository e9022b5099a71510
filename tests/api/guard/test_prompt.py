"""A server that really listens: what clients do that say nothing, or say it drop by drop."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from api.guard.prompt import LARGEST_HEAD, Prompt, options
from tests.api.guard.layers import behind
from tests.api.test_serving import free_port

REQUEST = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc"
PATIENCE = 20.0


class Hasty(Prompt):
    """With less patience, so that the test need not have so much."""

    seconds = 0.4


@contextmanager
def served(protocol: type[Prompt]) -> Iterator[int]:
    """The port of a server in a thread."""
    port = free_port()
    config = uvicorn.Config(app, port=port, lifespan="off", log_level="error", **{**options(1_000), "http": protocol})
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield port
    server.should_exit = True
    thread.join()


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["path"] == "/refused":
        await PlainTextResponse("no")(scope, receive, send)
    else:
        await behind(scope, receive, send)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with served(Hasty) as found:
        yield found


def test_a_request_is_answered_on_a_connection_that_was_idle(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        for _ in range(2):
            connection.sendall(REQUEST)
            assert connection.recv(1_000).startswith(b"HTTP/1.1 200")
            time.sleep(0.6)


@pytest.mark.parametrize("sent", [b"", b"POST / HTTP/1.1\r\nHost:"], ids=["nothing", "half a head"])
def test_who_does_not_finish_the_head_is_left(port: int, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(sent)
        assert connection.recv(1_000) == b""


def test_a_head_without_an_end_is_not_read_on(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        with suppress(OSError):
            connection.sendall(b"POST / HTTP/1.1\r\n" + b"X: y\r\n" * (LARGEST_HEAD // 6 + 1))
        with suppress(ConnectionResetError):
            assert connection.recv(1_000) == b""


def test_what_is_left_of_a_refused_body_is_not_waited_for(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(b"POST /refused HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nabc")
        assert connection.recv(1_000).startswith(b"HTTP/1.1 200")
        assert connection.recv(1_000) == b""


def test_drops_gain_no_time(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        started = time.monotonic()
        connection.sendall(REQUEST)
        connection.recv(1_000)
        with suppress(OSError):  # broken pipe or reset, as it comes
            while time.monotonic() < started + PATIENCE:
                connection.sendall(b"G")
                time.sleep(0.05)
        assert time.monotonic() < started + PATIENCE
