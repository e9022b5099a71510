"""Whether a graph that is exported and imported is the same, byte by byte: `make bench-round-trip`.

Generated documents are ingested; the graph is exported as a canonical dump, removed, rebuilt from that dump, and
exported again. Each step is a command of its own, as a user would give it. Printed are its seconds and its peak of
memory, that of Neo4j left out.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.generated import World, write_documents
from ontology import vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-round-trip"
DRAMATIS = Path(sys.executable).with_name("dramatis")
_KIB = 1024


def main() -> None:
    """Measures and prints; the exit code is 1 if something is not the same."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000, help="of ten events and three relations each")
    count = options.parse_args().articles
    shutil.rmtree(HOME / "files", ignore_errors=True)
    (HOME / "files").mkdir(parents=True)
    documents, first, again = (HOME / "files" / name for name in ("documents.jsonl", "first.nq", "again.nq"))
    write_documents(documents, World(vocabulary.load(), actors=2 * count), count)
    _run("reset", "--yes")
    _run("up")
    try:
        _run("ingest", documents)
        _run("export", first, "--canonical")
        _run("reset", "--yes")
        _run("up")
        _run("import", first)
        _run("export", again, "--canonical")
    finally:
        _run("reset", "--yes")
    with first.open("rb") as stream:
        lines = sum(1 for _ in stream)
    one, other = _digest(first), _digest(again)
    print(f"{lines:,} statements, {first.stat().st_size:,} bytes; SHA-256 {one}")
    if one != other:
        sys.exit(f"the graph that was imported gives another dump: {other}")
    print("the graph that was imported gives the same dump, byte by byte")


def _run(*arguments: str | Path) -> None:
    begun = time.perf_counter()
    child = subprocess.Popen(
        [DRAMATIS, *arguments], env=os.environ | {"DRAMATIS_HOME": str(HOME)}, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"dramatis {arguments[0]} failed")
    print(f"{arguments[0]:<8}{time.perf_counter() - begun:8.1f} s  {used.ru_maxrss / _KIB:6.0f} MiB", flush=True)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


if __name__ == "__main__":
    main()
