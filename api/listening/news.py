"""Watching the graph for events that are new: one look a moment, for however many listen, and none where nobody does.

The graph's version says that it has been written to, by whomever; its additions say which events came with that.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import Enum, auto

from graph.additions import ADDITIONS, ADDITIONS_KEPT, Since
from graph.bolt import StoreError
from graph.store import AsyncStore

LOOK_SECONDS = 0.5
_WAITING = 1_000
"""Additions that may wait for one who listens: who does not keep up with them is told so."""


class End(Enum):
    """Why there is no more."""

    CLOSED = auto()
    """The server ends."""
    BEHIND = auto()
    """More came than is kept."""


type News = asyncio.Queue[tuple[str, ...] | End]
"""Ids of events, those of one version together."""


class Watch:
    """Gives everybody who listens the ids of the events that come from then on."""

    def __init__(self, store: AsyncStore, *, seconds: float = LOOK_SECONDS) -> None:
        self._store = store
        self._seconds = seconds
        self._listening: set[News] = set()
        self._opening = asyncio.Lock()
        self._looking: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[News]:
        """What comes while the block goes on. Raises `StoreError` where the graph cannot be asked."""
        news: News = asyncio.Queue(_WAITING)
        async with self._opening:
            if self._looking is None:
                self._looking = asyncio.create_task(self._look(await self._store.version()))
            self._listening.add(news)
        try:
            yield news
        finally:
            self._listening.discard(news)
            if not self._listening and self._looking is not None:
                self._looking.cancel()
                self._looking = None

    def close(self) -> None:
        """The end, for everybody."""
        self._tell(End.CLOSED)

    async def _look(self, seen: int) -> None:
        while True:
            await asyncio.sleep(self._seconds)
            with suppress(StoreError):  # it is away; what has come is told when it is back
                version = await self._store.version()
                if version != seen:
                    seen = await self._told(seen, version)

    async def _told(self, seen: int, version: int) -> int:
        """Tells what has come, and gives up to which version."""
        if version - seen > ADDITIONS_KEPT:
            self._tell(End.BEHIND)
            return version
        additions = await self._store.fetch(ADDITIONS, Since(seen))
        for addition in additions:
            self._tell(addition.events)
        return max([version, *(addition.version for addition in additions)])

    def _tell(self, news: tuple[str, ...] | End) -> None:
        for one in self._listening:
            if one.full():
                while not one.empty():
                    one.get_nowait()
                one.put_nowait(End.BEHIND)
            else:
                one.put_nowait(news)
