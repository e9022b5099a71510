"""Listening at an address and answering there until told to stop."""

import asyncio
import errno
import gc
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from api.access.door import Door
from api.guard.prompt import options
from api.settings import Settings
from ontology.errors import DramatisError

_BACKLOG = 128
_YOUNG = 20_000
"""Objects that come until the collector looks for circles among them."""
_LAST_WORD_SECONDS = 0.2
"""For those who listen to hear that this is the end, before their connections are closed."""


class AddressError(DramatisError):
    """The API cannot, or must not, listen at the address."""


def url(settings: Settings) -> str:
    """Where a client on this machine finds the API."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def bind(settings: Settings, door: Door) -> socket.socket:
    """The address, taken and listened at. Raises `AddressError`."""
    if not door.on_loopback and not door.keyring.is_usable:
        raise AddressError(
            f"other machines reach {settings.host}, and there is no API key to ask them for: make one with "
            "`dramatis keys add --role reader`, or leave DRAMATIS_HOST at 127.0.0.1"
        )
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror as error:
        raise AddressError(f"{settings.host} is no address to listen at: choose another with --host") from error
    listening = socket.socket(family, kind, protocol)
    try:
        # The port of a server that has just ended can be taken at once; that of one that listens cannot.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise AddressError(_why_not(error, settings)) from error
    return listening


class Server(uvicorn.Server):
    """Calls `ending` before it waits for those whom it still answers."""

    def __init__(self, config: uvicorn.Config, ending: Callable[[], None]) -> None:
        super().__init__(config)
        self._ending = ending

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends, and all that it has begun."""
        self._ending()
        await asyncio.sleep(_LAST_WORD_SECONDS)
        await super().shutdown(sockets)


def answer(app: ASGIApp, listening: socket.socket, *, ending: Callable[[], None], largest: int) -> None:
    """Answers until the process is interrupted or told to end, of which `ending` is told first.

    `largest` is the size of a message.
    """
    # What is there now stays: the collector need not walk through it again and again. Answers leave hardly a circle
    # behind, so that it may also come less often.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)
    server = Server(uvicorn.Config(app, log_config=None, access_log=False, **options(largest)), ending)
    # uvicorn raises the signal anew once everything is shut down.
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _why_not(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {settings.port} is taken by another program: choose another with --port"
    if error.errno == errno.EACCES:
        return f"port {settings.port} needs rights that you do not have: choose one above 1023 with --port"
    return f"the API cannot listen at {settings.host}: {error.strerror}; choose another address with --host"
