"""Answers of many thousands of rows, as columns of texts: where Neo4j has APOC, as CSV, which comes ten times as fast.

A record of the driver costs as much as twenty lines of CSV. Without APOC Neo4j collects the rows itself, and what comes
is one record.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import ClientError

from graph.query import parameters

_BLOCK = 20_000
"""Lines of CSV that come at once."""
_NO_APOC = "ProcedureNotFound"
_STREAMED = (
    "CALL apoc.export.csv.query($cypher, null, {stream: true, batchSize: $block, params: $given}) YIELD data"
    " RETURN data"
)

type Columns = tuple[tuple[str, ...], ...]
"""One a name that the table has, all as long; what there is not is an empty text."""


type ReadColumns = Callable[["Table[Any]", Any], Columns]
"""Puts tables to Neo4j."""


@dataclass(frozen=True, slots=True)
class Table[P]:
    """A question with parameters `P`, a frozen dataclass, whose `names` are what its `RETURN` gives: plain values."""

    name: str
    cypher: str
    params: type[P]
    names: tuple[str, ...]


def columns[P](session: Session, table: Table[P], params: P) -> Columns:
    """The columns of the answer, in the order of the table's names."""
    given = parameters(params)
    try:
        rows = session.execute_read(_streamed, table, given)
    except ClientError as error:
        if _NO_APOC not in (error.code or ""):
            raise
        rows = session.execute_read(_collected, table, given)
    return tuple(zip(*rows, strict=True)) or tuple(() for _ in table.names)


def _streamed(transaction: ManagedTransaction, table: Table[Any], given: Mapping[str, Any]) -> list[list[str]]:
    """By APOC. The first line has the names."""
    result = transaction.run(_STREAMED, {"cypher": table.cypher, "block": _BLOCK, "given": given})
    rows: list[list[str]] = []
    for (block,) in result:
        rows += csv.reader(io.StringIO(block, newline=""))
    return rows[1:]


def _collected(transaction: ManagedTransaction, table: Table[Any], given: Mapping[str, Any]) -> list[list[str]]:
    """In one record, by Cypher alone."""
    each = ", ".join(f"coalesce(toString({name}), '')" for name in table.names)
    result = transaction.run(f"CALL () {{ {table.cypher} }} RETURN collect([{each}]) AS rows", dict(given))
    rows: list[list[str]] = result.single(strict=True)["rows"]
    return rows


def texts(column: Iterable[str]) -> tuple[str | None, ...]:
    """A column in which what there is not is None."""
    return tuple(each or None for each in column)
