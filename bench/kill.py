"""Whether a run that is killed again and again ends as one that is left alone: `make bench-kill`.

The same documents are ingested into two graphs. In one, nothing happens; in the other, the ingest is killed at moments
from a seed, and so is Neo4j, and both are started again. Then the two are written as N-Quads, which must be the same
bytes, and the invariants must hold.
"""

import argparse
import hashlib
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Buffer
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import BinaryIO, cast

import psutil
from platformdirs import user_cache_path

from bench.generated import World, write_documents
from graph import server
from graph.exports import nquads
from graph.invariants import Shown, invariants
from graph.readback import everything
from graph.server import ServerHome
from graph.store import Store
from ontology import vocabulary
from ontology.terms import Vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-kill"
DRAMATIS = Path(sys.executable).with_name("dramatis")
START_SECONDS = 4.0
"""How long a run takes until it stores something."""
SECONDS = 120.0
"""How long a run may go on that lost its Neo4j."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A home of its own, with its Neo4j."""

    home: ServerHome
    vocabulary: Vocabulary

    def ingest(self, documents: Path) -> subprocess.Popen[bytes]:
        """A run that has been started."""
        server.start(self.home)
        environment = os.environ | {"DRAMATIS_HOME": str(self.home.home)}
        return subprocess.Popen(
            [DRAMATIS, "ingest", documents], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def kill(self) -> None:
        """Ends Neo4j as a power cut would."""
        pid = server.status(self.home).pid
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
            psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=10)

    def dump(self) -> str:
        """A digest of all that is in the graph, and of what it breaks."""
        digest = _Digest()
        known = server.start(self.home)
        with Store.open(uri=known.uri, user=known.user, password=known.password) as store:
            nquads.write(everything(store, self.vocabulary), cast("BinaryIO", digest), vocabulary=self.vocabulary)
            broken = [one.name for one in invariants(self.vocabulary) if store.fetch(one, Shown(1))[0].found]
        return digest.hexdigest() + "".join(f"; broken: {one}" for one in broken)


class _Digest(io.RawIOBase):
    """A stream of which only the digest is kept."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        self._hash.update(data)
        return memoryview(data).nbytes

    def hexdigest(self) -> str:
        return self._hash.hexdigest()


def undisturbed(graph: Graph, documents: Path) -> float:
    """The seconds of a run that is left alone."""
    begun = time.monotonic()
    if graph.ingest(documents).wait():
        sys.exit("the run that was left alone failed")
    return time.monotonic() - begun


def disturbed(graph: Graph, documents: Path, *, runs: int, servers: int, seconds: float, chance: Random) -> list[str]:
    """Kills `runs` runs and `servers` servers; then lets a run come to its end.

    They are spread over the `seconds` that a run takes which is left alone, so that most are under way when they end.
    Gives what was killed, in order. The last server is killed under a run that goes on.
    """
    victims = ["run"] * runs + ["server"] * (servers - 1)
    chance.shuffle(victims)
    victims += ["server"] * min(servers, 1)
    for number, victim in enumerate(victims):
        run = graph.ingest(documents)
        with suppress(subprocess.TimeoutExpired):
            run.wait(START_SECONDS + chance.uniform(0, 2) * seconds / len(victims))
        if victim == "server":
            graph.kill()
            server.start(graph.home)
            if number == len(victims) - 1:
                run.wait(SECONDS)
        run.kill()
        run.wait()
    if graph.ingest(documents).wait():
        sys.exit("the run that came to its end failed")
    return victims


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--runs", type=int, default=20, help="how often the ingest is killed")
    options.add_argument("--servers", type=int, default=5, help="how often Neo4j is killed")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    terms = vocabulary.load()
    HOME.mkdir(parents=True, exist_ok=True)
    documents = HOME / "documents.jsonl"
    write_documents(documents, World(terms, actors=2 * chosen.articles), chosen.articles)
    dumps = []
    for name in ("alone", "killed"):
        home = ServerHome(home=HOME / name, cache=user_cache_path("dramatis", appauthor=False))
        server.reset(home)
        graph = Graph(home, terms)
        try:
            if name == "alone":
                seconds = undisturbed(graph, documents)
                print(f"left alone: {seconds:.0f} s")
            else:
                chance = Random(chosen.seed)  # noqa: S311 (the same each time)
                counts = {"runs": chosen.runs, "servers": chosen.servers}
                print("killed:", *disturbed(graph, documents, **counts, seconds=seconds, chance=chance))
            dumps.append(graph.dump())
        finally:
            server.stop(home)
        print(f"{name}: {dumps[-1]}")
    sys.exit(0 if dumps[0] == dumps[1] else "the graphs differ")


if __name__ == "__main__":
    main()
