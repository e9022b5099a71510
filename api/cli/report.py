"""A run's report for programs: JSON lines, one for each article, and a summary in the end."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from api.cli.tally import Tally
from api.ingest import Outcome


class Report:
    """Takes the outcomes one by one. Each line is written at once: of a run that is killed, what it did is told."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def add(self, outcome: Outcome) -> None:
        """Writes the line of one article."""
        self._write(line(outcome))

    def summarise(self, tally: Tally) -> None:
        """Writes the last line."""
        self._write({"summary": tally.counts()})

    def _write(self, value: dict[str, Any]) -> None:
        if self._stream is not None:
            self._stream.write(json.dumps(value, ensure_ascii=False) + "\n")
            self._stream.flush()


@contextmanager
def reporting(path: Path | None) -> Iterator[Report]:
    """A report in a new file, or none. Raises `OSError` when the file cannot be written, before anything is read."""
    if path is None:
        yield Report(None)
        return
    with path.open("w", encoding="utf-8", errors="surrogatepass") as stream:
        yield Report(stream)


def line(outcome: Outcome) -> dict[str, Any]:
    """What is told of an article: where it was read, its id as far as known, what became of it, and why not.

    Where it was read now, also what it repeats and how much it says.
    """
    told: dict[str, Any] = {"source": outcome.name, "article": outcome.article, "outcome": outcome.outcome}
    if outcome.reason is not None:
        told["reason"] = outcome.reason
    if outcome.repeats is not None:
        told["repeats"] = outcome.repeats
    if outcome.extraction is not None:
        said = outcome.extraction
        told |= {"events": len(said.events), "relations": len(said.relations), "quotations": len(said.quotes)}
    return told
