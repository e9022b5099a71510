"""How far an installation or a start has come, told to whoever listens."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Progress:
    """One step on the way to a running server.

    `what` is a short phrase to show ("Downloading Neo4j 5.26.30"). `done` and `total` are bytes; `total` is
    None while the length of the step is not known (waiting for the server to answer).
    """

    what: str
    done: int = 0
    total: int | None = None


class ProgressListener(Protocol):
    """Called with each step, always from the thread that called `install` or `start`."""

    def __call__(self, progress: Progress, /) -> None:
        """Take note of one step."""


def silent(progress: Progress, /) -> None:
    """Take no note: the listener of callers that show nothing."""
