"""Reading ahead: what is slow to come is fetched while something else is being waited for."""

from collections.abc import Generator, Iterable
from queue import Empty, Full, Queue
from threading import Event, Thread

_PATIENCE = 0.2
"""Seconds until a side that waits for the other looks whether that is still there."""


class _Failure:
    """What ended the reading."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


class _End:
    """There is no more."""


def ahead[T](items: Iterable[T], most: int) -> Generator[T]:
    """The items in their order, of which a thread keeps at most `most` ready.

    What reading them raises is raised here, after the items before it. When nobody wants any more, the thread ends
    with the item that it is at.
    """
    ready: Queue[T | _Failure | _End] = Queue(most)
    unwanted = Event()
    thread = Thread(target=_read, args=(items, ready, unwanted), name="reading ahead", daemon=True)
    thread.start()
    try:
        while True:
            try:
                item = ready.get(timeout=_PATIENCE)  # not for ever: an interrupt is to be noticed
            except Empty:
                continue
            if isinstance(item, _End):
                return
            if isinstance(item, _Failure):
                raise item.error
            yield item
    finally:
        unwanted.set()


def _read[T](items: Iterable[T], ready: "Queue[T | _Failure | _End]", unwanted: Event) -> None:
    last: _Failure | _End = _End()
    try:
        for item in items:
            if not _put(item, ready, unwanted):
                return
    except BaseException as error:  # noqa: BLE001 (raised where the items are wanted)
        last = _Failure(error)
    _put(last, ready, unwanted)


def _put[T](item: T, ready: Queue[T], unwanted: Event) -> bool:
    while not unwanted.is_set():
        try:
            ready.put(item, timeout=_PATIENCE)
        except Full:
            continue
        return True
    return False
