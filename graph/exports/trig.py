"""TriG: Turtle with named graphs. An article's graph says who says what, and people can read it."""

from collections.abc import Iterable
from typing import BinaryIO

import pyoxigraph

from graph.dump import quads
from graph.readback import Record
from ontology.rdf import prefixes
from ontology.terms import Vocabulary

SUFFIXES = (".trig",)


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes the statements of each record, sorted, so that those of one subject stand under it."""
    named = dict(prefixes(vocabulary.base))
    pyoxigraph.serialize(quads(records, vocabulary), stream, pyoxigraph.RdfFormat.TRIG, prefixes=named)
