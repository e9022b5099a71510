"""What a managed server is doing."""

from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlencode

from graph.server.answer import Answer, ask
from graph.server.home import Connection, ServerHome
from graph.server.manifest import neo4j_version
from graph.server.password import USER, lost_password, read_password
from graph.server.ports import LOOPBACK
from graph.server.process import find, listens
from graph.server.state import read_state


class ServerState(Enum):
    """Whether there is a server process, and whether it answers."""

    DOWN = "down"
    STARTING = "starting"
    UP = "up"


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """What a server is doing; `pid` and `connection` are None exactly when it is down."""

    state: ServerState
    version: str
    pid: int | None
    connection: Connection | None


def status(home: ServerHome) -> ServerStatus:
    """Look at the process and ask over Bolt; changes nothing, not even a stale process id.

    A server that answers but does not take the kept password is up.

    Raises:
        PasswordError: the server runs, but its password file is gone.

    """
    pid = find(home)
    if pid is None:
        return ServerStatus(ServerState.DOWN, neo4j_version(), None, None)
    connection = connection_to(home)
    answers = listens(pid, read_state(home.state_file).ports) and ask(connection) is not Answer.NOTHING
    return ServerStatus(ServerState.UP if answers else ServerState.STARTING, neo4j_version(), pid, connection)


def connection_to(home: ServerHome) -> Connection:
    """How to reach this home's server at the ports it was last given.

    Neo4j Browser takes everything but the password from the link.

    Raises:
        PasswordError: the password file is gone.

    """
    ports = read_state(home.state_file).ports
    try:
        password = read_password(home.password_file)
    except FileNotFoundError as error:
        raise lost_password(home) from error
    query = urlencode({"connectURL": f"bolt://{USER}@{LOOPBACK}:{ports.bolt}"})
    return Connection(
        uri=f"bolt://{LOOPBACK}:{ports.bolt}",
        user=USER,
        password=password,
        browser_url=f"http://{LOOPBACK}:{ports.http}/browser/?{query}",
    )
