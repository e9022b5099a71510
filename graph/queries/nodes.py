"""Several things that have ids, in the order of the ids; null where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.shapes.nodes import NODES, found_by_id
from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """Each the label of a thing in the graph, one of `NODES`, and its id there; None for what is no id."""

    kinds: tuple[str | None, ...]
    ids: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The rows, each of the class for its kind, in the order that was asked."""

    found: tuple[object | None, ...]


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, Row]:
    """One row. Raises `KeyError` for a kind that is none."""
    asked = {kind: NODES[kind] for kind in params.kinds if kind is not None}
    parts = ", ".join(f"{kind}: COLLECT {{ {_each(kind, row, wanted, ground)} }}" for kind, row in asked.items())

    def made(record: Mapping[str, Any]) -> Row:
        by_place: dict[int, object] = {
            one["place"]: read(asked[kind], one["row"]) for kind, rows in record["found"].items() for one in rows
        }
        return Row(tuple(by_place.get(place) for place in range(len(params.ids))))

    return Query(name="nodes", cypher=f"RETURN {{{parts}}} AS found", params=Params, row=made, pages=wanted.asked())


def _each(kind: str, row: type, wanted: Selection, ground: Scope) -> str:
    """The things of one kind, each with its place among the ids."""
    match, binds = found_by_id(kind, "id")
    scope = ground.binding(binds)
    return (
        f"UNWIND range(0, size($ids) - 1) AS place WITH place, $ids[place] AS id WHERE $kinds[place] = '{kind}'"
        f" CALL (id) {{ {scope.fill(match)} RETURN {', '.join(scope.names[each] for each in binds)} }}"
        f" RETURN {{place: place, row: {projection(row, wanted, scope)}}}"
    )
