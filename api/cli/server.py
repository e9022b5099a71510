"""`dramatis up | down | status | logs | reset`: the graph's own Neo4j, from starting it to removing it."""

from typing import Annotated

import typer

from api import background, bootstrap
from api.cli.console import pairs, shown_progress, standard_error
from api.settings import Settings
from graph import server

_MIB = 1024 * 1024


def up() -> None:
    """Start Neo4j and wait until it answers; the first time, it is downloaded (about 160 MB)."""
    settings = Settings()
    if settings.neo4j_uri:
        standard_error().print(f"DRAMATIS_NEO4J_URI is set, so {settings.neo4j_uri} is used and none is started")
        return
    with shown_progress() as listener:
        connection = server.start(bootstrap.server_home(settings), on_progress=listener)
    print(
        pairs(
            {
                "Neo4j": connection.uri,
                "Browser": connection.browser_url,
                "user": connection.user,
                "password": "shown by dramatis status",
            }
        )
    )


def down() -> None:
    """Stop Neo4j, and the API if it runs in the background; the graph stays."""
    settings = Settings()
    if background.stop(settings.home):
        print("the API is stopped")
    stopped = server.stop(bootstrap.server_home(settings))
    print("Neo4j is stopped" if stopped else "Neo4j was not running")


def status() -> None:
    """Show what runs, where it is to be found, its user and password, and the room that it takes."""
    settings = Settings()
    home = bootstrap.server_home(settings)
    found = server.status(home)
    rows = {"Neo4j": f"{found.version}, {found.state.value}"}
    if settings.neo4j_uri:
        rows["in use instead"] = f"{settings.neo4j_uri} (DRAMATIS_NEO4J_URI)"
    if found.connection is not None:
        rows |= {
            "process": str(found.pid),
            "Bolt": found.connection.uri,
            "Browser": found.connection.browser_url,
            "user": found.connection.user,
            "password": found.connection.password,
        }
    api = background.running(settings.home)
    rows["API"] = f"{api.url}/graphql, process {api.pid}" if api else "not running in the background"
    rows["home"] = f"{settings.home} ({server.size(home.folder) / _MIB:.0f} MiB)"
    rows["downloads"] = f"{home.cache} ({server.size(home.cache) / _MIB:.0f} MiB)"
    print(pairs(rows))


def logs(
    *, lines: Annotated[int, typer.Option("--lines", "-n", min=1, help="How many of the last lines.")] = 50
) -> None:
    """Show the last lines of what Neo4j wrote."""
    for line in server.logs(bootstrap.server_home(Settings()), lines=lines):
        print(line)


def reset(*, yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False) -> None:
    """Stop Neo4j and remove the graph, its password and its logs; what was downloaded stays."""
    settings = Settings()
    home = bootstrap.server_home(settings)
    if not yes:
        taken = server.size(home.folder) / _MIB
        typer.confirm(f"Remove the graph in {home.folder} ({taken:.0f} MiB) for good?", abort=True)
    background.stop(settings.home)
    server.reset(home)
    print("the graph is removed")
