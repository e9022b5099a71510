"""Pages of a list in a settled order, which go on from a row's key and never by counting rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from graph.queries.shapes.orders import Orders
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted
from graph.queries.shapes.where import conditions

type Key = tuple[str | float | None, str]
"""What a list is ordered by, and the row's id, which settles what is equal."""


@dataclass(frozen=True, slots=True)
class Page[R]:
    """Some rows with their keys, as far as those were wanted, and whether the list goes on in the direction of paging.

    `total` is how many rows the whole list has, if that was wanted.
    """

    rows: tuple[R, ...]
    keys: tuple[Key, ...]
    more: bool
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParams[W]:
    """How many rows at most, of those that `where` lets pass, in which order: what has no value in it comes last.

    The page is the first one after the row of the given key, or the last one before it.
    """

    size: int
    where: W | None = None
    order: str
    descending: bool = False
    backward: bool = False
    from_value: str | float | None = None
    from_id: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: the clauses that find what it `binds`, whose first is what a row is of, each once.

    `orders` are what it may be ordered by; `key` is what tells rows apart; `names` are
    further names for the rows' fields.
    """

    match: str
    binds: tuple[str, ...]
    orders: Orders
    key: str = ""
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def key_of_a_row(self) -> str:
        """Where nothing else is said, the id of what a row is of."""
        return self.key or f"@{self.binds[0]}.id"


def page_clauses(listed: Listed, params: PageParams[Any], *, at: str, scope: Scope) -> str:
    """The clauses that find what the page is of, and one more, in its order; `at` is as in `page_map`."""
    found, inside, asked = _found(listed, params, at, scope)
    value, key = inside.fill(listed.orders.by[params.order].cypher), inside.fill(listed.key_of_a_row())
    # Variables of an inner list may not have the names of those of an outer one.
    value_of, key_of = _ordered(scope)
    return (
        f"{found}{_where([*asked, *_beyond(params, value, key, at)])}"
        f" WITH {_bound(listed, scope)}, {value} AS {value_of}, {key} AS {key_of}"
        f" ORDER BY {_order(params, value_of, key_of)} LIMIT {at}size + 1"
    )


def page_map(listed: Listed, params: PageParams[Any], *, at: str, wanted: PageWanted, scope: Scope, made: str) -> str:
    """The Cypher map that `page_of` makes a page of.

    `scope` has the names of what the list binds, `made` is the expression for one row, `at` is where the parameters
    stand: `$`, or `$pages.p0.`.
    """
    value_of, key_of = _ordered(scope)
    parts = []
    if wanted.rows:
        one = f"{{row: {made}, key: [{value_of}, {key_of}]}}" if wanted.keys else made
        clauses = page_clauses(listed, params, at=at, scope=scope)
        parts.append(f"rows: COLLECT {{ {clauses} RETURN {one} }}")
    parts.append(f"size: {at}size")
    if wanted.keys:
        parts.append("keyed: true")
    if params.backward:
        parts.append("backward: true")
    if wanted.total:
        found, _, asked = _found(listed, params, at, scope)
        parts.append(f"total: COUNT {{ {found}{_where(asked)} RETURN {_bound(listed, scope)} }}")
    return "{" + ", ".join(parts) + "}"


def _found(listed: Listed, params: PageParams[Any], at: str, scope: Scope) -> tuple[str, Scope, list[str]]:
    """The clauses of the list, what names stand for inside it, and what is asked of what it finds."""
    inside = scope.named(listed.names)
    return scope.fill(listed.match), inside, conditions(params.where, inside, f"{at}where")


def _ordered(scope: Scope) -> tuple[str, str]:
    return f"value{scope.depth}", f"key{scope.depth}"


def _bound(listed: Listed, scope: Scope) -> str:
    """The variables of the list, each thing once."""
    # A pattern may lead to the same thing more than once, a node alone may not, and to compare them all takes time.
    return ("DISTINCT " if "-" in listed.match else "") + ", ".join(scope.names[each] for each in listed.binds)


def page_of[R](found: Mapping[str, Any], row: Callable[[dict[str, Any]], R]) -> Page[R]:
    """The page that a map made by `page_map` stands for; `row` makes a row of what was made for one."""
    fetched = found.get("rows", [])
    given = fetched[: found["size"]]
    if found.get("backward"):
        given.reverse()
    keyed = "keyed" in found
    return Page(
        rows=tuple(row(each["row"]) for each in given) if keyed else tuple(row(each) for each in given),
        keys=tuple((each["key"][0], each["key"][1]) for each in given) if keyed else (),
        more=len(fetched) > found["size"],
        total=found.get("total"),
    )


def _order(params: PageParams[Any], value: str, key: str) -> str:
    """To Neo4j nothing is greater than no value."""
    match params.descending, params.backward:
        case False, False:
            return f"{value}, {key}"
        case True, False:
            return f"{value} IS NULL, {value} DESC, {key}"
        case False, True:
            return f"{value} DESC, {key} DESC"
        case _:
            return f"{value} IS NULL DESC, {value}, {key} DESC"


def _beyond(params: PageParams[Any], value: str, key: str, at: str) -> list[str]:
    """Under which condition a row comes after the key that the page starts from, or before it where one pages back."""
    if params.from_id is None:
        return []
    after = "<" if params.backward else ">"
    if params.from_value is None:
        without = f"{value} IS NULL AND {key} {after} {at}from_id"
        return [f"({value} IS NOT NULL OR ({without}))"] if params.backward else [without]
    further = "<" if params.descending is not params.backward else ">"
    beyond = f"{value} {further} {at}from_value OR ({value} = {at}from_value AND {key} {after} {at}from_id)"
    return [f"({beyond})" if params.backward else f"({beyond} OR {value} IS NULL)"]


def _where(asked: list[str]) -> str:
    return f" WHERE {' AND '.join(asked)}" if asked else ""
