"""Worker processes that read articles side by side, with the same result as one after another.

A batch of whole articles goes to one process; what they say comes back in their order. The source is read no further
than a few batches ahead. Where a process dies, each article of its batch is read again alone, so that only those
that kill it are lost, and are named.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue

from extraction.lost import Lost
from extraction.worker import DiedError, Make, Worker
from ontology.model import Article, Extraction

BATCH_CHARACTERS = 20_000
"""Of the articles of a batch together: what the pipeline takes at once."""

BATCH_ARTICLES = 192
"""Of a batch at most, where they are single sentences."""

AHEAD = 3
"""Batches that are read or wait for each process: none is idle while the first in order takes long."""


class Workers:
    """`count` processes, each started when it is needed. `close` ends them."""

    def __init__(self, *, make: Make, count: int) -> None:
        self._workers = [Worker(make) for _ in range(count)]
        self._idle: LifoQueue[Worker] = LifoQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(max_workers=count, thread_name_prefix="dramatis-worker")

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction | Lost]:
        """What each article says, in their order. Raises `WorkerError` where a process cannot begin."""
        ahead: deque[Future[list[Extraction | Lost]]] = deque()
        try:
            for batch in _batches(articles):
                ahead.append(self._threads.submit(self._read, batch))
                if len(ahead) == AHEAD * len(self._workers):
                    yield from ahead.popleft().result()
            while ahead:
                yield from ahead.popleft().result()
        finally:
            for waiting in ahead:
                waiting.cancel()

    def close(self) -> None:
        """Ends the processes, whatever they are doing."""
        for worker in self._workers:
            worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def _read(self, batch: Sequence[Article]) -> list[Extraction | Lost]:
        worker = self._idle.get()
        try:
            return [*worker.read(batch)]
        except DiedError:
            return [_alone(worker, article) for article in batch]
        finally:
            self._idle.put(worker)


def _alone(worker: Worker, article: Article) -> Extraction | Lost:
    try:
        [made] = worker.read([article])
    except DiedError as error:
        return Lost(article.id, f"the worker process that read it {error}, again when it read nothing else")
    return made


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    characters = 0
    for article in articles:
        if batch and (characters + len(article.text) > BATCH_CHARACTERS or len(batch) == BATCH_ARTICLES):
            yield batch
            batch, characters = [], 0
        batch.append(article)
        characters += len(article.text)
    if batch:
        yield batch
