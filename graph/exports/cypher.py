"""Cypher: a script that makes the graph in an empty Neo4j, 5.26 or later, with its constraints and indexes."""

from collections.abc import Iterable
from itertools import batched
from typing import BinaryIO

from graph.cypher import GRAPH_ID
from graph.exports import Format
from graph.layout import WITHOUT_TALLIES
from graph.literals import literal
from graph.readback import Record
from graph.schema import schema
from graph.script import steps
from ontology.terms import Vocabulary

_AT_ONCE = 200
"""Rows a statement."""
_HEAD = "// Run by cypher-shell in an empty database; `dramatis schema` then makes it one that can be added to.\n"


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes one statement after another, each with its values in it, ended by a semicolon at the end of a line."""
    stream.write(_HEAD.encode())
    stream.writelines(f"{made};\n".encode() for made in schema(vocabulary))
    stream.writelines(
        f"{statement.replace('$rows', literal(some), 1)};\n".encode()
        for statement, rows in steps(records, vocabulary)
        for some in batched(rows, _AT_ONCE)
    )
    graph = {"id": GRAPH_ID, "version": 1, "schema": WITHOUT_TALLIES}
    stream.write(f"CREATE (graph:Graph) SET graph = {literal(graph)};\n".encode())


FORMAT = Format("cypher", suffixes=(".cypher",), media_type="text/plain", write=write)
