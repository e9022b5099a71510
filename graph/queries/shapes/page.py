"""One page of a list in a settled order, which goes on after the last row's key and never by counting rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.shapes.projection import Scope, projection, read
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.where import conditions
from graph.query import Query

type Key = tuple[str | float | None, str]
"""What a list is ordered by, and the row's id, which settles what is equal."""


@dataclass(frozen=True, slots=True)
class Page[R]:
    """Some rows with their keys, whether more follow, and of how many they are if that was wanted."""

    rows: tuple[R, ...]
    keys: tuple[Key, ...]
    more: bool
    total: int | None


@dataclass(frozen=True, slots=True)
class PageWanted:
    """What is wanted of each row, and whether of the whole count."""

    row: Selection
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParams[W]:
    """How many rows at most, of those that `where` lets pass, in which order: what has no value in it comes last.

    The page starts after the row of the given key.
    """

    first: int
    where: W | None = None
    order: str
    descending: bool = False
    after_value: str | float | None = None
    after_id: str | None = None


def page_query[P: PageParams[Any], R](
    params: P,
    *,
    name: str,
    row: type[R],
    match: str,
    binds: tuple[str, ...],
    orders: Mapping[str, str],
    wanted: PageWanted,
    ground: Scope,
    before: str = "",
    id: str = "",  # noqa: A002 (what it is)
) -> Query[P, Page[R]]:
    """The question for the rows that `match` finds as the first of what it `binds`, each of them once.

    `orders` are the expressions that a list may be ordered by, by their names; `before` are clauses that the
    match starts from; `id` is what tells rows apart, where they have no property of that name. The texts are filled in
    as those of rows are; the answer is one record.
    """
    scope = ground.binding(binds)
    bound = ", ".join(scope.names[each] for each in binds)
    value, key = scope.fill(orders[params.order]), scope.fill(id or f"@{binds[0]}.id")
    found = f"MATCH {scope.fill(match)}"
    asked = conditions(params.where, scope)
    # A pattern may lead to the same thing more than once, a node alone may not, and to compare them all takes time.
    distinct = "DISTINCT " if "-" in match else ""
    rows = (
        f"{found}{_where([*asked, *_beyond(params, value, key)])}"
        f" WITH {distinct}{bound}, {value} AS value, {key} AS key"
        f" ORDER BY {'value IS NULL, value DESC' if params.descending else 'value'}, key LIMIT $first + 1 "
        f"RETURN {{row: {projection(row, wanted.row, scope)}, key: [value, key]}}"
    )
    cypher = f"{scope.fill(before)} RETURN COLLECT {{ {rows} }} AS rows".lstrip()
    if wanted.total:
        cypher += f", COUNT {{ {found}{_where(asked)} RETURN {distinct}{bound} }} AS total"

    def made(record: Mapping[str, Any]) -> Page[R]:
        given = record["rows"][: params.first]
        return Page(
            rows=tuple(read(row, each["row"]) for each in given),
            keys=tuple((each["key"][0], each["key"][1]) for each in given),
            more=len(record["rows"]) > params.first,
            total=record.get("total"),
        )

    return Query(name=name, cypher=cypher, params=type(params), row=made, maps=True)


def _beyond(params: PageParams[Any], value: str, key: str) -> list[str]:
    """Under which condition a row comes after the key that the page starts from."""
    if params.after_id is None:
        return []
    if params.after_value is None:
        return [f"{value} IS NULL AND {key} > $after_id"]
    later = f"{value} {'<' if params.descending else '>'} $after_value"
    return [f"({later} OR ({value} = $after_value AND {key} > $after_id) OR {value} IS NULL)"]


def _where(asked: list[str]) -> str:
    return f" WHERE {' AND '.join(asked)}" if asked else ""
