import io
from random import Random

import pyoxigraph

from graph import canonical
from graph.exports import formats
from tests.exported import records
from tests.small_vocabulary import small_vocabulary

VOCABULARY = small_vocabulary()


def written(order: Random | None = None) -> bytes:
    every = records()
    stream = io.BytesIO()
    canonical.write(order.sample(every, len(every)) if order else every, stream, vocabulary=VOCABULARY)
    return stream.getvalue()


def test_the_order_of_the_records_leaves_no_trace() -> None:
    assert written(Random(1)) == written()  # noqa: S311 (any order)


def test_it_is_what_the_dump_says_by_rdfc() -> None:
    """As another implementation of RDFC-1.0 has it: names of blank nodes, of which there are none, and sorted lines."""
    stream = io.BytesIO()
    formats()["trig"].write(records(), stream, vocabulary=VOCABULARY)
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(stream.getvalue(), pyoxigraph.RdfFormat.TRIG))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = (pyoxigraph.serialize([quad], format=pyoxigraph.RdfFormat.N_QUADS) or b"" for quad in dataset)
    assert written() == b"".join(sorted(lines))
