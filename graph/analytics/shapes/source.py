"""What an analysis reads of the graph: the events between actors, unless it says otherwise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.analytics.shapes.projection import ACTOR, NO_DAY, RECIPIENT, ActorNode, Days, Projection
from graph.analytics.shapes.wanted import Wanted, such
from graph.columns import Columns, ReadColumns, Table, texts
from graph.queries.shapes.scope import Scope


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
_EVENTS = {
    "id": "@event.id",
    "type": "@event.type",
    "mode": "@event.mode",
    "quad": "@event.quad",
    "score": "@event.score",
    "start": "@event.start",
    "confidence": "@event.confidence",
    "reports": "COUNT { (@event)<-[:@tellsOf]-(:Report) }",
}
_SIDES = {
    "event": "@event.id",
    "role": f"CASE type(side) WHEN '@hasActor' THEN {ACTOR} ELSE {RECIPIENT} END",
    "actor": "actor.id",
}


def _read(ask: ReadColumns, wanted: Wanted, ground: Scope) -> Projection:
    """Three questions. What is written between them is left out where it does not fit together."""
    scope = Scope({**ground.names, "event": "event"})
    events = f"MATCH (@event:Event){such(wanted, scope)}"
    sides = f"{events} MATCH (@event)-[side:@hasActor|@hasRecipient]->(actor:Actor)"

    def asked(found: str, columns: Mapping[str, str]) -> Columns:
        returned = ", ".join(f"{column} AS {name}" for name, column in columns.items())
        return ask(Table("network", scope.fill(f"{found} RETURN {returned}"), Wanted, tuple(columns)), wanted)

    found_actors = asked(f"{sides} WITH DISTINCT actor ORDER BY actor.id", ACTORS)
    keys, types, modes, quads, scores, starts, confidences, reports = asked(
        f"{events} WITH @event ORDER BY @event.start, @event.id", _EVENTS
    )
    by, roles, whom = asked(sides, _SIDES)
    event_at = {key: at for at, key in enumerate(keys)}
    actor_at = {key: at for at, key in enumerate(found_actors[0])}
    found = np.array(
        [
            (event_at.get(event, -1), role, actor_at.get(actor, -1))
            for event, role, actor in zip(by, roles, whom, strict=True)
        ],
        dtype=np.int64,
    ).reshape(-1, 3)
    found = found[(found[:, 0] >= 0) & (found[:, 2] >= 0)]
    found = found[np.lexsort((found[:, 2], found[:, 1], found[:, 0]))]
    return Projection(
        actors=actor_nodes(found_actors),
        events=keys,
        types=types,
        modes=texts(modes),
        quads=quads,
        scores=np.array(scores, dtype=np.float64),
        days=_days(starts),
        confidences=np.array(confidences, dtype=np.float64),
        reports=np.array(reports, dtype=np.int64),
        side_event=found[:, 0].copy(),
        side_actor=found[:, 2].copy(),
        side_role=found[:, 1].astype(np.int8),
    )


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
