"""The example articles, really read and loaded: one canonical dump, however they come."""

import io
import random
from itertools import batched, permutations

import pytest

from extraction.extract import Extractor
from graph import readback
from graph.analytics import (
    bursts,
    co_mentions,
    dyad_scores,
    ego,
    escalation,
    matrix,
    sequences,
    speakers,
    timeline,
)
from graph.analytics.shapes.periods import dated
from graph.analytics.shapes.said import SAID
from graph.analytics.shapes.source import NETWORK
from graph.described import ActorId
from graph.exports import formats
from graph.queries.shapes.ground import ground
from graph.store import Store, Writer
from graph.wanted import Wanted
from ontology.model import Extraction
from ontology.terms import Vocabulary
from tests.extraction.test_extract import examples

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def told(extractor: Extractor) -> list[Extraction]:
    """What the five of them say."""
    return list(extractor.extract(examples()))


def test_the_examples_in_any_order_give_the_same_dump(
    told: list[Extraction], writer: Writer, store: Store, vocabulary: Vocabulary
) -> None:
    """Together, from the last to the first two at a time, and one by one in two orders."""
    assert len(told) == 5

    def dump() -> bytes:
        stream = io.BytesIO()
        formats()["nquads"].write(readback.everything(store, vocabulary), stream, vocabulary=vocabulary)
        writer.remove([extraction.article.id for extraction in told])
        return stream.getvalue()

    writer.load(told)
    together = dump()
    assert together.count(b"\n") > 1000
    shuffled = random.Random(6).sample(list(permutations(told)), k=2)  # noqa: S311 (the same each time)
    for order, size in [(tuple(reversed(told)), 2), *((order, 1) for order in shuffled)]:
        for batch in batched(order, size):
            writer.load(batch)
        assert dump() == together


def test_analyses_of_the_examples(told: list[Extraction], writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    """What the articles tell is found; five of them have no bursts, sequences or ladders."""
    writer.load(told)
    network = NETWORK.read(store.columns, Wanted(), ground(vocabulary))
    said = SAID.read(store.columns, Wanted(), ground(vocabulary))

    periods = timeline.analyse(network, timeline.Params()).periods
    assert sum(period.behind.count for period in periods) == len(dated(network)) > 20
    (talks, *_) = dyad_scores.analyse(network, dyad_scores.Params()).dyads
    assert (talks.one.name, talks.other.name, talks.score) == ("Eleni Markou", "Kemal Aydar", 2.5)
    cells = {(each.source, each.target): each for each in matrix.analyse(network, matrix.Params(first=30)).cells}
    assert cells["European Union", "Belarus"].mostly == "SANCTION"
    around = ego.analyse(network, ego.Params(actor=ActorId("iso:BLR"))).ties
    assert {"European Union", "Russia"} <= {tie.other.name for tie in around}
    assert bursts.analyse(network, bursts.Params()).bursts == ()
    assert sequences.analyse(network, sequences.Params()).sequences == ()
    assert escalation.analyse(network, escalation.Params()).ladders == ()
    (named, *_) = co_mentions.analyse(said, co_mentions.Params()).pairs
    assert (named.one.name, named.other.name, len(named.articles)) == ("Adamu Bello", "Yakubu Sani", 2)
    spoken = {(each.speaker.name, each.about.name): each for each in speakers.analyse(said, speakers.Params()).pairs}
    assert [cue.cue for cue in spoken["Viktar Harbuz", "Poland"].cues] == ["Charge", "Speech"]
