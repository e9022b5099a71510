"""One page of a list in a settled order, which goes on after the last row's key and never by counting rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graph.queries.shapes.projection import Scope, projection, read
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Page[R]:
    """Some rows, whether more follow, and of how many they are if that was wanted."""

    rows: tuple[R, ...]
    more: bool
    total: int | None


@dataclass(frozen=True, slots=True)
class PageWanted:
    """What is wanted of each row, and whether of the whole count."""

    row: Selection
    total: bool = False


class Paged(Protocol):
    """Parameters of a question whose answer is a page of at most `first` rows."""

    @property
    def first(self) -> int:
        """How many rows at most."""


def page_query[P: Paged, R](
    params: P,
    *,
    name: str,
    row: type[R],
    match: str,
    variable: str,
    conditions: Sequence[str],
    beyond: Sequence[str],
    order: str,
    wanted: PageWanted,
    ground: Scope,
) -> Query[P, Page[R]]:
    """The question for the rows that `match` finds as `variable` where all of `conditions` hold.

    `beyond` are the conditions under which a row comes after the key that the page starts from. The texts are filled
    in as those of rows are; the answer is one record.
    """
    scope = ground.binding((variable,))
    bound = scope.names[variable]
    found = f"MATCH {scope.fill(match)}"
    rows = (
        f"{found}{_where([*conditions, *beyond], scope)} WITH {bound} ORDER BY {scope.fill(order)} LIMIT $first + 1 "
        f"RETURN {projection(row, wanted.row, scope)}"
    )
    cypher = f"RETURN COLLECT {{ {rows} }} AS rows"
    if wanted.total:
        cypher += f", COUNT {{ {found}{_where(conditions, scope)} }} AS total"

    def made(record: Mapping[str, Any]) -> Page[R]:
        given = [read(row, each) for each in record["rows"]]
        return Page(rows=tuple(given[: params.first]), more=len(given) > params.first, total=record.get("total"))

    return Query(name=name, cypher=cypher, params=type(params), row=made)


def _where(conditions: Sequence[str], scope: Scope) -> str:
    return f" WHERE {' AND '.join(scope.fill(condition) for condition in conditions)}" if conditions else ""
