"""The same tables as Parquet in a zip archive: columns with their types, lists among them, for DuckDB, pandas and R."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.exports import Format
from graph.readback import Record
from graph.tables import Kind, Table
from graph.tables.files import archived
from ontology.terms import Vocabulary

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BETWEEN = "\x1f"
"""What stands between the items of a list on the way: no text has it."""
_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.TEXTS: "VARCHAR",
    Kind.WHOLE: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.DAY: "DATE",
    Kind.TRUTH: "BOOLEAN",
}
_LONGEST_LINE = 64 * 1024 * 1024
"""Bytes: longer than any article that is read."""


def write(records: Iterable[Record], stream: BinaryIO, *, vocabulary: Vocabulary) -> None:
    """Writes a file a table, by way of CSV: neither is ever in memory as a whole."""
    import duckdb  # noqa: PLC0415 (for this format only)

    with duckdb.connect(config={"threads": 1, "memory_limit": "256MB"}) as connection:
        archived(records, stream, suffix="parquet", between=_BETWEEN, made=partial(_parquet, connection))


def _parquet(connection: "DuckDBPyConnection", table: Table, lines: Path) -> Path:
    made = lines.with_suffix(".parquet")
    read = connection.read_csv(
        str(lines),
        header=True,
        columns={column.name: _TYPES[column.kind] for column in table.columns},
        na_values="",
        max_line_size=_LONGEST_LINE,
    )
    read.project(", ".join(_column(column.name, column.kind) for column in table.columns)).write_parquet(
        str(made), compression="zstd"
    )
    return made


def _column(name: str, kind: Kind) -> str:
    """As SQL: names are those of `graph.tables`."""
    if kind is Kind.TEXTS:
        return f"""coalesce(string_split("{name}", '{_BETWEEN}'), []) AS "{name}\""""
    return f'"{name}"'


FORMAT = Format("parquet", suffixes=(".parquet.zip",), media_type="application/zip", write=write)
