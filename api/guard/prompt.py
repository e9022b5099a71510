"""HTTP for clients that say what they want: uvicorn by itself waits for the head of a request for ever."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SECONDS = 10.0
LARGEST_HEAD = 65_536


class Prompt(HttpToolsProtocol):
    """Closes a connection on which the head of a request, or what is left of one that was refused, does not come.

    One that is idle between two requests is closed by uvicorn itself, sooner.
    """

    seconds = SECONDS

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Starts to wait."""
        self._waiting: asyncio.TimerHandle | None = None
        self._waited_for = 0
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """What comes drop by drop gains no time, and a head without an end is not read on."""
        super().data_received(data)
        if self._waiting is not None:
            self._waited_for += len(data)
            if self._waited_for > LARGEST_HEAD:
                self._expired()

    def on_message_begin(self) -> None:
        """Waits for the head."""
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        """Has it: the body is for the application to wait for."""
        self._end()
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Waits for what is left of a body that nobody read."""
        super().on_response_complete()
        if self.cycle.more_body:
            self._wait()

    def on_message_complete(self) -> None:
        """Waits no more."""
        self._end()
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits no more."""
        self._end()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waited_for = 0
            self._waiting = self.loop.call_later(self.seconds, self._expired)

    def _end(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _expired(self) -> None:
        self._end()
        self.transport.close()


def options(most: int) -> dict[str, Any]:
    """What uvicorn is told, beside the application; `most` is how large a message over a WebSocket may be."""
    return {
        "http": Prompt,
        "ws": "websockets-sansio",
        "ws_max_size": most,
        "timeout_graceful_shutdown": 10,
        "server_header": False,
    }
