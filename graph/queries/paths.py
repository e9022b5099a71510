"""How one actor is connected with another: the shortest chains of actors, with what ties each to the next.

Null where one of them is not there, or both are the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.queries.shapes.named import actor_named
from graph.queries.shapes.projection import projection, read
from graph.queries.shapes.rows import ActorRow, EventRow, RelationRow
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.steps import events, reached, relations
from graph.queries.shapes.wheres import StepWhere
from graph.query import Query

LONGEST = 6
"""Steps from one end to the other, at most."""
MOST = 20
"""Paths in an answer, at most."""
TIES = 5
"""So many events are shown of a step, and so many relations."""

_SECOND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """The ends, by their ids, how many paths of how many steps at most, and along what; `where` is not of the ends."""

    start: str
    goal: str
    k: int
    longest: int
    where: StepWhere | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """What ties an actor of a path to the next: events that both take part in, and relations between them."""

    start: ActorRow
    end: ActorRow
    events: tuple[EventRow, ...]
    relations: tuple[RelationRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathRow:
    """A chain of actors, none of them twice."""

    length: int
    actors: tuple[ActorRow, ...]
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The paths, shortest first, those of one length by the names along them."""

    paths: tuple[PathRow, ...]


def query(params: Params, *, wanted: Selection, ground: Scope) -> Query[Params, Row]:
    """One row, or none where one of the ends is not there. Raises `ValueError` for bounds that are none.

    Longer chains are only looked for where the shorter ones are fewer than `k`.
    """
    if not 1 <= params.longest <= LONGEST or not 1 <= params.k <= MOST:
        raise ValueError(f"a path has 1 to {LONGEST} steps, and an answer 1 to {MOST} paths")
    ends = f"{actor_named('$start', 'start')} {actor_named('$goal', 'goal')} WITH start, goal WHERE start <> goal"
    cypher = (
        f"{ground.fill(ends)}{_near(1, 0, params.where, ground)} WITH *, [[start]] AS ahead0,"
        " CASE WHEN start IN near1 THEN [[start, goal]] ELSE [] END AS found0"
        + "".join(_longer(step, params.longest, params.where, ground) for step in range(1, params.longest))
        + f" RETURN COLLECT {{ UNWIND found{params.longest - 1}[..$k] AS chain"
        + f" RETURN {_answer(params.where, wanted, ground)} }} AS paths"
    )
    return Query(name="paths", cypher=cypher, params=Params, row=_row, pages=wanted.asked())


def _near(back: int, step: int, where: StepWhere | None, ground: Scope) -> str:
    """Whoever is at most so many steps from the goal, if longer chains are still wanted; each is gone on from once."""
    known, last, wanted = "[goal]", "[goal]", "true"
    if back > 1:
        known, last, wanted = f"near{back - 1}", f"last{back - 1}", f"size(found{step - 1}) < $k"
    return (
        f" WITH *, COLLECT {{ UNWIND CASE WHEN {wanted} THEN {last} ELSE [] END AS one"
        f" CALL (one) {{ {reached('one', 'other', where, ground, narrowed=False)} }}"
        f" WITH DISTINCT other WHERE NOT other IN {known} RETURN other }} AS last{back}"
        f" WITH *, {known} + last{back} AS near{back}"
    )


def _longer(step: int, longest: int, where: StepWhere | None, ground: Scope) -> str:
    """Goes on to the chains of one more step, if they are still wanted.

    From the second step on, the goal must not be too far from there; who is near it is looked for only then, for most
    actors are no further apart than two steps.
    """
    left = longest - step
    near = "".join(_near(back, step, where, ground) for back in range(2, left + 1)) if step == _SECOND else ""
    onward = f" AND other IN near{left}" if step >= _SECOND else ""
    return (
        f"{near} WITH *, COLLECT {{"
        f" UNWIND CASE WHEN size(found{step - 1}) < $k THEN ahead{step - 1} ELSE [] END AS chain"
        f" WITH *, last(chain) AS one CALL (one) {{ {reached('one', 'other', where, ground)} }}"
        f" WITH * WHERE other <> goal AND NOT other IN chain{onward} RETURN chain + [other] }} AS ahead{step}"
        f" WITH *, found{step - 1} + COLLECT {{ UNWIND ahead{step} AS chain WITH chain WHERE last(chain) IN near1"
        " RETURN chain + [goal] AS longer ORDER BY [each IN chain | each.name], [each IN chain | each.id] LIMIT $k }"
        f" AS found{step}"
    )


def _answer(where: StepWhere | None, wanted: Selection, ground: Scope) -> str:
    """The map of one `chain`."""

    def made(selection: Selection, actor: str) -> str:
        return projection(ActorRow, selection, Scope({**ground.names, "actor": actor}))

    steps = wanted.inside("paths", "steps")
    shared = "MATCH (one)<-[:@hasActor|@hasRecipient]-(event:Event)-[:@hasActor|@hasRecipient]->(two)"
    stated = "MATCH (one)-[relation:@relations]-(two)"
    return (
        "{length: size(chain) - 1, actors: COLLECT { UNWIND chain AS member"
        f" RETURN {made(wanted.inside('paths', 'actors'), 'member')} }},"
        " steps: COLLECT { UNWIND range(0, size(chain) - 2) AS at WITH chain[at] AS one, chain[at + 1] AS two"
        f" RETURN {{start: {made(steps.inside('start'), 'one')}, end: {made(steps.inside('end'), 'two')},"
        f" events: {events(shared, where, steps.inside('events'), ground, limit=TIES)},"
        f" relations: {relations(stated, where, steps.inside('relations'), ground, limit=TIES)}}} }}}}"
    )


def _row(record: Mapping[str, Any]) -> Row:
    return Row(
        tuple(
            PathRow(
                length=path["length"],
                actors=tuple(read(ActorRow, actor) for actor in path["actors"]),
                steps=tuple(_step(step) for step in path["steps"]),
            )
            for path in record["paths"]
        )
    )


def _step(step: Mapping[str, Any]) -> StepRow:
    return StepRow(
        start=read(ActorRow, step["start"]),
        end=read(ActorRow, step["end"]),
        events=tuple(read(EventRow, event) for event in step["events"]),
        relations=tuple(read(RelationRow, relation) for relation in step["relations"]),
    )
