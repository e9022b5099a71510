"""The run that joins the stages: read, extract, load, and say of each article what became of it."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from api.reading import Extracted, Extracts, extractions
from extraction.sources import Item, Unread
from graph.store import Loaded, NotStoredError
from ontology.model import Extraction
from ontology.terms import Vocabulary

ARTICLES_A_TRANSACTION = 100
"""One article a transaction loads a fifth as fast; more than some hundreds gain little and lose more when one fails."""


class Loads(Protocol):
    """Writes extractions in one transaction: all of them or, when it raises `NotStoredError`, none."""

    def load(self, extractions: Sequence[Extraction]) -> tuple[Loaded, ...]: ...  # noqa: D102 (the class says it)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article; `reason` says why it was not stored, `extraction` is None when it was not read.

    `repeats` is the article that it repeats, of those that were there when it was stored.
    """

    name: str
    outcome: Literal["stored", "unchanged", "replaced", "skipped", "failed"]
    reason: str | None = None
    extraction: Extraction | None = None
    repeats: str | None = None


def run(
    items: Iterable[Item],
    *,
    extractor: Extracts,
    vocabulary: Vocabulary,
    store: Loads,
    batch: int = ARTICLES_A_TRANSACTION,
) -> Iterator[Outcome]:
    """Stores what the items hold, `batch` articles a transaction, and gives an outcome for each, in their order.

    When the database fails, what was committed stays, and everything after it is given as failed with the reason,
    without extracting any more: no item goes without an outcome.
    """
    source = iter(items)
    pending: deque[Item] = deque()

    def noted() -> Iterator[Item]:
        for item in source:
            pending.append(item)
            yield item

    try:
        for group in _groups(extractions(noted(), extractor=extractor, vocabulary=vocabulary), batch):
            for outcome in _loaded(group, store):
                pending.popleft()
                yield outcome
    except NotStoredError as error:
        reason = str(error.__cause__ or error)
        yield from (_unstored(item, reason) for item in pending)
        yield from (_unstored(item, reason) for item in source)


def _groups(results: Iterable[Extracted | Unread], size: int) -> Iterator[list[Extracted | Unread]]:
    """At most `size` results each, and never the same article twice: the second time it is a correction."""
    group: list[Extracted | Unread] = []
    articles: set[str] = set()
    for result in results:
        article = result.extraction.article.id if isinstance(result, Extracted) else None
        if len(group) == size or article in articles:
            yield group
            group, articles = [], set()
        group.append(result)
        if article is not None:
            articles.add(article)
    if group:
        yield group


def _loaded(group: Sequence[Extracted | Unread], store: Loads) -> Iterator[Outcome]:
    read = [result.extraction for result in group if isinstance(result, Extracted)]
    loaded = iter(store.load(read) if read else ())
    for result in group:
        if isinstance(result, Unread):
            yield Outcome(result.name, result.outcome, result.reason)
        else:
            one = next(loaded)
            yield Outcome(result.name, one.outcome, extraction=result.extraction, repeats=one.repeats)


def _unstored(item: Item, reason: str) -> Outcome:
    if isinstance(item, Unread):
        return Outcome(item.name, item.outcome, item.reason)
    return Outcome(item.name, "failed", reason)
