"""A question to the graph, as a value: its Cypher, what it is asked with and what one row of its answer is.

Pure: `Store.fetch` and `AsyncStore.fetch` put it to Neo4j.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from types import MappingProxyType
from typing import Any

Row = Mapping[str, Any]
"""Names and plain values, as the driver takes them."""

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
"""Puts one statement with its parameters to Neo4j, inside a transaction, and gives the records."""


@dataclass(frozen=True, slots=True)
class Query[P, R]:
    """A question with parameters `P`, a frozen dataclass, and rows `R`.

    Each field of `P` is a parameter of the same name in the Cypher. `row` makes an `R` of one record, in which
    nodes and relationships are maps of their properties, paths are maps of `nodes` and `relationships`. Where there
    are none of these in any record, `maps` says so, and they are not looked for. `pages` are the parameters of pages
    inside other things, dataclasses too, in the Cypher under `$pages`.
    """

    name: str
    cypher: str
    params: type[P]
    row: Callable[[Mapping[str, Any]], R]
    maps: bool = False
    pages: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class NoParams:
    """Of a query that asks for nothing in particular."""


def asked_with[P](query: Query[P, Any], params: P) -> dict[str, Any]:
    """All Cypher parameters of a question."""
    pages = {name: parameters(page) for name, page in query.pages.items()}
    return parameters(params) | ({"pages": pages} if pages else {})


def parameters(params: object) -> dict[str, Any]:
    """The Cypher parameters that a dataclass stands for, by the names of its fields; dataclasses inside are maps."""
    if not is_dataclass(params):
        raise TypeError(f"the parameters of a query are a dataclass, not {type(params).__name__}")
    return {each.name: _plain(getattr(params, each.name)) for each in fields(params)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return parameters(value)
    return tuple(_plain(each) for each in value) if isinstance(value, tuple) else value
