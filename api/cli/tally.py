"""What a run did, added up for a person to read."""

from collections import Counter
from collections.abc import Iterator

from rich.table import Table

from api.ingest import Outcome
from ontology.identity import is_unnamed

_STORED = ("stored", "unchanged", "replaced")
_NOT_STORED = ("skipped", "failed")
_SAID = ("events", "relations", "quotations")
_NAMED = 100
"""Of the articles that were not stored for one reason, so many are named."""


class Tally:
    """Counts of a run's outcomes and of what its articles say; takes the outcomes one by one."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._repeating = 0
        self._undated = 0
        self._named: set[str] = set()
        self._unnamed = 0
        self._said: Counter[str] = Counter()
        self._words = 0
        self._unread: dict[tuple[str, str], list[str]] = {}
        self._more: Counter[tuple[str, str]] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Counts one more."""
        self._outcomes[outcome.outcome] += 1
        self._repeating += outcome.repeats is not None
        self._undated += outcome.extraction is not None and outcome.extraction.article.published is None
        if outcome.outcome in _NOT_STORED:
            why = outcome.outcome, outcome.reason or ""
            names = self._unread.setdefault(why, [])
            if len(names) < _NAMED:
                names.append(outcome.name)
            else:
                self._more[why] += 1
        elif outcome.extraction is not None:
            self._words += len(outcome.extraction.article.text.split())
            ids = [actor.id for actor in outcome.extraction.actors]
            self._named.update(one for one in ids if not is_unnamed(one))
            self._unnamed += sum(map(is_unnamed, ids))  # each is of its article: they need not be kept to be told apart
            self._said["events"] += len(outcome.extraction.events)
            self._said["relations"] += len(outcome.extraction.relations)
            self._said["quotations"] += len(outcome.extraction.quotes)

    @property
    def articles(self) -> int:
        """How many outcomes were added."""
        return self._outcomes.total()

    @property
    def words(self) -> int:
        """How many words the articles have that were read."""
        return self._words

    @property
    def events(self) -> int:
        """How many events these articles tell of, each as often as one does."""
        return self._said["events"]

    @property
    def well(self) -> bool:
        """Whether nothing failed, and something is in the graph now."""
        return not self._outcomes["failed"] and any(self._outcomes[outcome] for outcome in _STORED)

    def counts(self) -> dict[str, int]:
        """What became of the articles, how many repeat another, and what those that were read say."""
        counts = {name: self._outcomes[name] for name in (*_STORED, *_NOT_STORED) if self._outcomes[name]}
        if self._repeating:
            counts["repeating"] = self._repeating
        return counts | {"actors": len(self._named) + self._unnamed} | {name: self._said[name] for name in _SAID}

    def table(self) -> Table:
        """The same to look at."""
        table = Table()
        counts = self.counts()
        for name in counts:
            table.add_column(name, justify="right")
        table.add_row(*map(str, counts.values()))
        return table

    def undated(self) -> str | None:
        """What the articles lack that were read and state no date, if any do."""
        if not self._undated:
            return None
        articles = "1 article states" if self._undated == 1 else f"{self._undated} articles state"
        return f"{articles} no date, so that 'on Monday' is no day there: --published DATE says one"

    def unread(self) -> Iterator[str]:
        """What was not stored and why, a line a name."""
        for (outcome, reason), names in self._unread.items():
            yield from (f"{outcome}: {name}: {reason}" for name in names)
            if more := self._more[outcome, reason]:
                yield f"{outcome}: and {more} more: {reason}"
