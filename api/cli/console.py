"""Where the commands write: answers on standard output, everything else on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, ProgressColumn, SpinnerColumn, TaskID, TextColumn

if TYPE_CHECKING:
    from graph.server import Progress as Step
    from graph.server import ProgressListener


def standard_output() -> Console:
    """For what was asked for."""
    return Console(highlight=False, soft_wrap=True)


def standard_error() -> Console:
    """For progress, warnings and errors."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def pairs(rows: dict[str, str]) -> str:
    """Names and values, one pair a line, never broken: addresses are there to be copied."""
    width = max(map(len, rows))
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows.items())


def drawn(*columns: ProgressColumn) -> Progress:
    """Bars that are gone in the end; without a terminal nothing at all, where rich by itself leaves an empty line."""
    console = standard_error()
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def shown_progress() -> "Iterator[ProgressListener]":
    """A listener that draws each step as a bar while it is told of them; without a terminal it draws nothing."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with drawn(*columns) as bars:
        current: dict[str, TaskID] = {}

        def listen(step: "Step", /) -> None:
            if step.what not in current:
                for task in current.values():
                    bars.update(task, visible=False)
                current[step.what] = bars.add_task(step.what, total=None)
            bars.update(current[step.what], completed=step.done, total=step.total)

        yield listen
