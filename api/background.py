"""The API as a process of its own that goes on when the command ends, one a home."""

import json
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx
import psutil

from ontology.errors import DramatisError

_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_POLL_SECONDS = 0.1
_DETACH = '"$@" </dev/null >"$0" 2>&1 & echo $!'
"""For a shell that is gone at once, so that the process is nobody's child. $0 is the log, which starts anew."""


class BackgroundError(DramatisError):
    """The process did not start, or does not end."""


@dataclass(frozen=True, slots=True)
class Running:
    """A process that serves the API: `started` tells it from a later process with the same id."""

    pid: int
    started: float
    url: str


def log_file(home: Path) -> Path:
    """What the process writes."""
    return home / "api" / "api.log"


def running(home: Path) -> Running | None:
    """The API of this home that runs in the background, if one does. A note of one that has ended is removed."""
    try:
        kept = Running(**json.loads(_note(home).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        # Half a note, of a start that was cut short.
        _note(home).unlink(missing_ok=True)
        return None
    if _process(kept) is None:
        _note(home).unlink(missing_ok=True)
        return None
    return kept


def start(home: Path, *, arguments: Sequence[str], url: str) -> Running:
    """Runs `dramatis` with these arguments in the background and waits until it answers at the url.

    Raises `BackgroundError` when it ends instead, or does not answer in a minute.
    """
    log_file(home).parent.mkdir(parents=True, exist_ok=True)
    started = _launch(home, arguments, url)
    if started is not None:
        _note(home).write_text(json.dumps(asdict(started)), encoding="utf-8")
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if started is None or _process(started) is None:
            _note(home).unlink(missing_ok=True)
            raise BackgroundError(_last_words(home) or f"the API ended at once: see {log_file(home)}")
        if _answers(url):
            return started
        time.sleep(_POLL_SECONDS)
    raise BackgroundError(f"the API has not answered at {url} within a minute: see {log_file(home)}")


def stop(home: Path) -> bool:
    """Ends the API of this home; False if none runs in the background. Raises `BackgroundError` if it does not end."""
    found = running(home)
    process = _process(found) if found else None
    if process is None:
        return False
    try:
        process.terminate()
        process.wait(_STOP_SECONDS)
    except psutil.NoSuchProcess:
        pass
    except psutil.TimeoutExpired as error:
        raise BackgroundError(
            f"the API (process {process.pid}) has not ended: wait and try again, or end it with kill -9 {process.pid}"
        ) from error
    _note(home).unlink(missing_ok=True)
    return True


def _launch(home: Path, arguments: Sequence[str], url: str) -> Running | None:
    """The process, or None if it has ended already."""
    launched = subprocess.run(  # noqa: S603 (our own program)
        ["/bin/sh", "-c", _DETACH, str(log_file(home)), sys.executable, "-P", "-m", "api", *arguments],
        start_new_session=True,
        capture_output=True,
        text=True,
        check=True,
    )
    pid = int(launched.stdout)
    try:
        return Running(pid=pid, started=psutil.Process(pid).create_time(), url=url)
    except psutil.NoSuchProcess:
        return None


def _note(home: Path) -> Path:
    return home / "api" / "api.json"


def _process(kept: Running) -> psutil.Process | None:
    try:
        process = psutil.Process(kept.pid)
        is_ours = process.create_time() == kept.started and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return None
    return process if is_ours else None


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/healthz", timeout=1.0).is_success
    except httpx.TransportError:
        return False


def _last_words(home: Path) -> str:
    """The last line of the log, which for an error of ours is the sentence that says it."""
    with log_file(home).open(encoding="utf-8", errors="replace") as log:
        last = deque((line.strip() for line in log if line.strip()), maxlen=1)
    return last[0].removeprefix("dramatis: ") if last else ""
