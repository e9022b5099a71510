"""What a table is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
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
    meaning: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind, made of records of the class `of`."""

    name: str
    about: str
    of: type[Any]
    columns: tuple[Column, ...]
    rows: Callable[[Any], Iterable[Row]]


text = partial(Column, kind=Kind.TEXT)
texts = partial(Column, kind=Kind.TEXTS)
"""Several texts, none of them the empty one."""
whole = partial(Column, kind=Kind.WHOLE)
number = partial(Column, kind=Kind.NUMBER)
day = partial(Column, kind=Kind.DAY)
truth = partial(Column, kind=Kind.TRUTH)


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
