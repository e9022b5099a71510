"""One process that reads articles with an extractor of its own. Only frozen records pass between it and its owner."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock, Thread
from typing import Protocol

from ontology.errors import DramatisError
from ontology.model import Article, Extraction


class Reads(Protocol):
    """Reads articles, one after another."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]: ...  # noqa: D102 (the class says it)


type Make = Callable[[], Reads]
"""Makes the extractor in the process; can be pickled."""


type _Running = tuple[SpawnProcess, Connection]

STARTS = 2
"""Times that a process may die before it is ready."""

ORPHANED = 1
"""The exit code of a process whose owner has gone; nobody asks for it."""


class WorkerError(DramatisError):
    """A worker process could not begin."""


class DiedError(RuntimeError):
    """The process ended while it read; the message says how."""


class Worker:
    """A process that is started when there is something to read, and again after it has died.

    One thread at a time may let it read; any may stop it.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self._lock = Lock()
        self._stopped = False
        self._running: _Running | None = None

    def read(self, articles: Sequence[Article]) -> list[Extraction]:
        """What each says. Raises `DiedError`, and `WorkerError` where the process cannot begin."""
        process, connection = self._running or self._start()
        try:
            connection.send(articles)
            made: list[Extraction] = connection.recv()
        except (EOFError, OSError) as error:
            self._end()
            raise DiedError(_ending(process)) from error
        return made

    def stop(self) -> None:
        """Ends the process, whatever it is doing; it starts no more."""
        with self._lock:
            self._stopped = True
            if self._running is not None:
                self._running[0].terminate()
                self._running[0].join()

    def close(self) -> None:
        """Lets go of what is left of a process that was stopped."""
        if self._running is not None:
            self._end()

    def _start(self) -> _Running:
        """Tried again if the process dies before it is ready: somebody else may have killed it."""
        for _ in range(STARTS):
            process, connection = self._begin()
            try:
                refusal = connection.recv()
            except (EOFError, OSError):
                self._end()
                continue
            if refusal is not None:
                self._end()
                raise WorkerError(refusal)
            return process, connection
        raise WorkerError(f"a worker process {_ending(process)} before it could read: try fewer workers")

    def _begin(self) -> _Running:
        with self._lock:
            if self._stopped:
                raise DiedError("was stopped")
            ours, theirs = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=work, args=(theirs, self._make), daemon=True, name="dramatis-worker"
            )
            start_deaf_to_interrupts(process)
            theirs.close()
            self._running = process, ours
            return self._running

    def _end(self) -> None:
        with self._lock:
            if self._running is not None:
                process, connection = self._running
                connection.close()
                process.join()
                self._running = None


def work(connection: Connection, make: Make) -> None:
    """What the process does: says None when it is ready, or why it cannot be; then reads until its owner is gone."""
    Thread(target=end_with_the_owner, daemon=True, name="dramatis-owner").start()
    try:
        extractor = make()
    except DramatisError as error:
        connection.send(str(error))
        return
    try:
        connection.send(None)
        while True:
            connection.send(list(extractor.extract(connection.recv())))
    except (EOFError, ConnectionError):
        return


def end_with_the_owner() -> None:
    """Ends this process at once when its owner is gone, in the middle of an article too: a kill asks nobody."""
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
        os._exit(ORPHANED)


def start_deaf_to_interrupts(process: SpawnProcess) -> None:
    """Ctrl-C reaches every process of the terminal: the owner alone acts on it, and ends the others."""
    # Started first, as it would be by the process, since it lets interrupts through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ending(process: SpawnProcess) -> str:
    code = process.exitcode
    if code is not None and code < 0:
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended with exit code {code}"
