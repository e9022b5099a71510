"""Who is like an actor: who does the same to the same others, or has the same done to them by the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from graph.described import ActorId, Bounds
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.query import Query

MOST = 50
"""Actors in an answer, at most."""
SHARED = 10
"""So many are shown towards whom two are alike."""


@dataclass(frozen=True, slots=True)
class Params:
    """The actor, and how many that are like it."""

    actor: Annotated[ActorId, "The id of the actor."]
    first: Annotated[int, Bounds(1, MOST), "How many at most."] = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarActor:
    """An actor that is like another."""

    similarity: Annotated[
        float, "Of all that either does to somebody or has done by somebody, the share that both do, 0 to 1."
    ]
    actor: Annotated[ActorRow, "The actor."]
    towards: Annotated[tuple[ActorRow, ...], f"Towards whom both are alike, by name; at most {SHARED}."]


_OTHERS = 500
"""Of those whom an actor has to do with, so many with whom it has the most."""
_COMPARED = 500
"""Of those who are like it in anything, so many are compared who are in the most."""
_DEED = "event.type + ' ' + type(side) + ' ' + whom.id"
"""What somebody does to whom, or has done: of two actors, the share of these that both have is their similarity."""


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, tuple[SimilarActor, ...]]:
    """One row, the likest first, or none where there is no such actor. Only what is told as fact counts."""
    deed = "<-[side:@hasActor|@hasRecipient]-(event:Event)-[:@hasActor|@hasRecipient]->(whom:Actor)"
    of_centre = (
        f"MATCH (centre){deed} WHERE whom <> centre AND event.auxiliary IS NULL"
        f" WITH whom, collect(DISTINCT {_DEED}) AS some ORDER BY size(some) DESC, whom.id LIMIT {_OTHERS}"
        " WITH collect(whom) AS others, collect(some) AS lists RETURN others, lists"
    )
    # From those whom the one has to do with to all who have to do with them. The lists stay outside of what is grouped.
    alike = (
        "UNWIND range(0, size(others) - 1) AS at WITH others[at] AS whom, lists[at] AS deeds"
        " MATCH (whom)<-[:@hasActor|@hasRecipient]-(event:Event)-[side:@hasActor|@hasRecipient]->(other:Actor)"
        f" WHERE other <> centre AND other <> whom AND event.auxiliary IS NULL AND {_DEED} IN deeds"
        f" WITH DISTINCT other, whom, {_DEED} AS deed"
        " WITH other, count(deed) AS shared, collect(DISTINCT whom) AS towards"
        f" ORDER BY shared DESC, other.id LIMIT {_COMPARED} RETURN other, shared, towards"
    )
    one = projection(ActorRow, wanted.inside("actor"), Scope({**ground.names, "actor": "other"}))
    them = projection(ActorRow, wanted.inside("towards"), Scope({**ground.names, "actor": "each"}))
    cypher = (
        f"{actor_named('$actor', 'centre')} CALL (centre) {{ {of_centre} }}"
        " WITH centre, others, lists, reduce(deeds = 0, some IN lists | deeds + size(some)) AS own"
        f" RETURN COLLECT {{ CALL (centre, others, lists) {{ {alike} }} WITH other, towards, shared,"
        f" own + COUNT {{ MATCH (other){deed} WHERE whom <> other AND event.auxiliary IS NULL"
        f" RETURN DISTINCT {_DEED} }} - shared AS all"
        " WITH other, towards, toFloat(shared) / all AS similarity"
        " ORDER BY similarity DESC, other.name, other.id LIMIT $first"
        f" RETURN {{similarity: similarity, actor: {one}, towards: COLLECT {{ UNWIND towards AS each"
        f" WITH each ORDER BY each.name, each.id LIMIT {SHARED} RETURN {them} }}}} }} AS similar"
    )
    return Query(name="similar_actors", cypher=ground.fill(cypher), params=Params, row=_row, pages=wanted.asked())


def _row(record: Mapping[str, Any]) -> tuple[SimilarActor, ...]:
    return tuple(
        SimilarActor(
            similarity=each["similarity"],
            actor=read(ActorRow, each["actor"]),
            towards=tuple(read(ActorRow, one) for one in each["towards"]),
        )
        for each in record["similar"]
    )
