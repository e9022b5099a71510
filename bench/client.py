"""A client that costs next to nothing beside what it measures: ready bytes over open sockets, and one thread.

It speaks as much HTTP as is needed to know where an answer ends.
"""

import json
import selectors
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

_CHUNK = 1 << 18
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """Where a GraphQL API answers."""

    port: int
    path: str = "/graphql"

    def request(self, query: str, variables: Mapping[str, Any]) -> bytes:
        """A question, ready to be sent."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        head = (
            f"POST {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: application/json\r\n"
            f"Accept: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    def connect(self) -> socket.socket:
        """A connection to send questions over."""
        made = socket.create_connection(("127.0.0.1", self.port), timeout=_SECONDS)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def ask(self, query: str, variables: Mapping[str, Any]) -> Any:
        """The data of the answer. Raises `ValueError` where it has errors."""
        with self.connect() as connection:
            answer = json.loads(_body(_asked(connection, self.request(query, variables))))
        if answer.get("errors"):
            raise ValueError(f"the API at port {self.port} answers with errors: {json.dumps(answer['errors'])[:2000]}")
        return answer["data"]


def alone(server: Server, requests: Sequence[bytes], seconds: float) -> list[float]:
    """The seconds that each answer took, one after the other over one connection."""
    took: list[float] = []
    end = time.perf_counter() + seconds
    with server.connect() as connection:
        for request in cycle(requests):
            begun = time.perf_counter()
            _checked(_asked(connection, request))
            now = time.perf_counter()
            took.append(now - begun)
            if now >= end:
                return took
    return took


def together(server: Server, requests: Sequence[bytes], seconds: float, connections: int) -> float:
    """How many answers there are a second over so many connections, each of which always waits for one."""
    waiting = selectors.DefaultSelector()
    answers = 0
    opened = [server.connect() for _ in range(connections)]
    begun = time.perf_counter()
    end = begun + seconds
    for number, connection in enumerate(opened):
        # Each begins elsewhere, so that they do not all ask the same at once.
        turns = cycle([*islice(requests, number % len(requests), None), *islice(requests, number % len(requests))])
        connection.sendall(next(turns))
        waiting.register(connection, selectors.EVENT_READ, (connection, turns, bytearray()))
    while True:
        for key, _ in waiting.select(_SECONDS):
            connection, turns, so_far = key.data
            so_far += _received(connection)
            if not _is_whole(so_far):
                continue
            _checked(so_far)
            answers += 1
            so_far.clear()
            now = time.perf_counter()
            if now >= end:
                for each in opened:
                    each.close()
                return answers / (now - begun)
            connection.sendall(next(turns))


def _asked(connection: socket.socket, request: bytes) -> bytearray:
    connection.sendall(request)
    so_far = bytearray()
    while not _is_whole(so_far):
        so_far += _received(connection)
    return so_far


def _received(connection: socket.socket) -> bytes:
    """Raises `ConnectionError` where there will be no more."""
    some = connection.recv(_CHUNK)
    if not some:
        raise ConnectionError("the server closed the connection")
    return some


def _is_whole(answer: bytearray) -> bool:
    end = answer.find(b"\r\n\r\n")
    if end < 0:
        return False
    length = _length(answer, end)
    return answer.endswith(b"\r\n0\r\n\r\n") if length is None else len(answer) == end + 4 + length


def _length(answer: bytearray, end: int) -> int | None:
    """What the head, which ends at `end`, says of the body's length, None where it comes in chunks."""
    head = bytes(answer[:end]).lower()
    at = head.find(b"\r\ncontent-length:")
    return None if at < 0 else int(head[at + 17 :].split(b"\r\n", 1)[0])


def _checked(answer: bytearray) -> None:
    """Raises `ValueError` for an answer that is not one with data alone: errors are faster to give."""
    if not answer.startswith(b"HTTP/1.1 200") or b'"errors":' in answer[-4096:]:
        raise ValueError(f"not an answer: {bytes(answer[:2000])!r}")


def _body(answer: bytearray) -> bytes:
    end = answer.find(b"\r\n\r\n")
    rest = bytes(answer[end + 4 :])
    if _length(answer, end) is not None:
        return rest
    body = b""
    while True:
        size, _, rest = rest.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            return body
        body, rest = body + rest[:length], rest[length + 2 :]
