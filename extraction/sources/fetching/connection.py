"""The network as `httpcore` sees it: every connection goes to an address that was checked, and ends in time."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from extraction.sources.fetching.addresses import resolve

_SHORTEST = 0.001
"""Seconds: to wait for none at all means something else to a socket."""


class OutOfTimeError(Exception):
    """The time for the whole is over."""


class Deadline:
    """A moment `total` seconds from now; on the way to it, no single step may take longer than `step` seconds."""

    def __init__(self, *, total: float, step: float) -> None:
        self.total = total
        self.step = step
        self._end = time.monotonic() + total

    def wait(self) -> float:
        """How long the next step may take, in seconds; raises `OutOfTimeError` when the time is over."""
        if self.is_over():
            raise OutOfTimeError
        return max(min(self._end - time.monotonic(), self.step), _SHORTEST)

    def is_over(self) -> bool:
        """Whether no time is left."""
        return time.monotonic() >= self._end


class Network(httpcore.NetworkBackend):
    """Opens connections. A name is resolved here, once, and the address that was checked is the one connected to.

    So a name server that gives another answer the second time it is asked is not asked a second time. TLS still
    checks the certificate against the name.
    """

    def __init__(self, *, deadline: Deadline, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers; the deadline says how long to wait.

        Raises `AddressError`, `OutOfTimeError`, `httpcore.ConnectError` and `httpcore.ConnectTimeout`.
        """
        failure: Exception = httpcore.ConnectError("it has no address")
        for address in resolve(host, port, allow_private=self._allow_private):
            try:
                stream = self._system.connect_tcp(address, port, self._deadline.wait(), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection on which each step waits no longer than the deadline allows, however slowly the bytes drip."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.wait())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.wait())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._deadline.wait()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
