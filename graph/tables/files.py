"""The tables as files in one archive, with temporary ones on the way: rows of all tables come mixed."""

import csv
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO
from zipfile import ZipFile

from graph.archive import entry
from graph.readback import Record
from graph.tables import TABLES, Table, rows
from graph.tables.table import Value


def _as_it_is(_table: Table, lines: Path) -> Path:
    return lines


def archived(
    records: Iterable[Record],
    stream: BinaryIO,
    *,
    suffix: str,
    between: str,
    made: Callable[[Table, Path], Path] = _as_it_is,
) -> None:
    """Writes a zip archive of a file a table, which is `made` of the table's CSV.

    Several texts in one field stand `between` that; what is missing is empty. Nothing is kept in memory but a buffer.
    """
    with tempfile.TemporaryDirectory(prefix="dramatis-") as folder:
        files = {table.name: Path(folder) / f"{table.name}.csv" for table in TABLES}
        with ExitStack() as stack:
            writers = {}
            for table in TABLES:
                file = stack.enter_context(files[table.name].open("w", encoding="utf-8", newline=""))
                writers[table.name] = csv.writer(file, lineterminator="\n")
                writers[table.name].writerow(column.name for column in table.columns)
            for table, row in rows(records):
                writers[table.name].writerow([_field(value, between) for value in row])
        with ZipFile(stream, "w") as archive:
            for table in TABLES:
                named = entry(f"{table.name}.{suffix}")
                with made(table, files[table.name]).open("rb") as whole, archive.open(named, "w") as part:
                    copyfileobj(whole, part)
                files[table.name].unlink()


def _field(value: Value, between: str) -> str | float | None:
    match value:
        case tuple():
            return between.join(value)
        case bool():
            return "true" if value else "false"
        case _:
            return value
