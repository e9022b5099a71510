"""Waking coroutines from any thread."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What one coroutine has heard: set by each ring until it is cleared."""

    loop: asyncio.AbstractEventLoop
    rung: asyncio.Event

    async def wait(self, seconds: float) -> None:
        """Until the bell has been rung since it was last waited for, or no longer than so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.rung.wait(), seconds)
        self.rung.clear()


class Bell:
    """Any thread may ring it; whoever listens hears."""

    def __init__(self) -> None:
        self._listening: set[Heard] = set()
        self._lock = Lock()

    def ring(self) -> None:
        """Wakes all who listen."""
        with self._lock:
            for one in self._listening:
                one.loop.call_soon_threadsafe(one.rung.set)

    @contextmanager
    def listening(self) -> Iterator[Heard]:
        """For a coroutine: what is rung from now on."""
        heard = Heard(asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._listening.add(heard)
        try:
            yield heard
        finally:
            with self._lock:
                self._listening.discard(heard)
