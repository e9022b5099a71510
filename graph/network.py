"""Actors joined by events, as a graph of networkx: the ground on which the formats of network tools stand."""

from collections.abc import Iterable
from itertools import permutations, product

import networkx

from graph.readback import Record
from ontology.model import Actor, Event

type Network = networkx.MultiDiGraph[str]


def network(records: Iterable[Record]) -> Network:
    """From each who does something to each to whom it is done, and both ways between those who do it together.

    Nodes and edges have what is known of actors and events, as texts and numbers; what is not known is left out.
    """
    made: Network = networkx.MultiDiGraph()
    for record in records:
        match record:
            case Actor():
                known = {"country": record.country, "sector": record.sector}
                made.add_node(record.id, label=record.name, type=record.type, **_there(known))
            case Event():
                said = {
                    "mode": record.mode,
                    "start": record.start,
                    "end": record.end,
                    "auxiliary": record.auxiliary,
                    "place": record.place,
                }
                for one, other in _pairs(record):
                    made.add_edge(
                        one,
                        other,
                        key=record.id,
                        label=record.type,
                        quad_class=record.quad,
                        score=record.score,
                        weight=len(record.reports),
                        confidence=record.confidence,
                        **_there(said),
                    )
            case _:
                pass
    return made


def _pairs(event: Event) -> Iterable[tuple[str, str]]:
    return product(event.actors, event.recipients) if event.recipients else permutations(event.actors, 2)


def _there(said: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in said.items() if value is not None}
