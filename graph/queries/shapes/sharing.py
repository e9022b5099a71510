"""Rows that a list's things lead to again and again: made once each, in tables beside the list.

Each of an actor's events leads back to that actor, and many to the same others. So where a row of a list inside a list
would take further steps to make, the list has ids in its place, under the name of the table that has the rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

type Shared = Mapping[str, Mapping[str, Any]]
"""The rows of the tables of an answer, by the tables' names and the rows' ids."""

NOTHING: Shared = {}


@dataclass(slots=True)
class _Table:
    """The rows of one class that several `matches` lead to; `made` is the expression for one of them."""

    row: type
    clauses: str
    bound: str
    variable: str
    made: str
    matches: list[str] = field(default_factory=list)

    def cypher(self) -> str:
        found = " UNION ".join(f"{match} RETURN {self.variable}" for match in self.matches)
        return (
            f"COLLECT {{ {self.clauses} CALL ({self.bound}) {{ {found} }} WITH DISTINCT {self.variable}"
            f" RETURN [{self.variable}.id, {self.made}] }}"
        )


class Tables:
    """The tables of one statement, which grow while it is written."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], _Table] = {}

    def column(self) -> str:
        """What the statement returns besides, as `tables`; nothing where there are none."""
        if not self._tables:
            return ""
        named = (f"{name}: {table.cypher()}" for name, table in self._named())
        return f", {{{', '.join(named)}}} AS tables"

    def found(self, record: Mapping[str, Any]) -> Iterator[tuple[str, type, list[tuple[str, dict[str, Any]]]]]:
        """Of each table in the answer the name, the class of its rows, and those as they came, with their ids."""
        for name, table in self._named():
            yield name, table.row, record["tables"][name]

    def name(self, table: _Table, match: str) -> str:
        """The name of a table that also has what this match leads to."""
        known = self._tables.setdefault((table.clauses, table.made), table)
        if match not in known.matches:
            known.matches.append(match)
        return next(name for name, each in self._named() if each is known)

    def _named(self) -> Iterator[tuple[str, _Table]]:
        return ((f"t{place}", table) for place, table in enumerate(self._tables.values()))


@dataclass(frozen=True, slots=True)
class Around:
    """What a row is made inside of: nothing yet, or a list that `clauses` find, which bind the variables `bound`."""

    tables: Tables
    clauses: str = ""
    bound: str = ""

    def inside(self, clauses: str, bound: str) -> "Around | None":
        """Inside such a list; there is no sharing in a list inside a list."""
        return None if self.clauses else Around(self.tables, clauses, bound)

    def table(self, row: type, *, match: str, variable: str, made: str) -> str:
        """The name of the table that has what a match leads to, from the things of the list."""
        return self.tables.name(_Table(row, self.clauses, self.bound, variable, made), match)
