"""What a table is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ontology.model import Span

type Value = str | float | bool | tuple[str, ...] | None
type Row = tuple[Value, ...]


class Kind(Enum):
    """What the values of a column are; all may be missing."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole number"
    NUMBER = "number"
    DAY = "day"
    TRUTH = "true or false"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `meaning` is what a user reads of it."""

    name: str
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind, made of records of the class `of`."""

    name: str
    about: str
    of: type[Any]
    columns: tuple[Column, ...]
    rows: Callable[[Any], Iterable[Row]]


def text(name: str, meaning: str) -> Column:
    """Words, an id or a name."""
    return Column(name, Kind.TEXT, meaning)


def number(name: str, meaning: str) -> Column:
    """A number with decimals."""
    return Column(name, Kind.NUMBER, meaning)


def day(name: str, meaning: str) -> Column:
    """A day."""
    return Column(name, Kind.DAY, meaning)


def texts(name: str, meaning: str) -> Column:
    """Several words or names, none of them the empty one."""
    return Column(name, Kind.TEXTS, meaning)


def truth(name: str, meaning: str) -> Column:
    """Whether something is so."""
    return Column(name, Kind.TRUTH, meaning)


def whole(name: str, meaning: str) -> Column:
    """A whole number."""
    return Column(name, Kind.WHOLE, meaning)


def span(prefix: str = "", what: str = "the phrase that says so") -> tuple[Column, Column, Column]:
    """Where a phrase begins and ends in the article's text, in characters, and the phrase."""
    return (
        whole(f"{prefix}start", f"where {what} begins in the text, in characters"),
        whole(f"{prefix}end", "where it ends"),
        text(f"{prefix}text", what),
    )


def of_span(found: Span | None) -> tuple[int | None, int | None, str | None]:
    """The values of its columns."""
    return (found.start, found.end, found.text) if found else (None, None, None)
