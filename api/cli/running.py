"""Following a run that stores articles: its progress, its report, and in the end what it did."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from api.cli.console import standard_error, standard_output
from api.cli.progress import run_progress
from api.cli.report import reporting
from api.cli.tally import Tally
from api.ingest import Outcome

type Follow = Callable[[Iterable[Outcome]], None]


@contextmanager
def followed(*, expected: int | None, report: Path | None) -> Iterator[Follow]:
    """Takes the outcomes of a run; in the end, also when it is broken off, prints what became of the articles.

    Ends the command with exit code 1 where that was not what was wanted.
    """
    tally = Tally()
    with reporting(report) as lines:
        try:
            with run_progress(expected) as show:

                def follow(outcomes: Iterable[Outcome]) -> None:
                    for outcome in outcomes:
                        tally.add(outcome)
                        lines.add(outcome)
                        show(tally)

                yield follow
        finally:  # what was committed so far stays
            standard_output().print(tally.table())
            for line in (*tally.unread(), tally.undated()):
                if line is not None:
                    standard_error().print(line, markup=False)
            lines.summarise(tally)
    if not tally.well:
        raise typer.Exit(1)
