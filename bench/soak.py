"""How much memory a long run takes: `make bench-soak`.

Generated documents, or with `--texts` their texts alone, are piped into one `dramatis ingest`, and the resident memory
of it and of its worker processes is added up after every thousand articles that it has stored.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import IO

import psutil
from platformdirs import user_cache_path

from bench.generated import World
from graph import server
from graph.server import ServerHome
from ontology import vocabulary
from ontology.document import to_document

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-soak"
DRAMATIS = Path(sys.executable).with_name("dramatis")
BAR_MIB = 1536
EVERY = 1000
_MIB = 1024 * 1024


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=50_000)
    options.add_argument("--texts", action="store_true", help="let the articles be read, not only loaded")
    chosen = options.parse_args()
    home = ServerHome(home=HOME, cache=user_cache_path("dramatis", appauthor=False))
    server.reset(home)
    HOME.mkdir(parents=True, exist_ok=True)
    server.start(home)
    report = HOME / "report.jsonl"
    report.unlink(missing_ok=True)
    try:
        run = subprocess.Popen(
            [DRAMATIS, "ingest", "-", "--report", report],
            env=os.environ | {"DRAMATIS_HOME": str(HOME)},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        Thread(target=_feed, args=(run.stdin, lines(chosen.articles, texts=chosen.texts)), daemon=True).start()
        samples = list(_samples(run, report))
    finally:
        server.stop(home)
    half = samples[len(samples) // 2 :]
    peak = max(mib for _, mib in samples)
    slope = (half[-1][1] - half[0][1]) / max(1, half[-1][0] - half[0][0]) * EVERY
    print(f"peak {peak:.0f} MiB (the bar is {BAR_MIB}); in the second half {slope:+.2f} MiB a thousand articles")
    sys.exit(run.returncode)


def lines(count: int, *, texts: bool) -> Iterator[bytes]:
    """What is piped: extraction documents, or articles that are only text."""
    for extraction in World(vocabulary.load()).articles(count):
        article = extraction.article
        plain = {"id": article.id, "text": article.text, "published": article.published}
        yield json.dumps(plain if texts else to_document(extraction, with_text=True)).encode() + b"\n"


def _feed(pipe: IO[bytes] | None, given: Iterator[bytes]) -> None:
    assert pipe is not None  # noqa: S101 (asked for above)
    with pipe:
        pipe.writelines(given)


def _samples(run: subprocess.Popen[bytes], report: Path) -> Iterator[tuple[int, float]]:
    """After every so many articles how many there are, and the memory that all processes of the run hold."""
    done, told, stream = 0, 0, None
    while run.poll() is None:
        time.sleep(0.5)
        if stream is None and report.exists():
            stream = report.open("rb")
        done += len(stream.readlines()) if stream else 0
        if done >= told + EVERY:
            told = done
            process = psutil.Process(run.pid)
            held = sum(one.memory_info().rss for one in [process, *process.children(recursive=True)]) / _MIB
            print(f"{done:8} articles  {held:7.0f} MiB", flush=True)
            yield done, held


if __name__ == "__main__":
    main()
