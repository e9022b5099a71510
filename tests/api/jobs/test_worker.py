"""Doing jobs, without a graph: what is done is said, whatever happens in between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from api.ingest import Outcome
from api.jobs.bell import Bell
from api.jobs.job import Counts, Job, Kind, Order, State
from api.jobs.ledger import Ledger
from api.jobs.spool import Spool
from api.jobs.worker import Worker
from ontology.errors import DramatisError

SECONDS = 20.0

type Give = Callable[[Job], Iterator[Outcome]]


class Site:
    """A home with its ledger, and workers that do what they are told."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.ledger = Ledger.open(home / "jobs.sqlite")
        self.spool = Spool(home / "jobs")
        self.rung = Event()

    def add(self, name: str = "text") -> Job:
        place = self.spool.keep_text({"text": "Nothing."})
        return self.ledger.add(Order(kind=Kind.TEXT, name=name, place=place), most=9)

    @contextmanager
    def working(self, give: Give) -> Iterator[Worker]:
        @contextmanager
        def do(job: Job) -> Iterator[Iterator[Outcome]]:
            yield give(job)

        worker = Worker(ledger=self.ledger, spool=self.spool, lock=self.home / "lock", bell=Bell(), do=do)
        worker.start()
        yield worker
        worker.end()
        assert worker.ended()

    def wait_for(self, number: int) -> Job:
        for _ in range(int(SECONDS * 100)):
            job = self.ledger.job(number)
            assert job is not None
            if job.state.ended:
                return job
            Event().wait(0.01)
        raise AssertionError(f"job {number} does not end")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.ledger.close()


def stored(job: Job) -> Iterator[Outcome]:
    yield Outcome(job.order.name, "stored", article=job.order.name)


def test_jobs_are_done_one_after_another_and_their_files_go(site: Site) -> None:
    begun: list[int] = []

    def give(job: Job) -> Iterator[Outcome]:
        begun.append(job.number)
        yield from stored(job)

    jobs = [site.add("a"), site.add("b"), site.add("c")]
    with site.working(give):
        done = [site.wait_for(job.number) for job in jobs]

    assert begun == [1, 2, 3]
    assert [(job.state, job.counts, job.expected) for job in done] == [(State.DONE, Counts(stored=1), 1)] * 3
    assert list((site.home / "jobs").iterdir()) == []


def test_why_nothing_was_stored_is_said(site: Site) -> None:
    def give(job: Job) -> Iterator[Outcome]:
        match job.order.name:
            case "skipped":
                yield Outcome("text", "skipped", "is not in English")
            case "broken":
                yield Outcome("text", "stored", article="a")
                yield Outcome("text", "failed", "is broken")
            case "away":
                raise DramatisError("Neo4j does not answer")
            case "mistake":
                raise ZeroDivisionError

    names = ("skipped", "broken", "away", "mistake", "nothing")
    jobs = [site.add(name) for name in names]
    with site.working(give):
        done = [site.wait_for(job.number) for job in jobs]

    assert [(job.state, job.reason) for job in done] == [
        (State.FAILED, "is not in English"),
        (State.FAILED, "is broken"),
        (State.FAILED, "Neo4j does not answer"),
        (State.FAILED, "Something went wrong on the server; its log says more."),
        (State.FAILED, "there was no article in it"),
    ]


def test_what_is_cut_short_is_begun_again_by_the_next(site: Site) -> None:
    at_it, go_on = Event(), Event()

    def cut(job: Job) -> Iterator[Outcome]:
        yield Outcome("one", "stored", article="one")
        at_it.set()
        go_on.wait(SECONDS)
        yield Outcome("two", "failed", "the worker process that read it was stopped")

    job = site.add()
    with site.working(cut) as worker:
        assert at_it.wait(SECONDS)
        worker.end()
        go_on.set()
    left = site.ledger.job(job.number)
    assert left is not None
    assert (left.state, left.counts) == (State.RUNNING, Counts(stored=1))
    assert Path(job.order.place).exists()

    def again(_: Job) -> Iterator[Outcome]:
        yield Outcome("one", "unchanged", article="one")
        yield Outcome("two", "stored", article="two")

    with site.working(again):
        done = site.wait_for(job.number)
    assert (done.state, done.counts) == (State.DONE, Counts(stored=2))


def test_what_is_given_up_ends_with_the_article_that_it_is_at(site: Site) -> None:
    def give(job: Job) -> Iterator[Outcome]:
        yield Outcome("one", "stored", article="one")
        site.ledger.cancel(job.number)
        yield Outcome("two", "stored", article="two")
        raise AssertionError("nobody wants any more")

    job = site.add()
    with site.working(give):
        done = site.wait_for(job.number)
    assert (done.state, done.counts) == (State.CANCELLED, Counts(stored=2))


def test_of_two_one_works_and_the_other_takes_over(site: Site) -> None:
    by: list[str] = []

    def of(name: str) -> Give:
        def give(job: Job) -> Iterator[Outcome]:
            by.append(name)
            return stored(job)

        return give

    with site.working(of("first")) as first:
        site.wait_for(site.add().number)
        with site.working(of("second")):
            site.wait_for(site.add().number)
            first.end()
            assert first.ended()
            site.wait_for(site.add().number)
    assert by == ["first", "first", "second"]


def test_what_no_job_needs_is_cleared_away(site: Site) -> None:
    left = site.spool.keep_text({"text": "Of an end in between."})
    kept = site.add()
    with site.working(stored):
        site.wait_for(kept.number)
    assert not Path(left).exists()
