"""A dump on its way to a client, from the process that writes it; what nobody takes any more is not written."""

import asyncio
import multiprocessing
from collections.abc import AsyncIterator, Callable, Mapping
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import SpawnProcess
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from starlette.responses import StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from api.dumping.process import Order, write
from api.errors import RequestError
from api.guard.refusal import RefusedError
from api.where import WhereError
from extraction.worker import start_deaf_to_interrupts
from ontology.errors import DramatisError

PATIENCE = 60.0
"""Seconds that a client may take for a piece of 64 kB."""

_BAD, _UNAVAILABLE = 400, 503


class CutShortError(Exception):
    """The process ended in the middle; the connection is to end, too, so that nobody takes a part for the whole."""


class Flow:
    """The pieces of a dump, from a process that is ended with it."""

    def __init__(self, process: SpawnProcess, pipe: Pipe, folder: Path) -> None:
        self._process = process
        self._pipe = pipe
        self._folder = folder

    @classmethod
    async def begin(cls, order: Order, work: Callable[[Pipe, Order, Path], None] = write) -> "Flow":
        """One that has begun. Raises `RefusedError` for what cannot be asked, and `DramatisError` as a dump does."""
        folder = Path(mkdtemp(prefix="dramatis-dump-"))
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(
            target=work, args=(theirs, order, folder), daemon=True, name="dramatis-dump"
        )
        start_deaf_to_interrupts(process)
        theirs.close()
        flow, begun = cls(process, ours, folder), False
        try:
            first = await asyncio.to_thread(ours.recv)
            begun = first is None
        except (EOFError, OSError) as error:
            what = "the dump could not be begun: the log says more"
            raise RefusedError(what, status=_UNAVAILABLE, code="FAILED") from error
        finally:
            if not begun:
                flow.close()
        if isinstance(first, WhereError | RequestError):
            raise RefusedError(str(first), status=_BAD, code="BAD_USER_INPUT")
        if isinstance(first, DramatisError):
            raise first
        return flow

    async def pieces(self) -> AsyncIterator[bytes]:
        """All of them. Raises `CutShortError` where the last is missing."""
        while True:
            try:
                piece = await asyncio.to_thread(self._pipe.recv_bytes)
            except (EOFError, OSError) as error:
                raise CutShortError("a dump was cut short: what wrote it has ended") from error
            if not piece:
                return
            yield piece

    def close(self) -> None:
        """Ends the process, whatever it is doing, and removes what it left."""
        self._process.kill()
        self._process.join()
        rmtree(self._folder, ignore_errors=True)


class Poured(StreamingResponse):
    """A flow as an answer: whoever goes away, or takes nothing for a minute, ends it. Then `over` is called."""

    def __init__(self, flow: Flow, headers: Mapping[str, str], over: Callable[[], None]) -> None:
        super().__init__(flow.pieces(), headers=headers)
        self._flow = flow
        self._over = over

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends all of it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._flow.close()
            self._over()

    async def stream_response(self, send: Send) -> None:
        """Sends one piece after another. Raises `TimeoutError` when one is not taken."""

        async def timely(message: Message) -> None:
            async with asyncio.timeout(PATIENCE):
                await send(message)

        await super().stream_response(timely)
