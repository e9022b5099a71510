"""A process beside the API that answers one question after another, and is ended when one takes too long."""

import asyncio
import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection as Pipe
from multiprocessing.context import SpawnProcess

from api.apart.process import Answers, answer_all
from extraction.worker import start_deaf_to_interrupts
from ontology.errors import DramatisError

type Running = tuple[SpawnProcess, Pipe]


class EndedError(Exception):
    """The process ended in the middle of a question, as by a lack of memory."""


class Apart[Q, A]:
    """Begins with the first question, and is then kept. `make` makes, in the process, what answers; it is pickled."""

    def __init__(self, make: Callable[[], Answers[Q, A]], *, name: str, seconds: float) -> None:
        self._make = make
        self._name = name
        self._seconds = seconds
        self._turn = asyncio.Lock()
        self.running: Running | None = None

    async def ask(self, question: Q) -> A:
        """The answer; one question at a time, each for so many seconds.

        Raises `TimeoutError`, `EndedError`, and the `DramatisError` that what answers raises.
        """
        async with self._turn:
            _, pipe = self.running = self.running or self._start()
            done = False
            try:
                async with asyncio.timeout(self._seconds):
                    found = await asyncio.to_thread(_asked, pipe, question)
                done = True
            except (EOFError, OSError) as error:
                if isinstance(error, TimeoutError):
                    raise
                raise EndedError from error
            finally:  # whatever else ended it, as a client that is gone: nobody waits for the answer
                if not done:
                    self.close()
        if isinstance(found, DramatisError):
            raise found
        return found  # type: ignore[return-value]  # what the process sends

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        if self.running is not None:
            process, _ = self.running  # a thread may still wait at the pipe, which closes when both let go of it
            self.running = None
            process.kill()
            process.join()

    def _start(self) -> Running:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(
            target=answer_all, args=(theirs, self._make), daemon=True, name=self._name
        )
        start_deaf_to_interrupts(process)
        theirs.close()
        return process, ours


def _asked(pipe: Pipe, question: object) -> object:
    pipe.send(question)
    return pipe.recv()
