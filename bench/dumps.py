"""How fast the graph is written as RDF, end to end from the database, and with how much memory: `make bench-dumps`.

Invented articles are loaded into a Neo4j of their own (which stays, so that a second run need not load them). Then the
graph is written as N-Quads, once for Neo4j to warm up and once more, and as Turtle; and the first articles as N-Quads
in the way of rdflib: all statements put into its dataset, which writes them. Each in a process of its own, whose memory
at the most is shown. Counted are statements.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import batched, islice
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

import rdflib
from platformdirs import user_cache_path

from bench.generated import World
from graph import server
from graph.dump import quads
from graph.exports import formats
from graph.loading import AT_ONCE
from graph.readback import Record, everything
from graph.server import Connection, ServerHome
from graph.store import Store
from ontology import vocabulary
from ontology.nodes import rdflib_node
from ontology.terms import Vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-dumps"
BARS = {"nquads": 150_000.0, "turtle": 100_000.0}
MIB = 300.0
RDFLIB = "rdflib"
type Measured = tuple[int, float, float]
"""Statements, seconds, and MiB at the most."""


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=4_000, help="of ten events and three relations each")
    options.add_argument("--rdflib", type=int, default=500, help="so many of them in the way of rdflib")
    given = options.parse_args()
    terms = vocabulary.load()
    home = ServerHome(home=HOME, cache=user_cache_path("dramatis", appauthor=False), heap_mib=2048, page_cache_mib=512)
    connection = server.start(home)
    try:
        with Store.open(uri=connection.uri, user=connection.user, password=connection.password) as store:
            _filled(store, terms, given.articles)
        for way, first in (("nquads", None), ("nquads", None), ("turtle", None), (RDFLIB, given.rdflib)):
            _print(way, _measured(way, connection, first))
    finally:
        server.stop(home)


def _filled(store: Store, terms: Vocabulary, articles: int) -> None:
    """Loads those articles that are not there."""
    writer, there = store.prepare(terms), store.counts()["articles"]
    for batch in batched(World(terms, actors=2 * articles).articles(articles - there, first=there), AT_ONCE):
        writer.load(batch)


def _measured(way: str, connection: Connection, first: int | None) -> Measured:
    """In a new process, so that its memory is its own. `first` are so many records, else all."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        return other.submit(_written, way, connection, first).result()


def _written(way: str, connection: Connection, first: int | None) -> Measured:
    terms = vocabulary.load()
    write: Callable[..., None] = _by_rdflib if way == RDFLIB else formats()[way].write
    with (
        Store.open(uri=connection.uri, user=connection.user, password=connection.password) as store,
        (HOME / f"{way}.out").open("wb") as stream,
    ):
        begun = time.perf_counter()
        write(islice(everything(store, terms), first), stream, vocabulary=terms)
        seconds = time.perf_counter() - begun
    mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return _statements(HOME / f"{way}.out"), seconds, mib


def _by_rdflib(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """As one would who knows rdflib alone."""
    dataset = rdflib.Dataset()
    for quad in quads(records, vocabulary):
        graph = dataset.graph(rdflib.URIRef(str(quad.graph_name)[1:-1]))
        graph.add(tuple(map(rdflib_node, quad.triple)))
    dataset.serialize(stream, format="nquads", encoding="utf-8")


def _statements(dump: Path) -> int:
    """Those of N-Quads are its lines; Turtle holds as many."""
    if dump.name.startswith("turtle"):
        dump = dump.with_name("nquads.out")
    with dump.open("rb") as stream:
        return sum(1 for _ in stream)


def _print(way: str, measured: Measured) -> None:
    statements, seconds, mib = measured
    bar = f"; the bar is {BARS[way]:,.0f} with {MIB:.0f} MiB" if way in BARS else ""
    print(
        f"{way:<8}{statements:12,} statements{seconds:8.1f} s{statements / seconds:10,.0f} statements/s"
        f"{mib:7,.0f} MiB{bar}",
        flush=True,
    )


if __name__ == "__main__":
    main()
