"""The way through, from five articles to answers: `make demo`.

Each step is a command that can as well be typed. Everything is kept in a home of its own, `.dramatis/demo`.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.json import JSON
from rich.syntax import Syntax
from rich.table import Table

from api import background, bootstrap
from api.settings import Settings

ROOT = Path(__file__).parents[1]
EXAMPLES = Path(__file__).parent
SHOWN = 8
FOUND = f"""{{
  actors(first: {SHOWN}) {{ totalCount edges {{ node {{
    name class country eventCount relations {{ type title subject {{ name }} object {{ name }} place {{ name }} }}
  }} }} }}
  events(first: {SHOWN}) {{ totalCount edges {{ node {{
    start name actors {{ name }} recipients {{ name }} place {{ name }} reportCount
  }} }} }}
}}"""


def main() -> None:
    """Runs the demo, or stops what it left running."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--down", action="store_true", help="stop what the demo left running")
    options.add_argument("--home", type=Path, default=ROOT / ".dramatis" / "demo")
    chosen = options.parse_args()
    home = chosen.home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    if chosen.down:
        dramatis(home, "down")
    else:
        show(home, Console(highlight=False))


def show(home: Path, console: Console) -> None:
    """One step after another; the second time, all of them find their work done."""
    dramatis(home, "up")
    before = graph_version(home)
    dramatis(home, "ingest", EXAMPLES / "articles")
    after = graph_version(home)
    dramatis(home, "serve", "--detach")
    console.print(*tables(ask(home, FOUND)["data"]), sep="\n")
    for file in sorted((EXAMPLES / "queries").glob("*.graphql")):
        query = file.read_text(encoding="utf-8").strip()
        console.rule(f"examples/queries/{file.name}", align="left")
        console.print(Syntax(query, "graphql"), JSON(json.dumps(ask(home, query))), sep="\n")
    console.rule("the graph as RDF", align="left")
    dramatis(home, "export", home / "dump.nq")
    dramatis(home, "export", home / "dump.ttl")
    console.rule("where to look", align="left")
    console.print(places(home))
    console.print(
        f"The graph is at version {after}, as it was before: nothing has changed."
        if before == after
        else f"The graph went from version {before} to {after}. Run this again: nothing will change."
    )


def dramatis(home: Path, *arguments: str | Path) -> None:
    """Runs one command over the demo's home, and shows it as it could be typed."""
    command = ["dramatis", *(os.path.relpath(part) if isinstance(part, Path) else part for part in arguments)]
    print(f"\n$ {shlex.join(command)}", flush=True)
    program = Path(sys.executable).with_name("dramatis")
    done = subprocess.run([program, *command[1:]], env=os.environ | {"DRAMATIS_HOME": str(home)}, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)


def graph_version(home: Path) -> int:
    """How often the graph was written to."""
    settings = Settings(home=home)
    with bootstrap.store(settings, bootstrap.vocabulary(settings)) as store:
        return store.version()


def ask(home: Path, query: str) -> dict[str, Any]:
    """The API's answer to a query."""
    api = background.running(home)
    assert api is not None, "the API was started above"
    response = httpx.post(f"{api.url}/graphql", json={"query": query}, timeout=30)
    response.raise_for_status()
    answer: dict[str, Any] = response.json()
    return answer


def tables(found: Mapping[str, Any]) -> list[Table]:
    """The first actors, events and relations."""
    actors, events = ([edge["node"] for edge in found[kind]["edges"]] for kind in ("actors", "events"))
    relations = [relation for actor in actors for relation in actor["relations"]]
    return [
        table(
            f"actors: {len(actors)} of {found['actors']['totalCount']}",
            [
                {"name": a["name"], "class": a["class"], "country": a["country"], "events": a["eventCount"]}
                for a in actors
            ],
        ),
        table(
            f"events: {len(events)} of {found['events']['totalCount']}",
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
            "relations of these actors",
            [
                {
                    "who": relation["subject"]["name"],
                    "relation": relation["type"],
                    "as": relation["title"],
                    "to": (relation["object"] or relation["place"] or {}).get("name"),
                }
                for relation in relations[:SHOWN]
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


def places(home: Path) -> Table:
    """Where all of this can be looked at."""
    connection, api = bootstrap.connection(Settings(home=home)), background.running(home)
    shown = Table.grid(padding=(0, 2))
    for name, place in (
        ("GraphiQL", f"{api.url}/graphql" if api else ""),
        ("Neo4j Browser", connection.browser_url),
        ("  its user", connection.user),
        ("  its password", f"DRAMATIS_HOME={os.path.relpath(home)} .venv/bin/dramatis status"),
        ("RDF dump", os.path.relpath(home / "dump.nq")),
        ("  as Turtle", os.path.relpath(home / "dump.ttl")),
        ("to stop it all", "make demo-down"),
    ):
        shown.add_row(name, place)
    return shown


if __name__ == "__main__":
    main()
