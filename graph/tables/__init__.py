"""What the graph holds as tables, for spreadsheets, data frames and SQL: which there are, and which rows a record is.

`TABLES` is all of them. A record gives rows to several tables; each row has as many values as its table has columns.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from graph.readback import Record
from graph.tables import derived, said
from graph.tables.table import Kind, Row, Table

__all__ = ["TABLES", "Kind", "Row", "Table", "rows"]

TABLES = (*derived.TABLES, *said.TABLES)


def rows(records: Iterable[Record]) -> Iterator[tuple[Table, Row]]:
    """The rows of all records, as they come."""
    return chain.from_iterable(_rows(record) for record in records)


def _rows(record: Record) -> Iterator[tuple[Table, Row]]:
    for table in TABLES:
        if isinstance(record, table.of):
            for row in table.rows(record):
                yield table, row
