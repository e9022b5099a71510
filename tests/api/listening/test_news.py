"""Watching a graph that is written to elsewhere, here a list of what came with each version."""

import asyncio
from typing import Any, cast

import pytest

from api.listening.news import End, Watch
from graph.additions import ADDITIONS_KEPT, Addition, Since
from graph.bolt import UnreachableError
from graph.query import Query
from graph.store import AsyncStore

pytestmark = pytest.mark.anyio


class Versions:
    """As much of a store as is asked."""

    def __init__(self) -> None:
        self.at = 3
        self.additions = [Addition(3, ("old",))]
        self.looks = 0
        self.away = False

    async def version(self) -> int:
        self.looks += 1
        if self.away:
            raise UnreachableError("Neo4j does not answer")
        return self.at

    async def fetch(self, _: Query[Any, Any], since: Since) -> list[Addition]:
        return [addition for addition in self.additions if addition.version > since.version]

    def write(self, *events: str) -> None:
        self.at += 1
        self.additions.append(Addition(self.at, events))


@pytest.fixture
def versions() -> Versions:
    return Versions()


@pytest.fixture
def watch(versions: Versions) -> Watch:
    return Watch(cast("AsyncStore", versions), seconds=0.001)


async def test_what_comes_is_told_to_all_who_listen(watch: Watch, versions: Versions) -> None:
    async with watch.listening() as one, watch.listening() as two:
        versions.write("e-1", "e-2")
        assert [await one.get(), await two.get()] == [("e-1", "e-2"), ("e-1", "e-2")]
        versions.away = True
        await asyncio.sleep(0.01)
        versions.write("e-3")
        versions.away = False
        assert await one.get() == ("e-3",)
    looks = versions.looks
    await asyncio.sleep(0.01)
    assert versions.looks == looks


async def test_a_graph_that_cannot_be_asked_cannot_be_watched(watch: Watch, versions: Versions) -> None:
    versions.away = True
    with pytest.raises(UnreachableError):
        async with watch.listening():
            pass


async def test_the_end_and_what_is_missed_are_told(watch: Watch, versions: Versions) -> None:
    async with watch.listening() as news:
        versions.at += ADDITIONS_KEPT + 1
        assert await news.get() is End.BEHIND
        for number in range(1_001):
            versions.write(f"e-{number}")
        while not news.full() and news.qsize() != 1:
            await asyncio.sleep(0.001)
        watch.close()
        assert await news.get() is End.BEHIND
