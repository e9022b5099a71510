"""How fast analyses are beside networkx, and how fast the network is read beside records of the driver.

`make bench-analytics`. Of an invented network in which few have to do with many: betweenness from some actors, and
communities, by our engines and by networkx, taking turns; networkx has its graph ready, ours begin at the projection.
Then as many events as are wanted are put into a Neo4j of their own, and the network is read as it is for analyses, and
as records of the driver. Seconds are those of the processors, of this process
and of Neo4j, the least of some rounds: others who use the machine do not change them much.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from itertools import batched
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import psutil
from neo4j import GraphDatabase, Session
from platformdirs import user_cache_path

from graph import server
from graph.analytics import centrality, communities
from graph.analytics.shapes.network import edges, pairs
from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.source import NETWORK
from graph.queries.shapes.ground import ground
from graph.server import ServerHome
from graph.store import Store
from graph.wanted import Wanted
from ontology import vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-analytics"
ACTORS = 20_000
SOURCES = 50
BARS = {"betweenness": 10.0, "communities": 10.0, "reading": 5.0}
_FEW = 300.0
"""The smaller, the more of what happens is about few."""


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--edges", type=int, default=125_000)
    options.add_argument("--events", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=2)
    given = options.parse_args()
    reached = {**_engines(_network(given.edges), given.rounds), "reading": _reading(given.events, given.rounds)}
    missed = [name for name, bar in BARS.items() if reached[name] < bar]
    print(f"not reached: {', '.join(missed)}" if missed else f"all bars are reached: {BARS}")


def _pairs(count: int, chance: np.random.Generator) -> list[tuple[int, int]]:
    """As many different pairs, whose ends follow a power law."""
    weights = 1 / (np.arange(ACTORS) + _FEW)
    found: dict[tuple[int, int], None] = {}
    while len(found) < count:
        ends = chance.choice(ACTORS, (count, 2), p=weights / weights.sum())
        found |= {(int(min(pair)), int(max(pair))): None for pair in ends if pair[0] != pair[1]}
    return list(found)[:count]


def _network(count: int) -> Projection:
    """One event a pair."""
    return projected(
        [ActorNode(str(at), str(at), "Person") for at in range(ACTORS)],
        [
            EventNode(id=str(n), type="X", day=0, actors=(str(one),), recipients=(str(other),))
            for n, (one, other) in enumerate(_pairs(count, np.random.default_rng(1)))
        ],
    )


def _engines(projection: Projection, rounds: int) -> dict[str, float]:
    found = edges(projection)
    graph = nx.Graph(pairs(found))
    print(f"{graph.number_of_nodes()} actors, {graph.number_of_edges()} edges; {rounds} rounds")
    by_betweenness = centrality.Params(centrality.Measure.BETWEENNESS, sources=SOURCES)
    return {
        "betweenness": _told(
            f"betweenness, {SOURCES} sources",
            partial(centrality.analyse, projection, by_betweenness),
            partial(nx.betweenness_centrality, graph, k=SOURCES, seed=1),
            rounds,
        ),
        "communities": _told(
            "communities",
            partial(communities.analyse, projection, communities.Params()),
            partial(nx.community.louvain_communities, graph, seed=1),
            rounds,
        ),
    }


def _told(name: str, ours: Callable[[], Any], other: Callable[[], Any], rounds: int, pid: int | None = None) -> float:
    """The ratio, when it has been printed; `pid` is that of Neo4j where it is asked."""
    times = [(_seconds(ours, pid), _seconds(other, pid)) for _ in range(rounds)]
    fast, slow = (min(column) for column in zip(*times, strict=True))
    print(f"{name:<24}{fast:8.2f} s   instead of {slow:8.2f} s   {slow / fast:6.1f} times as fast")
    return slow / fast


def _seconds(work: Callable[[], Any], pid: int | None) -> float:
    begun = _spent(pid)
    work()
    return _spent(pid) - begun


def _spent(pid: int | None) -> float:
    used = psutil.Process(pid).cpu_times() if pid is not None else None
    return time.process_time() + (used.user + used.system if used else 0)


def _reading(count: int, rounds: int) -> float:
    terms = vocabulary.load()
    home = ServerHome(home=HOME, cache=user_cache_path("dramatis", appauthor=False), heap_mib=1024, page_cache_mib=256)
    server.reset(home)
    HOME.mkdir(parents=True, exist_ok=True)
    connection = server.start(home)
    try:
        auth = (connection.user, connection.password)
        with (
            Store.open(uri=connection.uri, user=connection.user, password=connection.password) as store,
            GraphDatabase.driver(connection.uri, auth=auth, notifications_min_severity="OFF") as driver,
            driver.session() as session,
        ):
            store.prepare(terms)
            _fill(session, count)
            read = partial(NETWORK.read, wanted=Wanted(), ground=ground(terms))
            made = read(store.columns)
            print(f"{len(made.events)} events with {len(made.side_event)} actors on their sides")
            return _told(
                "reading", partial(read, store.columns), partial(_records, session), rounds, server.status(home).pid
            )
    finally:
        server.stop(home)
        server.reset(home)


def _records(session: Session) -> tuple[list[Any], list[Any]]:
    """The same by records, one an event and one an actor on its side, before anything is made of them."""
    events = session.run(
        "MATCH (e:Event) WHERE e.auxiliary IS NULL AND e.confidence >= 0.5"
        " RETURN e.id, e.type, e.mode, e.quad, e.score, e.start, e.confidence, COUNT { (e)<-[:TELLS_OF]-(:Report) }"
    )
    sides = session.run(
        "MATCH (e:Event) WHERE e.auxiliary IS NULL AND e.confidence >= 0.5"
        " MATCH (e)-[side:HAS_ACTOR|HAS_RECIPIENT]->(a:Actor) RETURN e.id, type(side), a.id"
    )
    return list(events), list(sides)


def _fill(session: Session, count: int) -> None:
    """Actors, and events with what is read of them and a report each."""
    for some in batched(range(ACTORS), 10_000):
        session.run(
            "UNWIND $some AS n CREATE (:Actor {id: 'name:actor-' + n, name: 'Actor ' + n, type: 'Person',"
            " country: 'NOR', sector: 'GOV'})",
            {"some": list(some)},
        ).consume()
    chance = np.random.default_rng(2)
    weights = 1 / (np.arange(ACTORS) + _FEW)
    sides = chance.choice(ACTORS, (count, 3), p=weights / weights.sum()).tolist()
    for some in batched(enumerate(sides), 5_000):
        rows = [{"n": n, "day": f"2020-{n % 12 + 1:02}-{n % 28 + 1:02}", "who": who} for n, who in some]
        session.run(
            "UNWIND $rows AS row"
            " CREATE (e:Event {id: 'event:' + row.n, type: 'ACCUSE', mode: 'allege', quad: 'Verbal Conflict',"
            " score: -3.0, confidence: 0.75, start: row.day, end: row.day})"
            " CREATE (:Report {id: 'report:' + row.n})-[:TELLS_OF]->(e)"
            " WITH row, e MATCH (one:Actor {id: 'name:actor-' + row.who[0]})"
            " MATCH (two:Actor {id: 'name:actor-' + row.who[1]}) MATCH (three:Actor {id: 'name:actor-' + row.who[2]})"
            " CREATE (e)-[:HAS_ACTOR]->(one) CREATE (e)-[:HAS_RECIPIENT]->(two) CREATE (e)-[:HAS_RECIPIENT]->(three)",
            {"rows": rows},
        ).consume()


if __name__ == "__main__":
    main()
