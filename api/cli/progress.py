"""How far a run has come, for a person who waits: articles, events, words a second, and when it will be done."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn

from api.cli.console import drawn
from api.cli.tally import Tally


@contextmanager
def run_progress(expected: int | None) -> Iterator[Callable[[Tally], None]]:
    """Draws what it is told while the block goes on; nothing without a terminal. `expected` articles, if it is known.

    How long it will take goes by the last half minute: articles that are there already take no time.
    """
    columns = (
        SpinnerColumn(),
        MofNCompleteColumn(),
        TextColumn("articles"),
        BarColumn(),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    with drawn(*columns) as bars:
        task = bars.add_task("reading", total=expected)

        def show(tally: Tally) -> None:
            elapsed = bars.tasks[0].elapsed
            speed = f"{tally.words / elapsed:,.0f} words/s" if elapsed else ""
            bars.update(task, completed=tally.articles, description=f"{tally.events:,} events, {speed}")

        yield show


def counted[T](things: Iterable[T], total: int | None) -> Iterator[T]:
    """The things as they come, with a bar for a person who waits; nothing without a terminal."""
    columns = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("records"), BarColumn(), TimeRemainingColumn())
    with drawn(*columns) as bars:
        yield from bars.track(things, total=total)
