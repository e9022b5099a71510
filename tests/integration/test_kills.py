"""Runs and servers that are killed leave a graph as if nothing had happened: the small form of `make bench-kill`."""

from pathlib import Path
from random import Random

import pytest

from bench.generated import World, write_documents
from bench.kill import Graph, disturbed
from graph import server
from graph.server import ServerHome
from graph.store import Store
from ontology.terms import Vocabulary
from tests.conftest import CACHE

pytestmark = pytest.mark.integration


def test_kills_leave_no_trace(vocabulary: Vocabulary, tmp_path: Path) -> None:
    documents = tmp_path / "documents.jsonl"
    world = World(vocabulary, actors=100, reports=1, relations=1)
    write_documents(documents, world, 200)
    home = ServerHome(home=tmp_path / "home", cache=CACHE, heap_mib=512, page_cache_mib=128, brief=True)
    graph = Graph(home, vocabulary)
    try:
        known = server.start(graph.home)
        with Store.open(uri=known.uri, user=known.user, password=known.password) as store:
            writer = store.prepare(vocabulary)
            articles = list(world.articles(200))
            writer.load(articles)
            alone = graph.dump()
            writer.remove([one.article.id for one in articles])
        disturbed(graph, documents, runs=2, servers=1, seconds=6.0, chance=Random(1))  # noqa: S311 (the same each time)
        assert graph.dump() == alone
    finally:
        server.stop(graph.home)
    assert "broken" not in alone
