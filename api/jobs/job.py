"""What a job is, and how far it has come."""

from dataclasses import dataclass

from api.errors import RequestError
from graph.described import Choice


class NoRoomError(RequestError):
    """As many jobs wait as may."""

    code = "QUEUE_FULL"


class Kind(Choice):
    """What was handed over."""

    TEXT = "text", "The text of an article."
    URL = "url", "An address on the web."
    FILE = "file", "A file."


class State(Choice):
    """Where a job stands."""

    QUEUED = "queued", "It waits for those before it."
    RUNNING = "running", "It is being done."
    DONE = "done", "What was read is in the graph."
    FAILED = "failed", "An article was not stored that was to be, or nothing at all was: see its reason."
    CANCELLED = "cancelled", "It was given up; what it had stored stays."

    @property
    def ended(self) -> bool:
        """Whether it will stay so."""
        return self not in {State.QUEUED, State.RUNNING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be read: `place` is an address or a file, `name` what the client calls it.

    `published` and `source` are those of `extraction.sources.Defaults`.
    """

    kind: Kind
    name: str
    place: str
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Of how many articles became what."""

    stored: int = 0
    unchanged: int = 0
    replaced: int = 0
    skipped: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        """Of how many articles it is known."""
        return self.stored + self.unchanged + self.replaced + self.skipped + self.failed

    @property
    def well(self) -> bool:
        """Whether nothing failed, and something is in the graph now."""
        return not self.failed and bool(self.stored or self.unchanged or self.replaced)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An order under its number; `expected` is how many articles it is about, where that can be told beforehand.

    `reason` is why it failed. Times are ISO 8601, in UTC.
    """

    number: int
    order: Order
    state: State
    created: str
    started: str | None = None
    ended: str | None = None
    expected: int | None = None
    reason: str | None = None
    counts: Counts = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one article of a job, in the order of what was read; as a line of `dramatis ingest --report`."""

    number: int
    name: str
    outcome: str
    article: str | None = None
    reason: str | None = None
    repeats: str | None = None
    events: int | None = None
    relations: int | None = None
    quotations: int | None = None
