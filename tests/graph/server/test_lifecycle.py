"""The real server: started, killed, crowded out, stopped and removed. One home serves most of it, to save time."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE
from threading import Timer

import psutil
import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import ClientError

from graph.server import (
    BackupError,
    Connection,
    PasswordError,
    Progress,
    ServerHome,
    ServerState,
    StartError,
    backup,
    logs,
    reset,
    restore,
    size,
    start,
    status,
    stop,
)
from graph.server.ports import Ports, choose
from graph.server.state import State, read_state, write_state

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, server_cache: Path) -> Iterator[ServerHome]:
    """A home with a space and a letter beyond ASCII in its path; nothing of it is left."""
    folder = tmp_path_factory.mktemp("ho mé")
    home = ServerHome(home=folder, cache=server_cache, heap_mib=512, page_cache_mib=64, brief=True)
    yield home
    reset(home)


def ask(connection: Connection, query: str) -> list[list[object]]:
    with GraphDatabase.driver(connection.uri, auth=(connection.user, connection.password)) as driver:
        return [list(record.values()) for record in driver.execute_query(query).records]


def pid_of(home: ServerHome) -> int:
    pid = status(home).pid
    assert pid is not None
    return pid


def test_two_starts_at_once_give_one_server(home: ServerHome) -> None:
    connections: list[Connection] = []
    threads = [threading.Thread(target=lambda: connections.append(start(home))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    first, second = connections
    assert first == second
    now = status(home)
    assert (now.state, now.connection, now.version) == (ServerState.UP, first, "5.26.30")
    assert ask(first, "CALL dbms.components() YIELD versions, edition RETURN versions[0], edition") == [
        ["5.26.30", "community"]
    ]


def test_a_start_of_a_running_server_changes_nothing(home: ServerHome) -> None:
    before = (start(home), pid_of(home))
    told: list[Progress] = []

    assert (start(home, on_progress=told.append), pid_of(home)) == before
    assert told == [Progress("Starting Neo4j")]


def test_the_server_stands_apart_and_listens_on_loopback_alone(home: ServerHome) -> None:
    start(home)
    process = psutil.Process(pid_of(home))
    ports = read_state(home.state_file).ports

    assert os.getsid(process.pid) != os.getsid(0)
    assert os.getpid() not in {parent.pid for parent in process.parents()}
    listening = {each.laddr for each in process.net_connections("tcp") if each.status == psutil.CONN_LISTEN}
    assert {(address.ip.removeprefix("::ffff:"), address.port) for address in listening} == {
        ("127.0.0.1", ports.bolt),
        ("127.0.0.1", ports.http),
    }
    assert S_IMODE(home.folder.stat().st_mode) == 0o700
    assert start(home).password not in " ".join(process.cmdline())


def test_apoc_answers_and_files_outside_the_import_folder_cannot_be_read(home: ServerHome) -> None:
    connection = start(home)
    (home.folder / "import" / "rows.csv").write_text("a,b\n")

    assert ask(connection, "RETURN apoc.version()") == [["5.26.19"]]
    assert ask(
        connection, "CALL apoc.export.csv.query('RETURN 1 AS x', null, {stream: true}) YIELD data RETURN data"
    ) == [['"x"\n"1"\n']]
    assert ask(connection, "LOAD CSV FROM 'file:///rows.csv' AS row RETURN row") == [[["a", "b"]]]
    outside = home.home / "secret.csv"
    outside.write_text("secret\n")
    for path in (outside, f"/../../{outside.name}"):
        with pytest.raises(ClientError, match="ExternalResourceFailed"):
            ask(connection, f"LOAD CSV FROM 'file://{path}' AS row RETURN row")


def test_a_killed_server_keeps_its_graph_and_its_ports(home: ServerHome) -> None:
    connection = start(home)
    ask(connection, "CREATE (:Kept {name: 'Ada'})")
    pid = pid_of(home)
    os.kill(pid, signal.SIGSTOP)  # still there when it is looked for, and gone while it is waited for
    Timer(1, os.kill, (pid, signal.SIGKILL)).start()

    assert start(home) == connection
    assert ask(connection, "MATCH (kept:Kept) RETURN kept.name") == [["Ada"]]


def test_a_stopped_server_is_down_and_mends_a_stale_process_id_and_a_taken_port(home: ServerHome) -> None:
    start(home)
    before = read_state(home.state_file).ports

    assert stop(home)
    assert not stop(home)
    assert status(home).state is ServerState.DOWN
    assert logs(home, lines=1)[0].endswith("Stopped.")

    write_state(home.state_file, State(ports=before, pid=os.getpid()))
    with socket.create_server(("127.0.0.1", before.bolt)):
        connection = start(home)
    after = read_state(home.state_file).ports

    assert after.bolt > before.bolt
    assert connection.uri == f"bolt://127.0.0.1:{after.bolt}"
    assert ask(connection, "MATCH (kept:Kept) RETURN kept.name") == [["Ada"]]


def test_a_graph_is_backed_up_and_restored(home: ServerHome, tmp_path: Path) -> None:
    def asked(query: str) -> list[list[object]]:
        return ask(start(home), query)  # another program may have taken its ports while it was stopped

    asked("MERGE (saved:Saved) SET saved.name = 'Ada'")
    file = tmp_path / "graph.dump"
    assert backup(home, file)
    assert list(tmp_path.iterdir()) == [file]

    asked("MATCH (saved:Saved) SET saved.name = 'Eve'")
    (tmp_path / "none.dump").write_bytes(file.read_bytes()[:2000])
    with pytest.raises(BackupError, match="the graph could not be restored"):
        restore(home, tmp_path / "none.dump")
    assert asked("MATCH (saved:Saved) RETURN saved.name") == [["Eve"]]

    assert restore(home, file)
    assert asked("MATCH (saved:Saved) RETURN saved.name") == [["Ada"]]
    assert not list(home.folder.glob("restoring-*"))


def test_what_cannot_be_backed_up_or_restored_is_told(home: ServerHome, tmp_path: Path) -> None:
    nobody = ServerHome(home=tmp_path, cache=home.cache)
    with pytest.raises(BackupError, match="there is no graph in"):
        backup(nobody, tmp_path / "graph.dump")
    with pytest.raises(BackupError, match="there is no folder"):
        backup(home, tmp_path / "nowhere" / "graph.dump")
    with pytest.raises(BackupError, match="there is no file"):
        restore(home, tmp_path / "graph.dump")


def test_a_home_whose_password_was_changed_says_so(home: ServerHome) -> None:
    connection = start(home)
    home.password_file.write_text("another one\n")

    with pytest.raises(PasswordError, match=str(home.password_file)):
        start(home)
    assert status(home).state is ServerState.UP
    home.password_file.write_text(f"{connection.password}\n")
    assert start(home) == connection


def test_a_server_that_cannot_start_gives_its_reason(home: ServerHome) -> None:
    stop(home)
    greedy = ServerHome(home=home.home, cache=home.cache, heap_mib=1_000_000_000)

    with pytest.raises(StartError, match=r"Neo4j ended while starting, saying .* object heap'"):
        start(greedy)


def test_a_removed_server_leaves_nothing_behind(home: ServerHome) -> None:
    jars = size(home.jars)
    home.folder.joinpath("import", "rows.csv").write_text("a,b\n")
    assert size(home.folder) > 0

    reset(home)

    assert not home.folder.exists()
    assert size(home.folder) == 0
    assert size(home.jars) == jars
    assert status(home).state is ServerState.DOWN
    assert choose(read_state(home.state_file).ports) == choose(Ports(bolt=7687, http=7474))
