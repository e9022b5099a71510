"""The way through, from five articles to answers: `make demo`.

Each step is a command that can as well be typed. Everything is kept in a home of its own, `.dramatis/demo`.
"""

import argparse
import json
import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from api import background, bootstrap
from api.settings import Settings
from ontology.errors import DramatisError

ROOT = Path(__file__).parents[1]
EXAMPLES = Path(__file__).parent
PORTS = range(8000, 8100)
"""The first that is free is the API's."""
ASKED = 100
"""Actors and events: the most that a page holds."""
SHOWN = 8
"""Rows of each table."""
WIDTH = 110
FOUND = f"""{{
  actors(first: {ASKED}) {{ totalCount edges {{ node {{
    name class country eventCount relations {{ nodes {{ type title subject {{ name }} object {{ name }} }} }}
  }} }} }}
  events(first: {ASKED}) {{ totalCount edges {{ node {{
    start name actors {{ name }} recipients {{ name }} place {{ name }} reportCount
  }} }} }}
}}"""


def main() -> None:
    """Runs the demo, or stops what it left running."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--down", action="store_true", help="stop what the demo left running")
    options.add_argument("--home", type=Path, default=ROOT / ".dramatis" / "demo", help="where all of it is kept")
    chosen = options.parse_args()
    home = chosen.home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    try:
        if chosen.down:
            dramatis(home, "down")
        else:
            show(home, Console(highlight=False))
    except DramatisError as error:
        sys.exit(f"demo: {error}")


def show(home: Path, console: Console) -> None:
    """One step after another; the second time, all of them find their work done."""
    dramatis(home, "up")
    before = graph_version(home)
    dramatis(home, "ingest", EXAMPLES / "articles")
    after = graph_version(home)
    address = api(home)
    print()
    console.print(*tables(ask(address, FOUND)["data"]), sep="\n")
    for file in sorted((EXAMPLES / "queries").glob("*.graphql")):
        query = file.read_text(encoding="utf-8").strip()
        section(console, os.path.relpath(file))
        print(query, laid_out(ask(address, query)), sep="\n\n")
    section(console, "the graph as RDF")
    dramatis(home, "export", home / "dump.nq")
    dramatis(home, "export", home / "dump.ttl")
    section(console, "where to look")
    for name, place in places(home, address).items():
        print(f"{name:<15} {place}")
    print(
        f"\nThe graph is at version {after}, as it was before: nothing has changed."
        if before == after
        else f"\nThe graph went from version {before} to {after}. Run this again, and nothing will change."
    )


def section(console: Console, title: str) -> None:
    """A line with a title."""
    console.print()
    console.rule(title, align="left")


def dramatis(home: Path, *arguments: str | Path) -> None:
    """Runs one command over the demo's home, and shows it as it could be typed."""
    command = ["dramatis", *(os.path.relpath(part) if isinstance(part, Path) else part for part in arguments)]
    print(f"\n$ {shlex.join(command)}", flush=True)
    program = Path(sys.executable).with_name("dramatis")
    environment = os.environ | {"DRAMATIS_HOME": str(home)}
    done = subprocess.run([program, *command[1:]], env=environment, check=False)  # noqa: S603 (our own program)
    if done.returncode != 0:
        sys.exit(done.returncode)


def graph_version(home: Path) -> int:
    """How often the graph was written to."""
    with bootstrap.store(Settings(home=home)) as store:
        return store.version()


def api(home: Path) -> str:
    """The address of the API, started unless it runs already."""
    if background.running(home) is None:
        dramatis(home, "serve", "--detach", "--port", str(next(filter(is_free, PORTS))))
    running = background.running(home)
    if running is None:
        sys.exit(f"the API has ended: see {background.log_file(home)}")
    return running.url


def is_free(port: int) -> bool:
    """Whether nothing listens at a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def ask(address: str, query: str) -> dict[str, Any]:
    """The API's answer to a query, without what the query cost."""
    try:
        response = httpx.post(f"{address}/graphql", json={"query": query}, timeout=30)
    except httpx.HTTPError as error:
        sys.exit(f"the API at {address} does not answer any more ({error}): run make demo again")
    response.raise_for_status()
    answer: dict[str, Any] = response.json()
    answer.pop("extensions", None)
    return answer


def laid_out(value: Any, indent: str = "") -> str:
    """JSON, with what fits into a line on one line."""
    flat = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or len(indent) + len(flat) <= WIDTH:
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        lines = [f"{json.dumps(key)}: {laid_out(part, deeper)}" for key, part in value.items()]
    else:
        lines = [laid_out(part, deeper) for part in value]
    start, end = "{}" if isinstance(value, dict) else "[]"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(lines) + f"\n{indent}{end}"


def tables(found: Mapping[str, Any]) -> list[Table]:
    """The actors of most events, the events of most reports, and some relations."""
    actors, events = ([edge["node"] for edge in found[kind]["edges"]] for kind in ("actors", "events"))
    relations = [relation for actor in actors for relation in actor["relations"]["nodes"] if relation["object"]][:SHOWN]
    actors = sorted(actors, key=lambda actor: -actor["eventCount"])[:SHOWN]
    told = [event for event in events if event["actors"] and event["recipients"]]
    events = sorted(told, key=lambda event: -event["reportCount"])[:SHOWN]
    return [
        table(
            f"{found['actors']['totalCount']} actors, among them",
            [
                {"name": a["name"], "class": a["class"], "country": a["country"], "events": a["eventCount"]}
                for a in actors
            ],
        ),
        table(
            f"{found['events']['totalCount']} events, among them",
            [
                {
                    "day": event["start"],
                    "what": event["name"],
                    "who": names(event["actors"]),
                    "to whom": names(event["recipients"]),
                    "where": (event["place"] or {}).get("name"),
                    "reports": event["reportCount"],
                }
                for event in events
            ],
        ),
        table(
            "relations, among them",
            [
                {
                    "who": relation["subject"]["name"],
                    "relation": relation["type"],
                    "as": relation["title"],
                    "to": relation["object"]["name"],
                }
                for relation in relations
            ],
        ),
    ]


def names(actors: list[dict[str, str]]) -> str:
    """Several actors in one cell."""
    return ", ".join(actor["name"] for actor in actors)


def table(title: str, rows: list[dict[str, Any]]) -> Table:
    """Rows with the same keys, as a table."""
    made = Table(*(rows[0] if rows else ()), title=title, title_justify="left", title_style="bold")
    for row in rows:
        made.add_row(*("" if value is None else str(value) for value in row.values()))
    return made


def places(home: Path, address: str) -> dict[str, str]:
    """Where all of this can be looked at."""
    connection = bootstrap.connection(Settings(home=home))
    return {
        "GraphiQL": f"{address}/graphql",
        "Neo4j Browser": connection.browser_url,
        "  its user": connection.user,
        "  its password": f"DRAMATIS_HOME={os.path.relpath(home)} .venv/bin/dramatis status",
        "RDF dump": f"{os.path.relpath(home / 'dump.nq')}, {os.path.relpath(home / 'dump.ttl')}",
        "to stop both": "make demo-down",
    }


if __name__ == "__main__":
    main()
