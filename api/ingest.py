"""The run that joins the stages: read, extract, load, and say of each article what became of it."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import batched
from typing import Literal, Protocol

from api.ahead import ahead
from api.reading import Extracted, Extracts, Known, extractions
from extraction.sources import Found, Item, Unread
from graph.bolt import StoreError
from graph.store import Loaded, NotStoredError, Version
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary

ARTICLES_A_TRANSACTION = 200
"""One article a transaction loads a fifth as fast; more than some hundreds gain little and lose more when one fails."""


class Loads(Protocol):
    """Knows the versions of the articles that are there, and writes extractions in one transaction.

    All of them are written or, when `load` raises `NotStoredError`, none.
    """

    def versions(self, article_ids: Collection[str]) -> Mapping[str, Version]: ...  # noqa: D102 (the class says it)

    def load(self, extractions: Sequence[Extraction]) -> tuple[Loaded, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article; `reason` says why it was not stored, `extraction` is None when it was not read.

    `article` is its id, as far as that is known. `repeats` is the article that it repeats, of those that were there
    when it was stored.
    """

    name: str
    outcome: Literal["stored", "unchanged", "replaced", "skipped", "failed"]
    reason: str | None = None
    article: str | None = None
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

    Articles that are there in this version are not read again. When the database fails, what was committed stays, and
    everything after it is given as failed with the reason, without extracting any more: no item goes without an
    outcome.
    """
    source = ahead(items, batch)  # documents are parsed while Neo4j works
    under_way = _UnderWay()
    asked = _known(under_way.noted(source), under_way, store, at_once=max(1, batch // 2))
    try:
        for group in _groups(extractions(asked, extractor=extractor, vocabulary=vocabulary), batch):
            for outcome in _loaded(group, store):
                under_way.done()
                yield outcome
    except StoreError as error:
        reason = str(error.__cause__ if isinstance(error, NotStoredError) and error.__cause__ else error)
        yield from (_unstored(item, reason) for item in under_way.items)
        yield from (_unstored(item, reason) for item in source)


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """The items that have been taken from their source and have no outcome yet, and how many are of each article."""

    items: deque[Item] = field(default_factory=deque)
    articles: Counter[str] = field(default_factory=Counter)

    def noted(self, source: Iterable[Item]) -> Iterator[Item]:
        for item in source:
            self.items.append(item)
            if isinstance(item, Found):
                self.articles[_article(item).id] += 1
            yield item

    def done(self) -> None:
        """The first of them has its outcome."""
        item = self.items.popleft()
        if isinstance(item, Found):
            one = _article(item).id
            self.articles[one] -= 1
            if not self.articles[one]:
                del self.articles[one]


def _known(items: Iterable[Item], under_way: _UnderWay, store: Loads, *, at_once: int) -> Iterator[Item | Known]:
    """The items, with those marked of which the graph has this version already: it is asked for some at once."""
    for some in batched(items, at_once):
        ids = {_article(item).id for item in some if isinstance(item, Found)}
        versions = store.versions(ids) if ids else {}
        # All of them before any goes on: what is stored of the first of them may change what was asked.
        yield from [_marked(item, under_way, versions) for item in some]


def _marked(item: Item, under_way: _UnderWay, versions: Mapping[str, Version]) -> Item | Known:
    """Not where another version of the article is under way: this one may be a return to what was before."""
    if isinstance(item, Unread):
        return item
    article = _article(item)
    version = versions.get(article.id)
    if version is None or version.hash != article.hash or under_way.articles[article.id] > 1:
        return item
    return Known(item.name, article.id, version.repeats)


def _groups(results: Iterable[Extracted | Known | Unread], size: int) -> Iterator[list[Extracted | Known | Unread]]:
    """At most `size` results each, and never the same article twice: the second time it is a correction."""
    group: list[Extracted | Known | Unread] = []
    articles: set[str] = set()
    for result in results:
        article = result.extraction.article.id if isinstance(result, Extracted) else None
        if article in articles:
            yield group
            group, articles = [], set()
        group.append(result)
        if article is not None:
            articles.add(article)
        if len(group) == size:  # at once: the next may be long in coming
            yield group
            group, articles = [], set()
    if group:
        yield group


def _loaded(group: Sequence[Extracted | Known | Unread], store: Loads) -> Iterator[Outcome]:
    read = [result.extraction for result in group if isinstance(result, Extracted)]
    loaded = iter(store.load(read) if read else ())
    for result in group:
        match result:
            case Unread(name, reason, outcome):
                yield Outcome(name, outcome, reason)
            case Known(name, article, repeats):
                yield Outcome(name, "unchanged", article=article, repeats=repeats)
            case Extracted(name, extraction):
                one = next(loaded)
                yield Outcome(name, one.outcome, article=one.article_id, extraction=extraction, repeats=one.repeats)


def _unstored(item: Item, reason: str) -> Outcome:
    if isinstance(item, Unread):
        return Outcome(item.name, item.outcome, item.reason)
    return Outcome(item.name, "failed", reason, _article(item).id)


def _article(item: Found) -> Article:
    return item.content if isinstance(item.content, Article) else item.content.article
