"""What the API asks of jobs and tells to them, without holding up its event loop."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Self

from api.ingest import Outcome
from api.jobs.bell import Bell
from api.jobs.doing import Means, outcomes
from api.jobs.job import Job, Kind, Line, Order
from api.jobs.ledger import Ledger
from api.jobs.spool import Spool
from api.jobs.worker import Worker
from graph.bolt import UnreachableError
from graph.store import Store

_FILE = "jobs.sqlite"
_SPOOL = "jobs"
_LOCK = "jobs.lock"
_TRIES = 30
_PAUSE_SECONDS = 2.0
"""How often, and how long apart, a job asks for a Neo4j that may just be starting."""


class Jobs:
    """The jobs of a home; use it in an `async with` statement.

    At most `waiting` may wait, each with a file of at most so many bytes as an `upload`. In the end, `stop` makes the
    extractor give up what it reads.
    """

    def __init__(
        self,
        home: Path,
        *,
        means: Means,
        open_store: Callable[[], Store],
        stop: Callable[[], None],
        waiting: int,
        upload: int,
    ) -> None:
        self._home = home
        self._means = means
        self._open_store = open_store
        self._stop = stop
        self._waiting = waiting
        self._upload = upload
        self.bell = Bell()

    async def __aenter__(self) -> Self:
        self._spool = Spool(self._home / _SPOOL)
        self._ledger = Ledger.open(self._home / _FILE)
        self._worker = Worker(
            ledger=self._ledger, spool=self._spool, lock=self._home / _LOCK, bell=self.bell, do=self._outcomes
        )
        self._worker.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._worker.end()
        await asyncio.to_thread(self._stop)
        if await asyncio.to_thread(self._worker.ended):
            self._ledger.close()

    async def hand_text(self, article: Mapping[str, str | None], *, name: str, source: str | None) -> Job:
        """Queues a text with what is known of it. Raises `NoRoomError`."""
        place = await asyncio.to_thread(self._spool.keep_text, article)
        return await self._hand(Order(kind=Kind.TEXT, name=name, place=place, source=source))

    async def hand_url(self, url: str, *, published: str | None, source: str | None) -> Job:
        """Queues an address. Raises `NoRoomError`."""
        return await self._hand(Order(kind=Kind.URL, name=url, place=url, published=published, source=source))

    async def hand_file(self, stream: BinaryIO, name: str, *, published: str | None, source: str | None) -> Job:
        """Queues a file, which is read as its name says. Raises `NoRoomError` and `TooLargeError`."""
        place = await asyncio.to_thread(self._spool.keep_file, stream, name, most=self._upload)
        return await self._hand(Order(kind=Kind.FILE, name=name, place=place, published=published, source=source))

    async def job(self, number: int) -> Job | None:
        """A job as it is now."""
        return await asyncio.to_thread(self._ledger.job, number)

    async def jobs(self, *, first: int, before: int | None) -> tuple[Job, ...]:
        """The latest jobs, of those before the given number."""
        return await asyncio.to_thread(self._ledger.jobs, first=first, before=before)

    async def count(self) -> int:
        """How many jobs there are."""
        return await asyncio.to_thread(self._ledger.count)

    async def lines(self, number: int, *, first: int, after: int) -> tuple[Line, ...]:
        """What became of the articles of a job, of those after the given number."""
        return await asyncio.to_thread(self._ledger.lines, number, first=first, after=after)

    async def cancel(self, number: int) -> Job | None:
        """The job, which has ended or will soon."""
        found = await asyncio.to_thread(self._ledger.cancel, number)
        if found is not None and found.state.ended:
            self._spool.remove(found.order.place)
        self.bell.ring()
        return found

    async def remove(self, article_id: str) -> bool:
        """Removes an article from the graph, between what a job writes; false where it was not there."""
        return await asyncio.to_thread(self._removed, article_id)

    async def _hand(self, order: Order) -> Job:
        try:
            job = await asyncio.to_thread(self._ledger.add, order, most=self._waiting)
        except BaseException:  # whoever asked may be gone: what was spooled belongs to no job then
            self._spool.remove(order.place)
            raise
        self._worker.wake()
        return job

    def _removed(self, article_id: str) -> bool:
        with self._open_store() as store:
            return bool(store.prepare(self._means.vocabulary).remove([article_id]))

    @contextmanager
    def _outcomes(self, job: Job) -> Iterator[Iterator[Outcome]]:
        with self._opened() as store:
            yield outcomes(job, self._means, store.prepare(self._means.vocabulary))

    def _opened(self) -> Store:
        for _ in range(_TRIES):
            try:
                return self._open_store()
            except UnreachableError:
                if not self._worker.pause(_PAUSE_SECONDS):
                    raise
        return self._open_store()
