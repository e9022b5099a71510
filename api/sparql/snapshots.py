"""A copy of the graph that is made anew when the graph has changed, and the processes that answer from it."""

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from functools import partial
from itertools import count
from pathlib import Path

import psutil

from api.apart.owner import Apart, EndedError
from api.guard.refusal import RefusedError
from api.sparql.copying import copying
from api.sparql.process import Answer, Asked, Refused, answering
from graph.server import Connection
from ontology.terms import Vocabulary

SECONDS = 30.0
"""How long a question may take."""
COPY_SECONDS = 3_600.0
"""How long the graph may take to be copied."""
PATIENCE = 10.0
"""How long a question waits for a newer copy where there is an older one."""
IMPATIENCE = 60.0
"""How long it waits for the first."""
_AT_ONCE = 2
_WAITING = 20
"""Questions that may wait for others."""
_UNAVAILABLE = 503


class Copy:
    """A copy of one version of the graph, and a few processes that answer from it."""

    def __init__(self, folder: Path, version: int, *, base: str, seconds: float) -> None:
        self.version = version
        self._folder = folder
        self._seconds = seconds
        self._waiting = 0
        self._free: asyncio.Queue[Apart[Asked, Answer | Refused]] = asyncio.Queue()
        for _ in range(_AT_ONCE):
            make = partial(answering, folder, base)
            self._free.put_nowait(Apart(make, name="dramatis-sparql", seconds=seconds))

    async def ask(self, asked: Asked) -> Answer:
        """The answer. Raises `RefusedError`."""
        if self._waiting >= _WAITING:
            raise _unavailable("too many questions wait to be answered: ask again later", "BUSY")
        self._waiting += 1
        try:
            one = await self._free.get()
        finally:
            self._waiting -= 1
        try:
            found = await one.ask(asked)
        except TimeoutError as error:
            raise _unavailable(
                f"the question has not been answered within {self._seconds:g} seconds: ask for less", "TOO_SLOW"
            ) from error
        except EndedError as error:
            raise _unavailable(
                "the process that answered has ended, as the question took too much memory or goes too deep: ask for "
                "less",
                "FAILED",
            ) from error
        finally:
            self._free.put_nowait(one)
        if isinstance(found, Refused):
            raise RefusedError(found.message, status=found.status, code=found.code)
        return found

    async def leave(self) -> None:
        """Ends the processes when they have nothing to answer any more, and removes the copy."""
        for _ in range(_AT_ONCE):
            (await self._free.get()).close()
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    def close(self) -> None:
        """Ends those that have nothing to answer; the others are ended by whoever waits for them."""
        while not self._free.empty():
            self._free.get_nowait().close()


class Snapshots:
    """The newest copy, in a folder of this process below the home."""

    def __init__(
        self,
        home: Path,
        *,
        graph: Connection,
        vocabulary: Vocabulary,
        folders: tuple[Path, ...],
        version: Callable[[], Awaitable[int]],
        seconds: float = SECONDS,
        patience: float = PATIENCE,
    ) -> None:
        self._home = home / "sparql"
        self._base = vocabulary.base
        self._version = version
        self._seconds = min(seconds, SECONDS)
        self._patience = patience
        make = partial(copying, graph, folders, vocabulary.base)
        self._copying: Apart[Path, int] = Apart(make, name="dramatis-copy", seconds=COPY_SECONDS)
        self._folder: Path | None = None
        self._numbers = count()
        self._copy: Copy | None = None
        self._coming: asyncio.Task[None] | None = None
        self._leaving: set[asyncio.Task[None]] = set()

    async def ask(self, asked: Asked) -> tuple[Answer, int]:
        """The answer, and the version of the graph that it is from.

        That is the graph as it is, or where it takes long to copy, as it was. Raises `RefusedError`, `StoreError`.
        """
        copy = await self._newest()
        return await copy.ask(asked), copy.version

    async def _newest(self) -> Copy:
        clock = asyncio.get_running_loop().time
        until = clock() + (self._patience if self._copy else IMPATIENCE)
        while self._copy is None or self._copy.version != await self._version():
            if self._coming is None or self._coming.done():
                self._coming = asyncio.create_task(self._renew())
            await asyncio.wait({self._coming}, timeout=max(0.0, until - clock()))
            if self._coming.done():
                self._coming.result()
            if clock() >= until:
                break
        if self._copy is None:
            raise _unavailable("the graph is being copied for questions in SPARQL: ask again later", "BUSY")
        return self._copy

    async def _renew(self) -> None:
        """Makes a copy of the graph as it is now. Raises `StoreError`, and `RefusedError` where that was cut short."""
        if self._folder is None:
            self._folder = await asyncio.to_thread(_own_folder, self._home)
        folder = self._folder / str(next(self._numbers))
        try:
            version = await self._copying.ask(folder)
        except (EndedError, TimeoutError) as error:
            raise _unavailable("the graph could not be copied: its log says more", "FAILED") from error
        before, self._copy = self._copy, Copy(folder, version, base=self._base, seconds=self._seconds)
        if before is not None:
            leaving = asyncio.create_task(before.leave())
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)

    def close(self) -> None:
        """Ends all of it, and removes the copies."""
        for task in (self._coming, *self._leaving):
            if task is not None:
                task.cancel()
        self._copying.close()
        if self._copy is not None:
            self._copy.close()
            self._copy = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _own_folder(home: Path) -> Path:
    """A new folder, named for this process; those of processes that are gone are removed."""
    home.mkdir(parents=True, exist_ok=True)
    for other in home.iterdir():
        process = other.name.partition("-")[0]
        if process.isdecimal() and not psutil.pid_exists(int(process)):
            shutil.rmtree(other, ignore_errors=True)
    for number in count():
        folder = home / f"{os.getpid()}-{number}"
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError("unreachable: there is always one more number")


def _unavailable(why: str, code: str) -> RefusedError:
    return RefusedError(why, status=_UNAVAILABLE, code=code, headers={"Retry-After": "5"})
