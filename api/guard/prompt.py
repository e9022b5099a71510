"""HTTP for clients that say what they want: uvicorn by itself waits for the head of a request for ever."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 10.0


class Prompt(H11Protocol):
    """Closes a connection on which the head of a request, or what is left of one that was refused, does not come.

    One that is idle between two requests is closed by uvicorn itself, sooner.
    """

    seconds = SECONDS

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Starts to wait."""
        self._waiting: asyncio.TimerHandle | None = None
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Waits on as long as a head is not complete; what comes drop by drop gains no time."""
        super().data_received(data)
        if self.transport.is_closing() or self._is_served():
            self._end()
        elif self._waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits no more."""
        self._end()
        super().connection_lost(exc)

    def _is_served(self) -> bool:
        """Whether a request is being answered, or its body read."""
        return self.conn.their_state is not h11.IDLE and self.conn.our_state is not h11.DONE

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(self.seconds, self._expired)

    def _end(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _expired(self) -> None:
        self._waiting = None
        if not self._is_served():
            self.transport.close()


def options(most: int) -> dict[str, Any]:
    """What uvicorn is told, beside the application; `most` is how large a message over a WebSocket may be."""
    return {
        "http": Prompt,
        "ws": "websockets-sansio",
        "ws_max_size": most,
        "h11_max_incomplete_event_size": 32_768,
        "timeout_graceful_shutdown": 10,
        "server_header": False,
    }
