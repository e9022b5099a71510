"""The graph for those who read whole records of it: in threads, a few at a time."""

import asyncio
from collections.abc import Callable
from functools import partial
from threading import Lock

from graph.server import Connection
from graph.store import Store

_AT_ONCE = 4
_RETRY_SECONDS = 1.0
"""A question is asked again for no longer than this: a client would rather know."""


class Records:
    """A store that connects when it is first asked something."""

    def __init__(self, graph: Connection) -> None:
        self._open = partial(
            Store.open, uri=graph.uri, user=graph.user, password=graph.password, retry_seconds=_RETRY_SECONDS
        )
        self._lock = Lock()
        self._store: Store | None = None
        self._turn = asyncio.Semaphore(_AT_ONCE)

    def store(self) -> Store:
        """The store. Raises `StoreError` when there is no Neo4j that it can be of."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
                self._store.check_layout()
            return self._store

    async def read[T](self, work: Callable[[Store], T]) -> T:
        """What some work with the store gives, done in a thread. Raises `StoreError`."""
        async with self._turn:
            return await asyncio.to_thread(lambda: work(self.store()))

    def close(self) -> None:
        """Gives the connections back."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
