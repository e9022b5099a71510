"""Who does the jobs, one after another, as the graph has one writer: a thread beside the event loop."""

import fcntl
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event, Thread

from api.errors import MASKED
from api.ingest import Outcome
from api.jobs.bell import Bell
from api.jobs.doing import line
from api.jobs.job import Job, State
from api.jobs.ledger import Ledger
from api.jobs.spool import Spool
from extraction.sources import expected
from ontology.errors import DramatisError

_LOG = logging.getLogger(__name__)
_LOOK_SECONDS = 1.0
"""Another process of the same home may hand jobs over, or leave them behind."""
_NOTHING = "there was no article in it"
_LAST_SECONDS = 5.0
"""How long the end of the process waits for a thread that reads from the web, or from the graph."""

type Do = Callable[[Job], AbstractContextManager[Iterator[Outcome]]]
"""Does a job, and gives what becomes of each article. Raises `DramatisError` where nothing can be done."""


class Worker:
    """Takes the jobs from the ledger. Of several with one ledger, the first works, and the others wait for its end."""

    def __init__(self, *, ledger: Ledger, spool: Spool, lock: Path, bell: Bell, do: Do) -> None:
        self._ledger = ledger
        self._spool = spool
        self._lock = lock
        self._bell = bell
        self._do = do
        self._more = Event()
        self._end = Event()
        self._thread = Thread(target=self._work, name="dramatis-jobs", daemon=True)

    def start(self) -> None:
        """Begins, with what was left unfinished."""
        self._thread.start()

    def wake(self) -> None:
        """There is something to do."""
        self._more.set()

    def end(self) -> None:
        """Takes no more; what it is at is begun again by the next one."""
        self._end.set()
        self._more.set()

    def ended(self) -> bool:
        """Waits for its end; false where it goes on for lack of an answer."""
        self._thread.join(_LAST_SECONDS)
        return not self._thread.is_alive()

    def pause(self, seconds: float) -> bool:
        """Waits; false where it is to end."""
        return not self._end.wait(seconds)

    def _work(self) -> None:
        self._lock.touch()
        began = self._lock.stat().st_mtime
        with self._alone() as alone:
            if not alone:
                return
            self._ledger.resume()
            self._spool.clear(self._ledger.needed(), before=began)
            while not self._end.is_set():
                job = self._ledger.take()
                if job is None:
                    self._more.wait(_LOOK_SECONDS)
                    self._more.clear()
                    continue
                self._finish(job)

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """False where it is to end before it is alone."""
        with self._lock.open("a") as lock:
            while not self._end.is_set():
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    self._end.wait(_LOOK_SECONDS)
                    continue
                yield True
                return
            yield False

    def _finish(self, job: Job) -> None:
        self._bell.ring()
        try:
            self._ledger.expect(job.number, expected([job.order.place]))
            state = self._read(job)
            reason = (self._ledger.unread(job.number) or _NOTHING) if state is State.FAILED else None
        except DramatisError as error:
            state, reason = State.FAILED, str(error)
        except BaseException:  # noqa: BLE001 (a mistake in one job must not stand in the way of those after it)
            _LOG.exception("job %s", job.number)
            state, reason = State.FAILED, MASKED
        if state is not None and not (state is State.FAILED and self._end.is_set()):
            self._ledger.end(job.number, state, reason)
            self._spool.remove(job.order.place)
        self._bell.ring()

    def _read(self, job: Job) -> State | None:
        """How it has ended; None where it is to be gone on with later."""
        with self._do(job) as found:
            for number, outcome in enumerate(found):
                if self._end.is_set():  # what is ended in the middle may look like what failed
                    return None
                self._ledger.note(job.number, line(number, outcome))
                self._bell.ring()
                if self._ledger.is_unwanted(job.number):
                    return State.CANCELLED
        if self._end.is_set():
            return None
        kept = self._ledger.job(job.number)
        return State.DONE if kept is not None and kept.counts.well else State.FAILED
