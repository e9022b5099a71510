"""Who does the analyses of an API: a process beside it, which is ended when one takes too long."""

import asyncio
import multiprocessing
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import SpawnProcess
from typing import Any

from api.analysing.process import Question, work
from api.errors import CodedError
from extraction.worker import start_deaf_to_interrupts
from graph.bolt import StoreError
from graph.queries.shapes.scope import Scope
from graph.server import Connection

SECONDS = 30.0
"""How long an analysis may take, with the reading of what it is of."""


class TooLongError(CodedError):
    """An analysis was ended because it took too long."""

    code = "TOO_SLOW"


class BrokenError(CodedError):
    """The process ended in the middle of an analysis, as by a lack of memory."""

    code = "FAILED"


type _Running = tuple[SpawnProcess, Pipe]


class Analyst:
    """Does one analysis at a time, in a process that begins with the first and is then kept."""

    def __init__(self, graph: Connection, ground: Scope, seconds: float = SECONDS) -> None:
        self._graph = graph
        self._ground = dict(ground.names)
        self._seconds = seconds
        self._turn = asyncio.Lock()
        self._running: _Running | None = None

    async def ask(self, question: Question) -> Any:
        """The answer. Raises `TooLongError`, `BrokenError` or `StoreError`."""
        async with self._turn:
            _, pipe = self._running = self._running or self._start()
            done = False
            try:
                async with asyncio.timeout(self._seconds):
                    found = await asyncio.to_thread(_asked, pipe, question)
                done = True
            except TimeoutError as error:
                raise TooLongError(
                    f"the analysis {question[0]} has not been done within {self._seconds:g} seconds: narrow what it is "
                    "of, by where, since or until"
                ) from error
            except (EOFError, OSError) as error:
                raise BrokenError(f"the process that did the analysis {question[0]} has ended: ask again") from error
            finally:  # whatever else ended it, as a client that is gone: nobody waits for the answer
                if not done:
                    self.close()
        if isinstance(found, StoreError):
            raise found
        return found

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        if self._running is not None:
            process, _ = self._running  # a thread may still wait at the pipe, which closes when both let go of it
            self._running = None
            process.kill()
            process.join()

    def _start(self) -> _Running:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(
            target=work, args=(theirs, self._graph, self._ground), daemon=True, name="dramatis-analyst"
        )
        start_deaf_to_interrupts(process)
        theirs.close()
        return process, ours


def _asked(pipe: Pipe, question: Question) -> Any:
    pipe.send(question)
    return pipe.recv()
