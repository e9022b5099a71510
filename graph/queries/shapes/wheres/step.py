"""Which steps lead from one actor to another."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from graph.queries.shapes.where import Inside

if TYPE_CHECKING:
    from graph.queries.shapes.wheres.actor import ActorWhere
    from graph.queries.shapes.wheres.event import EventWhere
    from graph.queries.shapes.wheres.relation import RelationWhere


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWhere:
    """Along such events and relations, to such actors; where only one of the first two is given, along no other."""

    event: Annotated["EventWhere | None", Inside()] = None
    relation: Annotated["RelationWhere | None", Inside()] = None
    actor: Annotated["ActorWhere | None", Inside()] = None
