"""One actor, by its id, or by one that an article gave it and that turned out to be another's."""

from dataclasses import dataclass
from typing import Annotated

from graph.described import ActorId
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.one import one_query
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True)
class Params:
    """Which actor: `iso:RUS`, `person:sergei-lavrov`."""

    id: Annotated[ActorId, "The actor's id or key: Actor:iso:RUS, iso:RUS."]


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, ActorRow]:
    """One row, or none where there is no such actor."""
    return one_query(
        params,
        name="actor",
        row=ActorRow,
        match=actor_named("$id", "@actor"),
        binds=("actor",),
        wanted=wanted,
        ground=ground,
    )
