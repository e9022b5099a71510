"""Anything that has an id, by that: an actor, an event, a report, a relation, a place, an article, a quotation."""

from dataclasses import dataclass

from graph.queries.shapes.nodes import NODES, found_by_id
from graph.queries.shapes.one import one_query
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """The label of the thing in the graph, one of `NODES`, and its id there."""

    kind: str
    id: str


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, object]:
    """One row, of the class for this kind, or none. Raises `KeyError` for another kind."""
    match, binds = found_by_id(params.kind, "$id")
    row = NODES[params.kind]
    return one_query(params, name="node", row=row, match=match, binds=binds, wanted=wanted, ground=ground)
