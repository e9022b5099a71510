"""The run's own logic, over a store in memory; tests/integration has it over Neo4j."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from api.ingest import Outcome, run
from extraction.sources import Found, Item, Unread
from graph.bolt import StoreError
from graph.store import Loaded, NotStoredError, Version
from ontology import identity
from ontology.model import Article, Extraction
from tests.api.test_reading import LookingAhead
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()


class Memory:
    """Keeps the hash of each article; goes away for good before the load with the given number.

    `repeats` says what articles repeat.
    """

    def __init__(self, *, gone_at: int | None = None, repeats: Mapping[str, str] = MappingProxyType({})) -> None:
        self.hashes: dict[str, str] = {}
        self.repeats = repeats
        self.loads: list[list[str]] = []
        self.asked: list[str] = []
        self.deaf = False
        self.gone_at = gone_at

    def versions(self, article_ids: Collection[str]) -> Mapping[str, Version]:
        if self.deaf:
            raise StoreError("Neo4j does not answer")
        self.asked += sorted(article_ids)
        return {one: Version(self.hashes[one], self.repeats.get(one)) for one in article_ids if one in self.hashes}

    def load(self, extractions: Sequence[Extraction]) -> tuple[Loaded, ...]:
        if len(self.loads) == self.gone_at:
            raise NotStoredError("Neo4j has gone away", tuple(each.article.id for each in extractions))
        self.loads.append([extraction.article.id for extraction in extractions])
        return tuple(self._load(extraction.article) for extraction in extractions)

    def _load(self, article: Article) -> Loaded:
        before = self.hashes.get(article.id)
        self.hashes[article.id] = article.hash
        outcome: Literal["stored", "unchanged", "replaced"] = (
            "stored" if before is None else "unchanged" if before == article.hash else "replaced"
        )
        return Loaded(article.id, outcome, self.repeats.get(article.id))


def found(name: str, text: str = "It was said.") -> Found:
    return Found(f"{name}.txt", identity.article(id=name, text=text))


def said(name: str, text: str = "It was said.") -> Extraction:
    return Extraction(article=identity.article(id=name, text=text))


def stored(name: str, repeats: str | None = None) -> Outcome:
    return Outcome(f"{name}.txt", "stored", article=name, extraction=said(name), repeats=repeats)


def outcomes(items: Sequence[Item], store: Memory, batch: int = 2) -> list[Outcome]:
    return list(run(items, extractor=LookingAhead(3), vocabulary=VOCABULARY, store=store, batch=batch))


def test_articles_are_loaded_many_at_a_time_and_each_has_its_outcome() -> None:
    store = Memory()
    items: list[Item] = [found("a"), found("b"), Unread("c.txt", "holds no text"), found("d"), found("e")]
    assert outcomes(items, store) == [
        stored("a"),
        stored("b"),
        Outcome("c.txt", "skipped", "holds no text"),
        stored("d"),
        stored("e"),
    ]
    assert store.loads == [["a", "b"], ["d"], ["e"]]


def test_same_article_again_is_not_read_and_a_corrected_one_replaced() -> None:
    store = Memory(repeats={"a": "b"})
    outcomes([found("a"), found("b")], store)
    corrected = found("b", "It was not said.")
    assert outcomes([found("a"), corrected], store) == [
        Outcome("a.txt", "unchanged", article="a", repeats="b"),
        Outcome("b.txt", "replaced", article="b", extraction=said("b", "It was not said.")),
    ]
    assert store.asked == ["a", "b", "a", "b"]
    assert store.loads == [["a", "b"], ["b"]]


def test_return_to_a_version_that_is_there_until_a_correction_before_it_is_stored() -> None:
    store = Memory()
    outcomes([found("a"), found("b")], store)
    again = outcomes([found("b"), found("a", "It was not said."), found("a"), found("b")], store, batch=8)
    assert [(outcome.outcome, outcome.extraction is not None) for outcome in again] == [
        ("unchanged", True),
        ("replaced", True),
        ("replaced", True),
        ("unchanged", True),
    ]
    assert store.hashes == {name: said(name).article.hash for name in "ab"}


def test_when_the_database_does_not_answer_everything_is_named() -> None:
    store = Memory()
    store.deaf = True
    items: list[Item] = [Unread("x.txt", "holds no text"), *map(found, "abc")]
    assert outcomes(items, store, batch=4) == [
        Outcome("x.txt", "skipped", "holds no text"),
        *(Outcome(f"{name}.txt", "failed", "Neo4j does not answer", name) for name in "abc"),
    ]


def test_an_outcome_says_what_its_article_repeats() -> None:
    store = Memory(repeats={"b": "a"})
    assert outcomes([found("a"), found("b")], store) == [
        stored("a"),
        stored("b", repeats="a"),
    ]


def test_article_and_its_correction_never_share_a_transaction() -> None:
    store = Memory()
    items = [found("a"), found("b"), found("a", "It was not said."), found("c")]
    assert [outcome.outcome for outcome in outcomes(items, store, batch=100)] == [
        "stored",
        "stored",
        "replaced",
        "stored",
    ]
    assert store.loads == [["a", "b"], ["a", "c"]]


def test_when_the_database_goes_away_what_was_stored_stays_and_everything_else_is_named() -> None:
    store = Memory(gone_at=1)
    items: list[Item] = [found(name) for name in "abcdefgh"]
    items.insert(6, Unread("x.txt", "holds no text"))
    reason = "Neo4j has gone away; not stored: c, d"
    assert outcomes(items, store) == [
        stored("a"),
        stored("b"),
        *(Outcome(f"{name}.txt", "failed", reason, name) for name in "cdef"),
        Outcome("x.txt", "skipped", "holds no text"),
        *(Outcome(f"{name}.txt", "failed", reason, name) for name in "gh"),
    ]
    assert store.hashes == {name: said(name).article.hash for name in "ab"}


def test_nothing_is_loaded_when_nothing_was_read() -> None:
    store = Memory()
    assert outcomes([Unread("a.txt", "broken", "failed")], store) == [Outcome("a.txt", "failed", "broken")]
    assert outcomes([], store) == []
    assert store.loads == []


def test_outcomes_come_while_the_items_are_still_being_read() -> None:
    read: list[str] = []

    def items() -> Iterator[Item]:
        for name in "abcdefghi":
            read.append(name)
            yield found(name)

    first = next(run(items(), extractor=LookingAhead(3), vocabulary=VOCABULARY, store=Memory(), batch=2))
    assert first == stored("a")
    assert len(read) <= 6  # three that the extractor took, two that are ready, and one that waits
