"""What a run did, added up for a person to read."""

from collections import Counter
from collections.abc import Iterator

from rich.table import Table

from api.ingest import Outcome

_STORED = ("stored", "unchanged", "replaced")
_NOT_STORED = ("skipped", "failed")
_NAMED = 100
"""Of the articles that were not stored for one reason, so many are named."""


class Tally:
    """Counts of a run's outcomes and of what its articles say; takes the outcomes one by one."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._repeating = 0
        self._actors: set[str] = set()
        self._said: Counter[str] = Counter()
        self._unread: dict[tuple[str, str], list[str]] = {}

    def add(self, outcome: Outcome) -> None:
        """Counts one more."""
        self._outcomes[outcome.outcome] += 1
        self._repeating += outcome.repeats is not None
        if outcome.extraction is None:
            self._unread.setdefault((outcome.outcome, outcome.reason or ""), []).append(outcome.name)
        else:
            self._actors.update(actor.id for actor in outcome.extraction.actors)
            self._said["events"] += len(outcome.extraction.events)
            self._said["relations"] += len(outcome.extraction.relations)
            self._said["quotations"] += len(outcome.extraction.quotes)

    @property
    def articles(self) -> int:
        """How many outcomes were added."""
        return self._outcomes.total()

    @property
    def well(self) -> bool:
        """Whether nothing failed, and something is in the graph now."""
        return not self._outcomes["failed"] and any(self._outcomes[outcome] for outcome in _STORED)

    def table(self) -> Table:
        """The counts: what became of the articles, how many repeat another, and what those that were read say."""
        table = Table()
        row = [(name, self._outcomes[name]) for name in (*_STORED, *_NOT_STORED) if self._outcomes[name]]
        if self._repeating:
            row.append(("repeating", self._repeating))
        row.append(("actors", len(self._actors)))
        row += [(name, self._said[name]) for name in ("events", "relations", "quotations")]
        for name, _ in row:
            table.add_column(name, justify="right")
        table.add_row(*(str(count) for _, count in row))
        return table

    def unread(self) -> Iterator[str]:
        """What was not stored and why, a line a name."""
        for (outcome, reason), names in self._unread.items():
            yield from (f"{outcome}: {name}: {reason}" for name in names[:_NAMED])
            if len(names) > _NAMED:
                yield f"{outcome}: and {len(names) - _NAMED} more: {reason}"
