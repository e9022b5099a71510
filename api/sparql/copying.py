"""The process in which the graph is copied for questions in SPARQL."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from graph import snapshot
from graph.server import Connection
from graph.store import Store
from ontology import vocabulary as ontology


def copying(graph: Connection, folders: tuple[Path, ...], base: str) -> Callable[[Path], int]:
    """What writes the graph into a new folder and gives its version. Raises `StoreError`."""
    terms = replace(ontology.load(folders), base=base)
    store = Store.open(uri=graph.uri, user=graph.user, password=graph.password)
    store.check_layout()
    return partial(snapshot.write, store, terms)
