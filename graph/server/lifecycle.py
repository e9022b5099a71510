"""Starting, stopping and removing a managed server."""

import shutil
import time
from contextlib import AbstractContextManager
from pathlib import Path

import psutil

from graph.server.answer import Answer, ask
from graph.server.configuration import admin_arguments, neo4j_conf, server_arguments
from graph.server.errors import HomeError, PasswordError, StartError
from graph.server.exclusion import exclusive
from graph.server.files import write_whole
from graph.server.home import Connection, ServerHome
from graph.server.install import class_path, install, plugin_jars
from graph.server.logs import last_words
from graph.server.memory import Memory, memory_for
from graph.server.password import has_users, keep_password
from graph.server.ports import Ports, are_free, choose
from graph.server.process import end, find, is_server, launch, listens, run_admin
from graph.server.progress import Progress, ProgressListener, silent
from graph.server.state import State, read_state, write_state
from graph.server.status import connection_to

_POLL_SECONDS = 0.1
# Another program may take a port between our look and the server's start; it will hardly do so every time.
_PORT_TRIES = 3
_PRIVATE_FOLDER = 0o700


def start(home: ServerHome, *, on_progress: ProgressListener = silent) -> Connection:
    """Have the server running and answering; returns at once if it is.

    Installs it first if need be. Mends what an earlier run left: a stale process id, a server that was
    killed, one that is still starting, half a download. Two starts at once give one server. The process is
    independent of this one and goes on when it ends.

    Raises:
        DownloadError: the server is not installed and cannot be downloaded.
        HomeError: the home or the cache cannot be written to.
        PasswordError: the password is lost, or is not the server's.
        StartError: the server ended, or does not answer within `home.start_seconds`.

    """
    with _alone(home, on_progress):
        pid = find(home)
        if pid is not None and pid == read_state(home.state_file).pid:
            try:
                _await_answer(home, pid, on_progress)
            except StartError:
                if is_server(pid, home):
                    raise
                # It was already ending, as one does that has just been killed: it is started anew.
            else:
                return connection_to(home)
        # A server that is not the kept one has lost its state file, and its ports with it.
        stop_alone(home)
        install(home, on_progress=on_progress)
        for tries_left in reversed(range(_PORT_TRIES)):
            try:
                _prepare(home, on_progress)
                ports = choose(read_state(home.state_file).ports)
                pid = _launch(home, ports)
            except OSError as error:
                raise HomeError(
                    f"{error.filename or home.folder} cannot be written to ({error.strerror}): make room or "
                    "choose another folder."
                ) from error
            try:
                _await_answer(home, pid, on_progress)
            except StartError:
                if tries_left == 0 or find(home) is not None or are_free(ports):
                    raise
            else:
                break
        return connection_to(home)


def stop(home: ServerHome) -> bool:
    """End the server and wait until it has; False if none was running.

    Raises:
        StopError: it has not ended within `home.stop_seconds`.

    """
    with _alone(home, silent):
        return stop_alone(home)


def reset(home: ServerHome) -> None:
    """Stop the server and remove its data, its password and its logs; the downloaded jars stay.

    Raises:
        StopError: the server does not end; nothing is removed then.
        HomeError: something cannot be removed.

    """
    with _alone(home, silent):
        stop_alone(home)
        try:
            if home.folder.exists():
                shutil.rmtree(home.folder)
        except OSError as error:
            raise HomeError(f"{error.filename} cannot be removed: {error.strerror}.") from error


def size(folder: Path) -> int:
    """The bytes of disk that a folder (a home, a cache) takes; 0 if it does not exist."""
    return sum(_bytes_of_disk(path) for path in folder.rglob("*"))


def _bytes_of_disk(path: Path) -> int:
    try:
        # By definition in units of 512 bytes, whatever the file system; lengths would count holes.
        return path.lstat().st_blocks * 512
    except FileNotFoundError:
        # A running server comes and goes with its files.
        return 0


def _alone(home: ServerHome, on_progress: ProgressListener) -> AbstractContextManager[None]:
    what = "Waiting for another command to finish with Neo4j"
    return exclusive(home.lock_file, waiting_for=what, on_progress=on_progress)


def stop_alone(home: ServerHome) -> bool:
    """The same for whoever keeps other commands away already."""
    pid = find(home)
    if pid is None:
        return False
    end(pid, seconds=home.stop_seconds, log=home.logs / "neo4j.log")
    return True


def _prepare(home: ServerHome, on_progress: ProgressListener) -> None:
    """Make the folders and, before the first start, the user's password."""
    home.folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    for folder in (home.conf, home.logs, home.plugins, home.folder / "import"):
        folder.mkdir(exist_ok=True)
    for link in home.plugins.iterdir():
        link.unlink()
    for jar in plugin_jars(home):
        (home.plugins / jar.name).symlink_to(jar)
    password = keep_password(home)
    if not has_users(home):
        on_progress(Progress("Preparing Neo4j"))
        _set_first_password(home, password)


def _set_first_password(home: ServerHome, password: str) -> None:
    arguments = home.folder / "admin.args"
    command = ("dbms", "set-initial-password", password)
    try:
        write_whole(arguments, admin_arguments(class_path=class_path(home), command=command), mode=0o600)
        said = run_admin(home, arguments, conf=home.conf)
    finally:
        arguments.unlink(missing_ok=True)
    if said is not None:
        raise StartError(f"Neo4j in {home.folder} could not be set up: {said}.")


def _launch(home: ServerHome, ports: Ports) -> int:
    memory = _memory(home)
    write_whole(home.conf / "neo4j.conf", neo4j_conf(ports=ports, memory=memory, brief=home.brief))
    write_whole(
        home.arguments_file,
        server_arguments(
            home=home.folder, conf=home.conf, class_path=class_path(home), memory=memory, brief=home.brief
        ),
    )
    # Before the start, so that a command that dies in between leaves the right ports.
    write_state(home.state_file, State(ports=ports, pid=None))
    pid = launch(home)
    write_state(home.state_file, State(ports=ports, pid=pid))
    return pid


def _memory(home: ServerHome) -> Memory:
    fitting = memory_for(psutil.virtual_memory().total)
    return Memory(
        heap_mib=home.heap_mib or fitting.heap_mib,
        page_cache_mib=home.page_cache_mib or fitting.page_cache_mib,
    )


def _await_answer(home: ServerHome, pid: int, on_progress: ProgressListener) -> None:
    """Wait until the server welcomes its user over Bolt and serves HTTP."""
    ports = read_state(home.state_file).ports
    connection = connection_to(home)
    until = time.monotonic() + home.start_seconds
    on_progress(Progress("Starting Neo4j"))
    while time.monotonic() < until:
        if not is_server(pid, home):
            raise StartError(f"Neo4j ended while starting, {last_words(home)}.")
        if listens(pid, ports):
            answer = ask(connection)
            if answer is Answer.WELCOME:
                return
            if answer is Answer.DENIED:
                raise PasswordError(
                    f"The Neo4j in {home.folder} does not take the password in {home.password_file}: write "
                    "the right one there, or remove the graph with `dramatis reset`."
                )
        time.sleep(_POLL_SECONDS)
    raise StartError(
        f"Neo4j has not answered within {home.start_seconds:.0f} s, {last_words(home)}; it goes on starting, "
        "so run `dramatis up` again to wait longer, or `dramatis down`."
    )
