"""Worker processes: in order, never far ahead, nothing lost but what kills them, and gone when they are closed."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
import pytest

from extraction import workers as pool
from extraction.lost import Lost
from extraction.worker import Make, WorkerError
from extraction.workers import AHEAD, Workers
from ontology import identity
from ontology.model import Article, Extraction
from tests.extraction.fakes import DEADLY, Echo, Faulty, Once, Sleeper, exit_at_once, refuse


@pytest.fixture(autouse=True)
def _two_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "BATCH_ARTICLES", 2)


def articles(*deadly: int, count: int = 12) -> list[Article]:
    return [identity.article(id=f"a{n}", text=DEADLY if n in deadly else "harmless") for n in range(count)]


def read(make: Make, given: Sequence[Article], *, count: int = 2) -> list[Extraction | Lost]:
    with closing(Workers(make=make, count=count)) as workers:
        return list(workers.extract(given))


def by_anybody(results: Sequence[Extraction | Lost]) -> list[Extraction | Lost]:
    return [
        one if isinstance(one, Lost) else replace(one, article=replace(one.article, publisher=None)) for one in results
    ]


def test_results_come_in_order_from_processes_that_live_as_long_as_they_are_needed() -> None:
    with closing(Workers(make=Echo, count=2)) as workers:
        first, second = list(workers.extract(articles())), list(workers.extract(articles()))
        readers = {e.article.publisher for e in (*first, *second) if isinstance(e, Extraction)}
        assert 1 <= len(readers) <= 2
        assert all(psutil.pid_exists(int(reader or 0)) for reader in readers)
    assert by_anybody(first) == by_anybody(second) == [Extraction(article=article) for article in articles()]
    assert not any(psutil.pid_exists(int(reader or 0)) for reader in readers)


def test_nothing_to_read_starts_no_process() -> None:
    assert read(refuse, []) == []


def test_articles_that_kill_their_process_are_named_and_nothing_else_is_lost() -> None:
    reason = "the worker process that read it was killed by SIGKILL, again when it read nothing else"
    assert by_anybody(read(Echo, articles(3, 8))) == [
        Lost(article.id, reason) if article.text == DEADLY else Extraction(article=article)
        for article in articles(3, 8)
    ]


def test_who_is_killed_by_chance_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "once").touch()
    results = read(partial(Once, str(tmp_path / "once")), articles())
    assert by_anybody(results) == [Extraction(article=article) for article in articles()]


def test_a_fault_of_the_program_is_shown_and_costs_only_the_article(capfd: pytest.CaptureFixture[str]) -> None:
    [result] = read(Faulty, articles(count=1))
    reason = "the worker process that read it ended with exit code 1, again when it read nothing else"
    assert result == Lost("a0", reason)
    assert "ZeroDivisionError: a fault of the program" in capfd.readouterr().err


def test_processes_that_cannot_begin_end_the_reading() -> None:
    with pytest.raises(WorkerError, match=r"^there is no such model$"):
        read(refuse, articles())
    with pytest.raises(WorkerError, match=r"^a worker process ended with exit code 3 before it could read"):
        read(exit_at_once, articles())


def test_the_source_is_read_a_few_batches_ahead_at_most() -> None:
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for article in articles(count=40):
            taken.append(article.id)
            yield article

    with closing(Workers(make=Echo, count=2)) as workers:
        stream = workers.extract(source())
        assert taken == []
        next(stream)
        # All batches that may be ahead, and the article that shows that the last of them is full.
        assert len(taken) == 2 * 2 * AHEAD + 1


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """A process that a shell started in the background ignores interrupts, and so would the test that asks for one."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_ends_everything_at_once() -> None:
    """The main thread is interrupted while it waits for a process, which works for longer than anybody would wait."""
    threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        read(Sleeper, articles())
    assert [child for child in psutil.Process().children() if "--multiprocessing-fork" in child.cmdline()] == []


OWNER = """
from extraction.workers import Workers
from ontology import identity
from tests.extraction.fakes import Sleeper
if __name__ == "__main__":
    list(Workers(make=Sleeper, count=1).extract([identity.article(id="a", text="never read to its end")]))
"""


def test_an_owner_that_is_killed_takes_its_processes_along(tmp_path: Path) -> None:
    """Each is in the middle of an article, and nobody is left to end it."""
    script = tmp_path / "owner.py"
    script.write_text(OWNER, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen([sys.executable, script], env=environment) as owner:
        readers: list[psutil.Process] = []
        while not readers:
            assert owner.poll() is None
            children = psutil.Process(owner.pid).children()
            readers = [child for child in children if "--multiprocessing-fork" in child.cmdline()]
        threading.Event().wait(1.0)
        assert all(reader.is_running() for reader in readers)
        owner.kill()
    assert psutil.wait_procs(readers, timeout=10)[1] == []
