"""The jobs and what became of their articles, in SQLite. Any thread may ask; two processes may have one open."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Self

from api.jobs.job import Counts, Job, Kind, Line, NoRoomError, Order, State
from extraction.sources import checks

KEPT = 1_000
"""Jobs that have ended, the latest: those before them are forgotten."""

_BUSY_SECONDS = 10.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL, published TEXT, source TEXT,
    state TEXT NOT NULL, created TEXT NOT NULL, started TEXT, ended TEXT,
    expected INTEGER, reason TEXT, unwanted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS jobs_state ON jobs (state, number);
CREATE TABLE IF NOT EXISTS lines (
    job INTEGER NOT NULL REFERENCES jobs (number) ON DELETE CASCADE, number INTEGER NOT NULL,
    name TEXT NOT NULL, outcome TEXT NOT NULL, article TEXT, reason TEXT, repeats TEXT,
    events INTEGER, relations INTEGER, quotations INTEGER,
    PRIMARY KEY (job, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lines_outcome ON lines (job, outcome);
"""
_JOBS = (
    "SELECT number, kind, name, place, published, source, state, created, started, ended, expected, reason FROM jobs"
)
_LINE = ", ".join(field.name for field in fields(Line))
_PLACES = ", ".join("?" * len(fields(Line)))
_NOTE = f"""
INSERT INTO lines (job, {_LINE}) VALUES (?, {_PLACES})
ON CONFLICT (job, number) DO UPDATE SET {", ".join(f"{field.name} = excluded.{field.name}" for field in fields(Line))}
WHERE NOT (excluded.outcome = 'unchanged' AND excluded.article IS article AND outcome IN ('stored', 'replaced'))
"""  # noqa: S608 (of names of fields)
"""Of a job that is begun again: what it stored itself stays so."""


def _sound(value: str | None) -> str | None:
    """What a client gave, as it can be kept."""
    return None if value is None else checks.sound(value)


def now() -> str:
    """The time by the clock."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Ledger:
    """The book of jobs. They are numbered as they come, which is also the order in which they are done."""

    def __init__(self, connection: sqlite3.Connection, clock: Callable[[], str]) -> None:
        self._connection = connection
        self._clock = clock
        self._lock = RLock()

    @classmethod
    def open(cls, path: Path, *, clock: Callable[[], str] = now) -> Self:
        """The ledger in a file, which is made where there is none."""
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # a crash of the machine may cost the last lines, no more
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(_SCHEMA)
        return cls(connection, clock)

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._connection.close()

    def add(self, order: Order, *, most: int) -> Job:
        """Queues an order. Raises `NoRoomError` where `most` wait already."""
        with self._at_once() as run:
            [[waiting]] = run("SELECT count(*) FROM jobs WHERE state = ?", (State.QUEUED,))
            if waiting >= most:
                raise NoRoomError(f"as many jobs wait as may ({waiting}): try again when some are done")
            run(
                "DELETE FROM jobs WHERE number IN (SELECT number FROM jobs WHERE ended IS NOT NULL"
                " ORDER BY number DESC LIMIT -1 OFFSET ?)",
                (KEPT,),
            )
            [[number]] = run(
                "INSERT INTO jobs (kind, name, place, published, source, state, created) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " RETURNING number",
                (*map(_sound, astuple(order)), State.QUEUED, self._clock()),
            )
            return self._one(number)

    def take(self) -> Job | None:
        """The first job that waits, which runs from now on."""
        with self._at_once() as run:
            found = run(
                "UPDATE jobs SET state = ?, started = coalesce(started, ?) WHERE number ="
                " (SELECT number FROM jobs WHERE state = ? ORDER BY number LIMIT 1) RETURNING number",
                (State.RUNNING, self._clock(), State.QUEUED),
            )
            return self._one(found[0][0]) if found else None

    def resume(self) -> None:
        """What ran when its process ended waits again, before all that came later; what was given up has ended."""
        with self._at_once() as run:
            run(
                "UPDATE jobs SET state = ?, ended = ? WHERE state = ? AND unwanted",
                (State.CANCELLED, self._clock(), State.RUNNING),
            )
            run("UPDATE jobs SET state = ? WHERE state = ?", (State.QUEUED, State.RUNNING))

    def expect(self, number: int, expected: int | None) -> None:
        """Keeps how many articles a job is about."""
        with self._at_once() as run:
            run("UPDATE jobs SET expected = ? WHERE number = ?", (expected, number))

    def note(self, number: int, line: Line) -> None:
        """Keeps what became of an article of a job."""
        with self._at_once() as run:
            run(_NOTE, (number, *astuple(line)))

    def end(self, number: int, state: State, reason: str | None = None) -> None:
        """Keeps how a job has ended."""
        with self._at_once() as run:
            run(
                "UPDATE jobs SET state = ?, reason = ?, ended = ? WHERE number = ?",
                (state, reason, self._clock(), number),
            )

    def cancel(self, number: int) -> Job | None:
        """What waits has ended; what runs is unwanted from now on, and ends soon. None where there is no such job."""
        with self._at_once() as run:
            run(
                "UPDATE jobs SET state = ?, ended = ? WHERE number = ? AND state = ?",
                (State.CANCELLED, self._clock(), number, State.QUEUED),
            )
            run("UPDATE jobs SET unwanted = 1 WHERE number = ? AND state = ?", (number, State.RUNNING))
            return self.job(number)

    def is_unwanted(self, number: int) -> bool:
        """Whether a job that runs was given up."""
        with self._at_once() as run:
            return bool(run("SELECT 1 FROM jobs WHERE number = ? AND unwanted", (number,)))

    def job(self, number: int) -> Job | None:
        """A job as it is now; None where there is none of this number, or no more."""
        with self._at_once():
            return next(iter(self._jobs("WHERE number = ?", (number,))), None)

    def jobs(self, *, first: int, before: int | None = None) -> tuple[Job, ...]:
        """The latest jobs, of those before the given number."""
        with self._at_once():
            beyond, given = ("", ()) if before is None else ("WHERE number < ?", (before,))
            return tuple(self._jobs(f"{beyond} ORDER BY number DESC LIMIT ?", (*given, first)))

    def count(self) -> int:
        """How many jobs there are."""
        with self._at_once() as run:
            [[count]] = run("SELECT count(*) FROM jobs", ())
            return int(count)

    def lines(self, number: int, *, first: int, after: int = -1) -> tuple[Line, ...]:
        """What became of the articles of a job, of those after the given number."""
        with self._at_once() as run:
            found = run(
                f"SELECT {_LINE} FROM lines WHERE job = ? AND number > ? ORDER BY number LIMIT ?",  # noqa: S608
                (number, after, first),
            )
            return tuple(Line(**dict(zip((field.name for field in fields(Line)), row, strict=True))) for row in found)

    def unread(self, number: int) -> str | None:
        """Why the first article of a job was not stored that was not."""
        with self._at_once() as run:
            found = run(
                "SELECT reason FROM lines WHERE job = ? AND outcome IN ('failed', 'skipped')"
                " ORDER BY outcome, number LIMIT 1",
                (number,),
            )
            return str(found[0][0]) if found else None

    def needed(self) -> frozenset[str]:
        """The places that jobs are still to be read from."""
        with self._at_once() as run:
            return frozenset(place for [place] in run("SELECT place FROM jobs WHERE ended IS NULL", ()))

    @contextmanager
    def _at_once(self) -> Iterator[Callable[[str, Sequence[object]], list[sqlite3.Row]]]:
        """All in one transaction, or nothing; one inside another belongs to it."""
        with self._lock:
            if self._connection.in_transaction:
                yield self._run
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._run
            except BaseException:  # whatever ends it, half of it must not stay
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _run(self, statement: str, given: Sequence[object]) -> list[sqlite3.Row]:
        return self._connection.execute(statement, tuple(given)).fetchall()

    def _one(self, number: int) -> Job:
        [found] = self._jobs("WHERE number = ?", (number,))
        return found

    def _jobs(self, which: str, given: Sequence[object]) -> Iterator[Job]:
        for number, kind, name, place, published, source, state, *of in self._run(f"{_JOBS} {which}", given):
            created, started, ended, expected, reason = of
            counted = self._run("SELECT outcome, count(*) FROM lines WHERE job = ? GROUP BY outcome", (number,))
            yield Job(
                number=number,
                order=Order(kind=Kind(kind), name=name, place=place, published=published, source=source),
                state=State(state),
                created=created,
                started=started,
                ended=ended,
                expected=expected,
                reason=reason,
                counts=Counts(**{str(outcome): int(count) for outcome, count in counted}),
            )
