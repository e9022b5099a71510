"""Generated articles in Neo4j: the same in any order and with detours, and memory does not grow with their number."""

import gc
from dataclasses import replace
from random import Random

import psutil
import pytest
from neo4j import Driver

from api.ingest import run
from bench.generated import World
from bench.load import Nobody
from extraction.sources import Found
from graph.store import Writer
from ontology import identity
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests.snapshot import snapshot

pytestmark = pytest.mark.integration

MIB = 1024 * 1024


def corrected(extraction: Extraction) -> Extraction:
    """The article in another version that says less."""
    article = extraction.article
    other = identity.article(id=article.id, text=article.text, published=article.published, title="Corrected")
    return replace(extraction, article=other, events=(), relations=())


def test_five_orders_and_two_halves_end_in_one_graph(
    writer: Writer, vocabulary: Vocabulary, empty_graph: Driver
) -> None:
    world = World(vocabulary, actors=40, reports=2, relations=1)
    articles = list(world.articles(50))
    chance = Random(1)  # noqa: S311 (the same each time)
    found = []
    for number in range(5):
        shuffled = chance.sample(articles, k=len(articles))
        if number == 0:  # in two halves, with a correction that is taken back and a removal between
            writer.load(shuffled[:25])
            writer.load([corrected(one) for one in shuffled[:3]])
            writer.remove([one.article.id for one in shuffled[2:6]])
        for start in range(0, 50, 10 + 10 * number):
            writer.load(shuffled[start : start + 10 + 10 * number])
        found.append(snapshot(empty_graph))
        writer.remove([one.article.id for one in articles])
    assert all(one == found[0] for one in found)


def test_memory_is_flat(writer: Writer, vocabulary: Vocabulary) -> None:
    """What a run holds after a thousand articles beside what it held after some hundreds."""
    world = World(vocabulary, actors=40, reports=1, relations=0)
    items = (Found(one.article.id, one) for one in world.articles(1000))
    held: list[float] = []
    for number, outcome in enumerate(run(items, extractor=Nobody(), vocabulary=vocabulary, store=writer), 1):
        assert outcome.outcome == "stored"
        if number in {400, 1000}:
            gc.collect()
            held.append(psutil.Process().memory_info().rss / MIB)
    before, after = held
    assert after - before < 12
