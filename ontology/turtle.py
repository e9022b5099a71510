"""The ontology as it was loaded, in one Turtle document."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph

from ontology.vocabulary import DATA, SHAPES


def turtle(folders: Iterable[Path] = ()) -> bytes:
    """All statements of the ontology's own files and of those under `folders`, with the prefixes that these use."""
    quads: list[pyoxigraph.Quad] = []
    prefixes: dict[str, str] = {}
    for folder in (DATA, *folders):
        for file in sorted(one for one in folder.rglob("*.ttl") if one != SHAPES):
            parser = pyoxigraph.parse(file.read_bytes(), pyoxigraph.RdfFormat.TURTLE, rename_blank_nodes=True)
            quads += parser
            prefixes |= parser.prefixes
    return pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.TURTLE, prefixes=prefixes) or b""
