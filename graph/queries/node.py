"""Anything that has an id, by that: an actor, an event, a report, a place, an article, a quotation or a sentence."""

from dataclasses import dataclass

from graph.queries.shapes.named import actor_named
from graph.queries.shapes.nodes import NODES
from graph.queries.shapes.one import one_query
from graph.queries.shapes.projection import Scope
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """The label of the thing in the graph, one of `NODES`, and its id there."""

    kind: str
    id: str


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, object]:
    """One row, of the class for this kind, or none. Raises `KeyError` for another kind."""
    row, variable = NODES[params.kind], params.kind.lower()
    named = actor_named("$id", "@actor") if row is ActorRow else f"MATCH (@{variable}:{params.kind} {{id: $id}})"
    return one_query(params, name="node", row=row, match=named, variable=variable, wanted=wanted, ground=ground)
