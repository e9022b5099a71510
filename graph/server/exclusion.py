"""One process at a time: an advisory lock on a file, which the system frees even if its holder is killed."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.server.errors import HomeError
from graph.server.progress import Progress, ProgressListener

_POLL_SECONDS = 0.1


@contextmanager
def exclusive(path: Path, *, waiting_for: str, on_progress: ProgressListener) -> Iterator[None]:
    """Hold the lock on `path`, waiting for whoever holds it; `waiting_for` is what a waiting user reads.

    There is no time limit: each holder has limits of its own, and the lock of a dead one is free.

    Raises:
        HomeError: the file cannot be made.

    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a")
    except OSError as error:
        raise HomeError(f"{path.parent} cannot be written to ({error.strerror}): choose another folder.") from error
    with file:
        told = False
        while not _try_lock(file.fileno()):
            if not told:
                on_progress(Progress(waiting_for))
                told = True
            time.sleep(_POLL_SECONDS)
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
