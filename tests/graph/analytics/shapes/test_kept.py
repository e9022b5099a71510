from typing import cast

from graph.analytics.shapes.kept import MOST, Kept
from graph.analytics.shapes.source import Source
from graph.queries.shapes.scope import Scope
from graph.store import Store
from graph.wanted import Wanted


class Graph:
    """Counts how often it is read."""

    def __init__(self) -> None:
        self.now = 1
        self.reads: list[str | None] = []

    def version(self) -> int:
        return self.now

    def columns(self) -> None:
        raise AssertionError("sources ask it, and there is none here")


def test_what_was_asked_for_last_is_kept_of_one_version() -> None:
    graph = Graph()

    def read(_ask: object, wanted: Wanted, _scope: Scope) -> str:
        graph.reads.append(wanted.since)
        return "read"

    source = Source("all", read)
    kept = Kept(cast("Store", graph), Scope({}))

    def ask(*days: str) -> list[str | None]:
        graph.reads.clear()
        for day in days:
            assert kept.of(source, Wanted(since=day)) == "read"
        return list(graph.reads)

    assert ask("1", "2", "1") == ["1", "2"]
    assert ask("3", "4", "1", "5") == ["3", "4", "5"]
    assert MOST == 4
    assert ask("1", "3", "4", "5", "2") == ["2"]  # of five the one that was asked for the longest ago had gone
    graph.now = 2
    assert ask("2", "2") == ["2"]


def test_sources_are_kept_apart() -> None:
    kept = Kept(cast("Store", Graph()), Scope({}))
    one: Source[int] = Source("one", lambda ask, wanted, scope: 1)
    two: Source[int] = Source("two", lambda ask, wanted, scope: 2)
    assert [kept.of(each, Wanted()) for each in (one, two, one)] == [1, 2, 1]
