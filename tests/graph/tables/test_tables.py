import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import duckdb
import pytest

from graph.exports import formats
from graph.readback import Record
from graph.tables import TABLES, Kind, rows
from graph.tables.page import markdown
from tests.exported import records
from tests.fixtures import full
from tests.small_vocabulary import small_vocabulary

ODD = 'He said: "no",\r\n\tand left; = SUM(A1) \\ \u2028 {} \x85'
KINDS = {Kind.TEXT: str, Kind.TEXTS: list, Kind.WHOLE: int, Kind.NUMBER: float, Kind.DAY: date, Kind.TRUTH: bool}


def archive(name: str, given: Iterable[Record]) -> ZipFile:
    stream = io.BytesIO()
    formats()[name].write(given, stream, vocabulary=small_vocabulary())
    return ZipFile(stream)


def expected(given: Iterable[Record]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each table."""
    found: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in TABLES}
    for table, row in rows(given):
        found[table.name].append(row)
    return found


def odd_text(text: str = ODD) -> list[Record]:
    return [replace(full(), article=replace(full().article, text=text, title=None))]


@pytest.mark.parametrize("given", [records(), odd_text(), []], ids=["all", "odd", "none"])
def test_parquet_holds_every_value_with_its_type(given: list[Record], tmp_path: Path) -> None:
    archive("parquet", given).extractall(tmp_path)
    for table in TABLES:
        found = duckdb.read_parquet(str(tmp_path / f"{table.name}.parquet"))
        assert found.columns == [column.name for column in table.columns]
        read = found.fetchall()
        assert [_plain(row) for row in read] == expected(given)[table.name]
        for row in read:
            for column, value in zip(table.columns, row, strict=True):
                assert value is None or type(value) is KINDS[column.kind], (table.name, column.name)


def _plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(
        tuple(value) if isinstance(value, list) else value.isoformat() if isinstance(value, date) else value
        for value in row
    )


@pytest.mark.parametrize("given", [records(), odd_text()], ids=["all", "odd"])
def test_csv_holds_every_value_as_text(given: list[Record]) -> None:
    with archive("tables", given) as found:
        assert found.namelist() == [f"{table.name}.csv" for table in TABLES]
        for table in TABLES:
            head, *lines = csv.reader(io.StringIO(found.read(f"{table.name}.csv").decode(), newline=""))
            assert head == [column.name for column in table.columns]
            assert lines == [[_text(value) for value in row] for row in expected(given)[table.name]]


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_a_long_text_is_one_value(tmp_path: Path) -> None:
    text = 'word, "word"\n' * 400_000
    archive("parquet", odd_text(text)).extractall(tmp_path)
    assert duckdb.read_parquet(str(tmp_path / "articles.parquet")).project("text").fetchall() == [(text,)]


def test_ids_lead_from_table_to_table() -> None:
    found = defaultdict(set)
    for table, row in rows(records()):
        for column, value in zip(table.columns, row, strict=True):
            found[f"{table.name}.{column.name}"].add(value)
    assert found["participants.event_id"] <= found["events.id"] == found["tellings.event_id"]
    assert found["participants.actor_id"] <= found["actors.id"]
    assert found["tellings.report_id"] == found["reports.id"] >= found["report_participants.report_id"]
    assert found["reports.article_id"] <= found["articles.id"] >= found["mentions.article_id"]


def test_every_table_has_rows() -> None:
    filled = {table.name for table, _ in rows(records())}
    assert {table.name for table in TABLES} - filled == {"identities"}


def test_the_page_is_current() -> None:
    page = Path(__file__).parents[3] / "docs" / "tables.md"
    assert page.read_text(encoding="utf-8") == markdown(), "make reference"
