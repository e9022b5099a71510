"""The managed local Neo4j: a real server of one's own, without Docker and without installing Java.

`start` downloads the server on its first call, verifies every file against the committed `neo4j.lock`, and
returns a `Connection` once Bolt answers. Everything that belongs to one server lives under
`ServerHome.home`; what is downloaded lives under `ServerHome.cache` and is shared between homes. Nothing
here reads the environment or prints; progress goes to a listener.
"""

from graph.server.backup import backup, has_graph, restore
from graph.server.errors import (
    BackupError,
    DownloadError,
    HomeError,
    PasswordError,
    ServerError,
    StartError,
    StopError,
)
from graph.server.home import Connection, ServerHome
from graph.server.install import install
from graph.server.lifecycle import reset, size, start, stop
from graph.server.logs import logs
from graph.server.manifest import neo4j_version
from graph.server.progress import Progress, ProgressListener, silent
from graph.server.status import ServerState, ServerStatus, status

__all__ = [
    "BackupError",
    "Connection",
    "DownloadError",
    "HomeError",
    "PasswordError",
    "Progress",
    "ProgressListener",
    "ServerError",
    "ServerHome",
    "ServerState",
    "ServerStatus",
    "StartError",
    "StopError",
    "backup",
    "has_graph",
    "install",
    "logs",
    "neo4j_version",
    "reset",
    "restore",
    "silent",
    "size",
    "start",
    "status",
    "stop",
]
