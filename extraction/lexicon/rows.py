"""Reads a table of the lexicon: tab-separated UTF-8 with `#` comments, a line of column names, one row a line."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extraction.lexicon.aliases import Alias
from ontology.errors import DramatisError

_BETWEEN_VALUES = "|"
_BEFORE_CONDITION = "@"


class LexiconError(DramatisError):
    """A table that the lexicon cannot be read from."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table and where it stands. Asking for what is not as it must be raises `LexiconError`."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def error(self, what: str) -> LexiconError:
        """An error about this row."""
        return LexiconError(f"{self.file}, line {self.line}: {what}")

    def text(self, column: str) -> str:
        """The cell, which must not be empty."""
        if not self.cells[column]:
            raise self.error(f"the column {column} is empty: fill it in")
        return self.cells[column]

    def optional(self, column: str) -> str | None:
        """The cell, None if it is empty."""
        return self.cells[column] or None

    def texts(self, column: str) -> tuple[str, ...]:
        """The values between the `|` of a cell."""
        cell = self.cells[column]
        return tuple(v for value in cell.split(_BETWEEN_VALUES) if (v := value.strip())) if cell else ()

    def aliases(self, column: str) -> tuple[Alias, ...]:
        """The aliases of a cell; one written `Labour@GBR` holds only where the text speaks of that country."""
        return tuple(self._alias(value) for value in self.texts(column))

    def choice(self, column: str, allowed: Collection[str], *, of: str) -> str:
        """The cell, which must be one of those allowed; `of` says what they are."""
        value = self.text(column)
        if value not in allowed:
            raise self.error(f"{value!r} is no {of}: it must be one of {', '.join(sorted(allowed))}")
        return value

    def code(self, column: str) -> str:
        """An ISO 3166-1 alpha-3 code by its form: three capital letters."""
        return self._code(self.text(column))

    def known_code(self, column: str, known: Collection[str]) -> str | None:
        """A code of the table of countries, None if the cell is empty."""
        value = self.optional(column)
        return None if value is None else self.check_code(value, known)

    def check_code(self, value: str, known: Collection[str]) -> str:
        """The code, which must be one of the table of countries."""
        if value not in known:
            raise self.error(f"{value!r} is no country of countries.tsv: use its ISO 3166-1 alpha-3 code or add it")
        return value

    def degrees(self, column: str, limit: float) -> float:
        """A latitude or longitude in WGS84 degrees, at most `limit` away from zero."""
        value = self.text(column)
        try:
            number = float(value)
        except ValueError:
            raise self.error(f"{value!r} under {column} is no number: write degrees such as 55.75") from None
        if not -limit <= number <= limit:
            raise self.error(f"{column} {value} is out of range: it must be between -{limit:g} and {limit:g}")
        return number

    def _alias(self, value: str) -> Alias:
        text, at, condition = value.partition(_BEFORE_CONDITION)
        alias = Alias(text.strip(), self._code(condition.strip()) if at else None)
        if not alias.plain:
            raise self.error(f"{value!r} is no alias: it has no letter or digit")
        return alias

    def _code(self, value: str) -> str:
        if len(value) != 3 or not (value.isascii() and value.isalpha() and value.isupper()):
            raise self.error(f"{value!r} is no ISO 3166-1 alpha-3 code, which is three capital letters")
        return value


def read_rows(file: Path, *, columns: Collection[str]) -> Iterator[Row]:
    """The rows of a table. All `columns` must be there, in any order, and no other.

    Cells that a line leaves out at its end are empty. Raises `LexiconError` naming the file, the line and the fault.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise LexiconError(f"{file} is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    names: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if names is None:
            names = cells
            _check_columns(file, number, names, columns)
            continue
        if len(cells) > len(names):
            raise LexiconError(
                f"{file}, line {number}: {len(cells)} cells where there are {len(names)} columns ({', '.join(names)})"
            )
        cells.extend([""] * (len(names) - len(cells)))
        yield Row(file, number, dict(zip(names, cells, strict=True)))
    if names is None:
        raise LexiconError(f"{file} has no line of column names: start it with {', '.join(columns)} between tabs")


def _check_columns(file: Path, line: int, names: list[str], columns: Collection[str]) -> None:
    missing = [column for column in columns if column not in names]
    if missing:
        raise LexiconError(f"{file}, line {line}: the column {missing[0]} is missing (columns are separated by tabs)")
    unknown = [name for name in names if name not in columns]
    if unknown:
        raise LexiconError(
            f"{file}, line {line}: {unknown[0]!r} is no column of this table, which has {', '.join(columns)}"
        )
    if len(names) > len(columns):
        raise LexiconError(f"{file}, line {line}: a column is named twice")
