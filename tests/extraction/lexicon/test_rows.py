from pathlib import Path

import pytest

from extraction.lexicon.aliases import Alias
from extraction.lexicon.rows import LexiconError, read_rows

COLUMNS = ("name", "latitude", "aliases")


def table(folder: Path, text: str) -> Path:
    file = folder / "table.tsv"
    file.write_text(text, encoding="utf-8")
    return file


def test_rows_know_their_line_and_cells(tmp_path: Path) -> None:
    file = table(tmp_path, "# a comment\n\naliases\tname\tlatitude\nA | B@GBR\tX\t1.5\n# more\n\tY\n")

    first, second = read_rows(file, columns=COLUMNS)

    assert (first.line, first.text("name"), first.degrees("latitude", 90)) == (4, "X", 1.5)
    assert first.aliases("aliases") == (Alias("A"), Alias("B", "GBR"))
    assert (second.line, second.text("name"), second.optional("latitude")) == (6, "Y", None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no line of column names: start it with name, latitude, aliases between tabs"),
        ("name\tlatitude\n", "line 1: the column aliases is missing (columns are separated by tabs)"),
        ("name\tlatitude\taliases\tsize\n", "line 1: 'size' is no column of this table"),
        ("name\tlatitude\taliases\tname\n", "line 1: a column is named twice"),
        ("name\tlatitude\taliases\nX\t1\tA\tB\n", "line 2: 4 cells where there are 3 columns"),
    ],
)
def test_a_malformed_table_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError) as error:
        list(read_rows(table(tmp_path, text), columns=COLUMNS))

    assert message in str(error.value)
    assert str(tmp_path / "table.tsv") in str(error.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "table.tsv"
    file.write_bytes("name\tlatitude\taliases\nMalmö\t1\t\n".encode("latin-1"))

    with pytest.raises(LexiconError, match="is not UTF-8 text"):
        list(read_rows(file, columns=COLUMNS))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("\t1\t", "line 2: the column name is empty"),
        ("X\tnorth\t", "line 2: 'north' under latitude is no number"),
        ("X\tnan\t", "line 2: latitude nan is out of range"),
        ("X\t90.5\t", "line 2: latitude 90.5 is out of range: it must be between -90 and 90"),
        ("X\t1\tA|...", "line 2: '...' is no alias"),
        ("X\t1\tA@Britain", "line 2: 'Britain' is no ISO 3166-1 alpha-3 code"),
        ("X\t1\tA@", "line 2: '' is no ISO 3166-1 alpha-3 code"),
    ],
)
def test_a_wrong_cell_is_refused(tmp_path: Path, cells: str, message: str) -> None:
    (row,) = read_rows(table(tmp_path, f"name\tlatitude\taliases\n{cells}\n"), columns=COLUMNS)

    with pytest.raises(LexiconError) as error:
        (row.text("name"), row.degrees("latitude", 90), row.aliases("aliases"))

    assert message in str(error.value)
