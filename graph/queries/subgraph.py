"""Some actors with what is among them: the events that two of them share, the relations between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.shapes.among import EVENTS, among
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.rows import ActorRow, EventRow, RelationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.where import conditions
from graph.queries.shapes.wheres import StepWhere
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """The actors, by their ids, and what of all that is among them is asked for."""

    actors: tuple[str, ...]
    where: StepWhere | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The actors that there are, by name, and what is among them; `complete` unless there is more than fits."""

    actors: tuple[ActorRow, ...]
    events: tuple[EventRow, ...]
    relations: tuple[RelationRow, ...]
    complete: bool


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, Row]:
    """One row. Actors for whom `where` does not hold are left out."""
    named = ground.fill(actor_named("id", "actor"))
    scope = Scope({**ground.names, "actor": "actor"})
    who = conditions(params.where.actor, scope, "$where.actor") if params.where else []
    narrowed = f" WHERE {' AND '.join(who)}" if who else ""
    cypher = (
        f"WITH COLLECT {{ UNWIND $actors AS id {named} WITH DISTINCT actor{narrowed}"
        " RETURN actor ORDER BY actor.name, actor.id } AS actors RETURN {"
        f"actors: COLLECT {{ UNWIND actors AS actor RETURN {projection(ActorRow, wanted.inside('actors'), scope)} }}, "
        f"{among('actors', params.where, wanted, ground)}}} AS row"
    )
    return Query(name="subgraph", cypher=cypher, params=Params, row=_row, pages=wanted.asked())


def _row(record: Mapping[str, Any]) -> Row:
    answer = record["row"]
    return Row(
        actors=tuple(read(ActorRow, each) for each in answer["actors"]),
        events=tuple(read(EventRow, each) for each in answer["events"][:EVENTS]),
        relations=tuple(read(RelationRow, each) for each in answer["relations"][:EVENTS]),
        complete=max(len(answer["events"]), len(answer["relations"])) <= EVENTS,
    )
