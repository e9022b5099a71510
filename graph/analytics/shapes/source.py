"""What an analysis reads of the graph: the events between actors, unless it says otherwise."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from sys import intern

import numpy as np
from numpy.typing import NDArray

from graph.analytics.shapes.projection import ACTOR, NO_DAY, RECIPIENT, ActorNode, Days, Positions, Projection
from graph.columns import Columns, ReadColumns, Table, texts
from graph.queries.shapes.scope import Scope
from graph.wanted import Wanted, such


@dataclass(frozen=True, slots=True)
class Source[S]:
    """How something is read: its tables are put to Neo4j by the function that it is given."""

    name: str
    read: Callable[[ReadColumns, Wanted, Scope], S]


ACTORS = {
    "id": "actor.id",
    "name": "actor.name",
    "type": "actor.type",
    "country": "actor.country",
    "sector": "actor.sector",
}
"""The columns of `actor_nodes`, of an `actor`."""
_BETWEEN = "\x1f"
"""Between the ids of a side: a sign that no text has."""
_EVENTS = {
    "id": "@event.id",
    "type": "@event.type",
    "mode": "@event.mode",
    "quad": "@event.quad",
    "score": "@event.score",
    "start": "@event.start",
    "confidence": "@event.confidence",
    "reports": "COUNT { (@event)<-[:@tellsOf]-(:Report) }",
    "actors": "reduce(ids = '', each IN [(@event)-[:@hasActor]->(one:Actor) | one.id] | ids + each + $between)",
    "recipients": "reduce(ids = '', each IN [(@event)-[:@hasRecipient]->(one:Actor) | one.id] | ids + each + $between)",
}
"""One row an event: with a row for each actor on a side there would be four times as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked(Wanted):
    between: str = _BETWEEN


@dataclass(frozen=True, slots=True)
class _Ids:
    ids: tuple[str, ...]


def _read(ask: ReadColumns, wanted: Wanted, ground: Scope) -> Projection:
    """Two questions. An actor that goes between them is left out."""
    scope = Scope({**ground.names, "event": "event"})
    asked = _Asked(**{each.name: getattr(wanted, each.name) for each in fields(wanted)})
    returned = ", ".join(f"{column} AS {name}" for name, column in _EVENTS.items())
    cypher = scope.fill(f"MATCH (@event:Event){such(wanted, scope)} RETURN {returned}")
    found = ask(Table("network", cypher, _Asked, tuple(_EVENTS)), asked)
    days, order = _ordered(found[0], found[5])
    keys, types, modes, quads, scores, _, confidences, reports, *sides = (
        tuple(map(column.__getitem__, order)) for column in found
    )
    named = [actor for side in sides for actor in "".join(side).split(_BETWEEN)[:-1]]
    ids = tuple(sorted(set(named)))
    returned = ", ".join(f"{column} AS {name}" for name, column in ACTORS.items())
    table = Table(
        "network-actors",
        f"MATCH (actor:Actor) WHERE actor.id IN $ids WITH actor ORDER BY actor.id RETURN {returned}",
        _Ids,
        tuple(ACTORS),
    )
    actors = actor_nodes(ask(table, _Ids(ids)))
    at = {actor.id: position for position, actor in enumerate(actors)}
    event, role, actor = _sides(sides, np.array([at.get(each, -1) for each in named], dtype=np.int64))
    return Projection(
        actors=actors,
        events=keys,
        types=tuple(map(intern, types)),
        modes=texts(map(intern, modes)),
        quads=tuple(map(intern, quads)),
        scores=np.array(scores, dtype=np.float64),
        days=days,
        confidences=np.array(confidences, dtype=np.float64),
        reports=np.array(reports, dtype=np.int64),
        side_event=event,
        side_actor=actor,
        side_role=role,
    )


def _sides(sides: list[tuple[str, ...]], named: Positions) -> tuple[Positions, NDArray[np.int8], Positions]:
    """Event, role and actor of each place on a side, in their order; `named` are the actors as the sides name them."""
    counts = [[side.count(_BETWEEN) for side in column] for column in sides]
    event = np.concatenate([np.repeat(np.arange(len(column)), column) for column in counts])
    role = np.repeat(np.array([ACTOR, RECIPIENT], dtype=np.int8), [sum(column) for column in counts])
    place = np.lexsort((named, role, event))
    place = place[named[place] >= 0]
    return event[place], role[place], named[place]


def _ordered(keys: tuple[str, ...], starts: tuple[str, ...]) -> tuple[Days, list[int]]:
    """The days in the order of the projection, and which event is at each place there."""
    days = _days(starts)
    order = [at for _, _, at in sorted(zip(days.tolist(), keys, range(len(keys)), strict=True))]
    return days[order], order


def actor_nodes(columns: Columns) -> tuple[ActorNode, ...]:
    """The actors of what `ACTORS` asks for."""
    ids, names, classes, countries, sectors = columns
    return tuple(ActorNode(*each) for each in zip(ids, names, classes, texts(countries), texts(sectors), strict=True))


def _days(dates: tuple[str, ...]) -> Days:
    """ISO 8601 dates as days since 1970-01-01."""
    made = np.array([each or "NaT" for each in dates], dtype="datetime64[D]")
    return np.where(np.isnat(made), NO_DAY, made.astype(np.int64)).astype(np.int32)


NETWORK: Source[Projection] = Source("network", _read)
"""Who did what to whom."""
