"""Who is near an actor: whom it shares events and relations with, whom those do, and so on, nearest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.shapes.among import EVENTS, among
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.rows import ActorRow, EventRow, RelationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.steps import reached
from graph.queries.shapes.wheres import StepWhere
from graph.query import Query

DEEPEST = 4
"""Steps away from the actor in the middle, at most."""
ACTORS = 200
"""Actors in an answer, at most, apart from the one in the middle."""


@dataclass(frozen=True, slots=True)
class Params:
    """The actor in the middle, by id, how many steps to go, 1 to `DEEPEST`, and along what."""

    actor: str
    depth: int
    where: StepWhere | None = None


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """An actor, and by how many steps it is reached at least."""

    distance: int
    actor: ActorRow


@dataclass(frozen=True, slots=True)
class Row:
    """What is near.

    `events` are those between any two of the actors, the one in the middle included, earliest first; `relations`
    likewise. `complete` is false where there is more than the answer may hold.
    """

    centre: ActorRow
    neighbours: tuple[NeighbourRow, ...]
    events: tuple[EventRow, ...]
    relations: tuple[RelationRow, ...]
    complete: bool


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, Row]:
    """One row, or none where there is no such actor. Raises `ValueError` for a depth out of bounds."""
    if not 1 <= params.depth <= DEEPEST:
        raise ValueError(f"depth must be 1 to {DEEPEST}, not {params.depth}")
    steps = range(1, params.depth + 1)
    rings = "".join(_ring(step, params.where, ground) for step in steps)
    near = " + ".join(f"[each IN ring{step} | {{distance: {step}, actor: each}}]" for step in steps)
    cypher = (
        f"{ground.fill(actor_named('$actor', 'centre'))} WITH centre, [centre] AS seen0{rings} "
        f"WITH centre, seen{params.depth}[..{ACTORS + 1}] AS actors, "
        f"size(seen{params.depth}) > {ACTORS + 1} AS crowded, "
        f"({near})[..{ACTORS}] AS near "
        f"RETURN {_answer(params.where, wanted, ground)} AS row"
    )
    return Query(name="neighbourhood", cypher=cypher, params=Params, row=_row, pages=wanted.asked())


def _ring(step: int, where: StepWhere | None, ground: Scope) -> str:
    """The actors first reached by this step; one more than are shown, to tell whether there are more."""
    before = [f"ring{each}" for each in range(1, step)]
    start = f"ring{step - 1}" if before else "seen0"
    kept = ", ".join(["centre", *before])
    return (
        f" WITH {kept}, seen{step - 1}, COLLECT {{ UNWIND {start} AS one"
        f" CALL (one) {{ {reached('one', 'other', where, ground)} }}"
        f" WITH DISTINCT other WHERE NOT other IN seen{step - 1}"
        f" RETURN other ORDER BY other.name, other.id LIMIT {ACTORS + 1} }} AS ring{step}"
        f" WITH {kept}, ring{step}, seen{step - 1} + ring{step} AS seen{step}"
    )


def _answer(where: StepWhere | None, wanted: Selection, ground: Scope) -> str:
    def made(selection: Selection, actor: str) -> str:
        return projection(ActorRow, selection, Scope({**ground.names, "actor": actor}))

    return (
        f"{{centre: {made(wanted.inside('centre'), 'centre')}, crowded: crowded, "
        f"neighbours: COLLECT {{ UNWIND near AS each WITH each.distance AS distance, each.actor AS neighbour "
        f"RETURN {{distance: distance, actor: {made(wanted.inside('neighbours', 'actor'), 'neighbour')}}} }}, "
        f"{among('actors', where, wanted, ground)}}}"
    )


def _row(record: Mapping[str, Any]) -> Row:
    answer = record["row"]
    return Row(
        centre=read(ActorRow, answer["centre"]),
        neighbours=tuple(
            NeighbourRow(distance=each["distance"], actor=read(ActorRow, each["actor"]))
            for each in answer["neighbours"]
        ),
        events=tuple(read(EventRow, each) for each in answer["events"][:EVENTS]),
        relations=tuple(read(RelationRow, each) for each in answer["relations"][:EVENTS]),
        complete=not answer["crowded"] and max(len(answer["events"]), len(answer["relations"])) <= EVENTS,
    )
