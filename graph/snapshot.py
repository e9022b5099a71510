"""What a dump holds, as a store that SPARQL can be asked of: a folder that Oxigraph writes once and then only reads."""

from pathlib import Path

import pyoxigraph

from graph.dump import quads
from graph.readback import everything
from graph.store import Store
from ontology.terms import Vocabulary


def write(store: Store, vocabulary: Vocabulary, folder: Path) -> int:
    """Writes all statements into a new folder and gives the version of the graph as it was before they were read.

    Raises `StoreError`, and `ForeignNameError` where the graph has what the vocabulary does not define.
    """
    version = store.version()
    copy = pyoxigraph.Store(folder)
    copy.bulk_extend(quads(everything(store, vocabulary), vocabulary))
    copy.optimize()
    copy.flush()
    return version
