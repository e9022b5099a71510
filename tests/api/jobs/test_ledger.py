from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from api.jobs import ledger as ledgers
from api.jobs.job import Counts, Job, Kind, Line, NoRoomError, Order, State
from api.jobs.ledger import Ledger

PAGE = Order(kind=Kind.URL, name="https://wire.example/1", place="https://wire.example/1")
FILE = Order(kind=Kind.FILE, name="week.jsonl", place="/spool/a.jsonl", published="2014-03-30", source="wire")
LINE = Line(
    number=0, name="week.jsonl, line 1", outcome="stored", article="wire/1", events=2, relations=0, quotations=1
)


def clock() -> Iterator[str]:
    yield from (f"2014-03-30T12:00:{second:02}Z" for second in count())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "jobs.sqlite"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    ticks = clock()
    opened = Ledger.open(path, clock=lambda: next(ticks))
    yield opened
    opened.close()


def test_jobs_are_taken_in_the_order_in_which_they_came(ledger: Ledger) -> None:
    first, second = ledger.add(PAGE, most=2), ledger.add(FILE, most=2)

    assert first == Job(number=1, order=PAGE, state=State.QUEUED, created="2014-03-30T12:00:00Z")
    assert second == Job(number=2, order=FILE, state=State.QUEUED, created="2014-03-30T12:00:01Z")
    assert ledger.take() == replace(first, state=State.RUNNING, started="2014-03-30T12:00:02Z")
    assert ledger.take() == replace(second, state=State.RUNNING, started="2014-03-30T12:00:03Z")
    assert ledger.take() is None


def test_what_becomes_of_the_articles_is_kept_and_counted(ledger: Ledger) -> None:
    number = ledger.add(FILE, most=1).number
    ledger.take()
    broken = Line(number=1, name="week.jsonl, line 2", outcome="failed", reason="not a JSON object")
    foreign = Line(number=2, name="week.jsonl, line 3", outcome="skipped", reason="is not in English")
    ledger.expect(number, 3)
    for line in (LINE, broken, foreign):
        ledger.note(number, line)
    ledger.end(number, State.FAILED, ledger.unread(number))

    assert ledger.lines(number, first=2) == (LINE, broken)
    assert ledger.lines(number, first=2, after=1) == (foreign,)
    assert ledger.job(number) == Job(
        number=1,
        order=FILE,
        state=State.FAILED,
        created="2014-03-30T12:00:00Z",
        started="2014-03-30T12:00:01Z",
        ended="2014-03-30T12:00:02Z",
        expected=3,
        reason="not a JSON object",
        counts=Counts(stored=1, skipped=1, failed=1),
    )


def test_what_ran_when_the_process_ended_is_begun_again_first(ledger: Ledger, path: Path) -> None:
    number = ledger.add(FILE, most=2).number
    ledger.add(PAGE, most=2)
    ledger.take()
    ledger.note(number, LINE)
    ledger.close()

    later = Ledger.open(path)
    later.resume()
    again = later.take()
    assert again is not None
    assert (again.number, again.started, again.counts) == (number, "2014-03-30T12:00:02Z", Counts(stored=1))
    later.note(number, replace(LINE, outcome="unchanged", events=None))
    later.note(number, replace(LINE, number=1, name="week.jsonl, line 2", article="wire/2", outcome="unchanged"))
    assert [line.outcome for line in later.lines(number, first=5)] == ["stored", "unchanged"]
    later.close()


def test_no_more_wait_than_may(ledger: Ledger) -> None:
    ledger.add(PAGE, most=1)
    with pytest.raises(NoRoomError, match=r"as many jobs wait as may \(1\)"):
        ledger.add(PAGE, most=1)
    ledger.take()
    assert ledger.add(PAGE, most=1).number == 2


def test_what_waits_is_cancelled_at_once_and_what_runs_is_unwanted(ledger: Ledger) -> None:
    running, waiting = ledger.add(PAGE, most=2).number, ledger.add(FILE, most=2).number
    ledger.take()
    found = [ledger.cancel(number) for number in (running, waiting, 7)]

    assert [job and job.state for job in found] == [State.RUNNING, State.CANCELLED, None]
    assert (ledger.is_unwanted(running), ledger.is_unwanted(waiting)) == (True, False)
    assert ledger.take() is None
    assert ledger.needed() == {PAGE.place}
    ledger.resume()
    assert [job.state for job in ledger.jobs(first=5)] == [State.CANCELLED, State.CANCELLED]


def test_the_latest_are_shown_first_and_the_oldest_that_ended_are_forgotten(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledgers, "KEPT", 2)
    for _ in range(4):
        number = ledger.add(PAGE, most=1).number
        ledger.take()
        ledger.note(number, LINE)
        ledger.end(number, State.DONE)
    ledger.add(PAGE, most=1)

    assert [job.number for job in ledger.jobs(first=2)] == [5, 4]
    assert [job.number for job in ledger.jobs(first=2, before=4)] == [3]
    assert ledger.count() == 3
    assert ledger.lines(1, first=1) == ()


def test_two_processes_may_have_it_open(ledger: Ledger, path: Path) -> None:
    other = Ledger.open(path)
    number = other.add(PAGE, most=1).number
    taken = ledger.take()
    assert taken is not None
    assert taken.number == number
    assert other.take() is None
    other.close()
