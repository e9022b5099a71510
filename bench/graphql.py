"""How fast the API answers, beside @neo4j/graphql with graphql-yoga on the same Neo4j: `make bench-graphql`.

Generated documents are ingested into a graph of its own. Both servers are one process; their answers are compared
before anything is timed. Then each question is asked of the one and of the other in short turns, alone and over eight
connections, so that whatever else the machine does slows both. Printed are medians, and the medians of the turns' own
ratios: how many times as fast ours is.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from platformdirs import user_cache_path

from bench.asked import Filter, Question, Side, questions
from bench.client import Server, alone, together
from bench.generated import World, write_documents
from graph import server
from graph.server import Connection, ServerHome
from ontology import vocabulary
from ontology.terms import Vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-graphql"
PEER = Path(__file__).with_name("peer")
DRAMATIS = Path(sys.executable).with_name("dramatis")
CONNECTIONS = 8
ASKED_OF = 16
"""So many actors and filters take turns, so that not one answer alone is measured."""
EVENTS = 20
"""So many events each of the actors has at least."""
START_SECONDS = 60.0
_BUSIEST = """
query ($after: String) {
  actors(first: 200, after: $after, orderBy: {by: EVENT_COUNT, direction: DESCENDING}) {
    nodes { key eventCount } pageInfo { hasNextPage endCursor }
  }
}
"""


@dataclass(frozen=True, slots=True)
class Times:
    """What was measured of one question: a round's median alone, in seconds, and answers a second together."""

    alone: list[float] = field(default_factory=list)
    together: list[float] = field(default_factory=list)


def main() -> None:
    """Measures and prints; fails where a bar is not reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=2_000, help="of ten events and three relations each")
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--seconds", type=float, default=1.5, help="of each turn")
    options.add_argument("--keep", action="store_true", help="keep the graph of the last run")
    chosen = options.parse_args()
    terms = vocabulary.load()
    _install()
    home = ServerHome(home=HOME, cache=user_cache_path("dramatis", appauthor=False))
    try:
        known = _graph(home, terms, chosen.articles, keep=chosen.keep)
        articles = len((HOME / "documents.jsonl").read_bytes().splitlines())
        ports = _free_port(), _free_port()
        with _ours(ports[0]), _peer(ports[1], known):
            servers = tuple(Server(port) for port in ports)
            asked = questions(_actors(servers[0]), _filters(terms))
            for one in asked:
                _compare(one, servers)
            print(f"{articles} articles; the answers of both are equal; {chosen.rounds} rounds", flush=True)
            reached = [_measure(one, servers, chosen.rounds, chosen.seconds) for one in asked]
    finally:
        server.stop(home)
    if not all(reached):
        sys.exit("a bar is not reached")


def _install() -> None:
    """The peer with what it needs, in a folder that can be removed at any time."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        sys.exit("the peer is a program for Node: install Node 20 or newer with npm, then run this again")
    folder = HOME / "peer"
    shutil.copytree(PEER, folder, dirs_exist_ok=True)
    wanted = (PEER / "package.json").read_text()
    installed = folder / "installed.json"
    if installed.exists() and installed.read_text() == wanted:
        return
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"], cwd=folder, check=False
    )
    if done.returncode:
        sys.exit("npm could not install the peer: see what it said above")
    installed.write_text(wanted)


def _graph(home: ServerHome, terms: Vocabulary, articles: int, *, keep: bool) -> Connection:
    """A Neo4j with the generated articles in it."""
    if keep and (HOME / "documents.jsonl").exists():
        return server.start(home)
    server.reset(home)
    HOME.mkdir(parents=True, exist_ok=True)
    documents = HOME / "documents.jsonl"
    write_documents(documents, World(terms, actors=2 * articles), articles)
    known = server.start(home)
    subprocess.run([DRAMATIS, "ingest", documents], env=_environment(), stdout=subprocess.DEVNULL, check=True)
    return known


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment() -> dict[str, str]:
    return os.environ | {"DRAMATIS_HOME": str(HOME)}


@contextmanager
def _ours(port: int) -> Iterator[None]:
    command = [str(DRAMATIS), "serve", "--port", str(port)]
    with _running(command, port, _environment()):
        yield


@contextmanager
def _peer(port: int, known: Connection) -> Iterator[None]:
    environment = os.environ | {
        "NODE_ENV": "production",
        "PEER_URI": known.uri,
        "PEER_USER": known.user,
        "PEER_PASSWORD": known.password,
        "PEER_PORT": str(port),
    }
    with _running(["node", str(HOME / "peer" / "server.mjs")], port, environment):
        yield


@contextmanager
def _running(command: Sequence[str], port: int, environment: Mapping[str, str]) -> Iterator[None]:
    """A server, from when it takes connections until the block ends."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                Server(port).connect().close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > end:
                    sys.exit(f"{command[0]} does not answer at port {port}")
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def _actors(ours: Server) -> list[str]:
    """The ids of some of the actors with events enough, evenly from the one with the most events on."""
    enough: list[str] = []
    after = None
    while True:
        page = ours.ask(_BUSIEST, {"after": after})["actors"]
        enough += [actor["key"] for actor in page["nodes"] if actor["eventCount"] >= EVENTS]
        if len(enough) % len(page["nodes"]) or not page["pageInfo"]["hasNextPage"]:
            return enough[:: len(enough) // ASKED_OF][:ASKED_OF]
        after = page["pageInfo"]["endCursor"]


def _filters(terms: Vocabulary) -> list[Filter]:
    """Three types of events and a year, each another one."""
    types = sorted(terms.event_types)
    return [
        Filter(
            types=[types[(n + step) % len(types)] for step in (0, 5, 9)],
            since=f"{2015 + n % 3}-0{1 + n % 9}-01",
            until=f"{2016 + n % 3}-0{1 + n % 9}-01",
        )
        for n in range(ASKED_OF)
    ]


def _compare(question: Question, servers: Sequence[Server]) -> None:
    """Ends the run where the two answer differently; warms both up."""
    sides = question.ours, question.peer
    for one in question.of:
        told = [
            side.shaped(asked.ask(side.query, side.variables(one))) for side, asked in zip(sides, servers, strict=True)
        ]
        if told[0] != told[1]:
            shown = "\n".join(json.dumps(each)[:1500] for each in told)
            sys.exit(f"{question.name}: the answers about {one} are not equal:\n{shown}")


def _measure(question: Question, servers: Sequence[Server], rounds: int, seconds: float) -> bool:
    """Prints what comes out for one question, and says whether the bar is reached."""
    sides = question.ours, question.peer
    requests = [_requests(question, side, asked) for side, asked in zip(sides, servers, strict=True)]
    times = Times(), Times()
    for _ in range(rounds + 1):
        for one, asked, ready in zip(times, servers, requests, strict=True):
            one.alone.append(median(alone(asked, ready, seconds)))
        for one, asked, ready in zip(times, servers, requests, strict=True):
            one.together.append(together(asked, ready, seconds, CONNECTIONS))
    # The first round only warms up.
    ours, peer = (Times(each.alone[1:], each.together[1:]) for each in times)
    quicker = median(theirs / own for own, theirs in zip(ours.alone, peer.alone, strict=True))
    more = median(own / theirs for own, theirs in zip(ours.together, peer.together, strict=True))
    print(f"{question.name} (the bar is {question.bar})")
    print(f"  alone, p50   {_ms(ours.alone)} ms      the peer {_ms(peer.alone)} ms      ratio {quicker:.2f}")
    print(f"  8 at once    {_rate(ours)} a second the peer {_rate(peer)} a second ratio {more:.2f}", flush=True)
    return min(quicker, more) >= question.bar


def _requests(question: Question, side: Side, asked: Server) -> list[bytes]:
    return [asked.request(side.query, side.variables(one)) for one in question.of]


def _ms(seconds: Sequence[float]) -> str:
    return f"{median(seconds) * 1000:7.2f}"


def _rate(times: Times) -> str:
    return f"{median(times.together):7.1f}"


if __name__ == "__main__":
    main()
