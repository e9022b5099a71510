"""The example articles, really read and loaded: one canonical dump, however they come."""

import io
import random
from itertools import batched, permutations

import pytest

from api import bootstrap
from api.settings import Settings
from graph import readback
from graph.exports import formats
from graph.store import Store, Writer
from ontology.terms import Vocabulary
from tests.extraction.test_extract import examples

pytestmark = pytest.mark.integration


def test_the_examples_in_any_order_give_the_same_dump(writer: Writer, store: Store, vocabulary: Vocabulary) -> None:
    """Together, from the last to the first two at a time, and one by one in two orders."""
    told = list(bootstrap.extractor(Settings(), vocabulary).extract(examples()))
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
