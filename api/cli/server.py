"""`dramatis up | down | status | logs | reset`: the graph's own Neo4j, from starting it to removing it."""

from pathlib import Path
from typing import Annotated

import typer

from api import background, bootstrap
from api.cli.console import pairs, shown_progress, standard_error
from api.settings import Settings
from graph import server

_MIB = 1024 * 1024
_STOPPED = "; Neo4j was stopped for it and runs again"


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


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, such as graph.dump.")],
) -> None:
    """Write the whole database into a file, as neo4j-admin does; Neo4j is stopped for it, and started again if it ran.

    The file is for `dramatis restore`, or for neo4j-admin on another server. A dump that other programs can read, and
    that needs no stop, is what `dramatis export` writes.
    """
    settings = _own("neo4j-admin database dump neo4j --to-path=FOLDER")
    with shown_progress() as listener:
        ran = server.backup(bootstrap.server_home(settings), file, on_progress=listener)
    print(f"the graph is in {file}{_STOPPED if ran else ''}")


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `dramatis backup` wrote.")],
    *,
    force: Annotated[bool, typer.Option("--force", "-f", help="Do not ask.")] = False,
) -> None:
    """Put the graph of a backup in the place of the one that is there; Neo4j is stopped for it, if it runs.

    What is there stays until the file has been read as a whole. Users and passwords stay as they are.
    """
    settings = _own("neo4j-admin database load neo4j --from-path=FOLDER --overwrite-destination")
    home = bootstrap.server_home(settings)
    if not file.is_file():  # told before anything is asked
        raise server.BackupError(f"there is no backup {file}")
    if server.has_graph(home) and not force:
        typer.confirm(f"Replace the graph in {home.folder} by that of {file}?", abort=True)
    with shown_progress() as listener:
        ran = server.restore(home, file, on_progress=listener)
    print(f"the graph is that of {file}{_STOPPED if ran else ''}")


def _own(elsewhere: str) -> Settings:
    """The settings. Raises `BackupError` where they name another Neo4j than the managed one."""
    settings = Settings()
    if settings.neo4j_uri:
        raise server.BackupError(
            f"DRAMATIS_NEO4J_URI is set, so the graph is that of {settings.neo4j_uri}: stop that Neo4j, run "
            f"`{elsewhere}` where it is, and start it again; `dramatis export` and `dramatis import` need no stop"
        )
    return settings


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
