import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.server import ServerHome, ServerState, StopError, status
from graph.server.ports import LOOPBACK, Ports
from graph.server.process import end, find, listens
from graph.server.state import State, write_state

PORTS = Ports(bolt=7687, http=7474)


@pytest.fixture
def home(tmp_path: Path) -> ServerHome:
    home = ServerHome(home=tmp_path, cache=tmp_path)
    home.folder.mkdir()
    return home


@contextmanager
def running(program: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process that has said "ready", killed at the end."""
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


SLEEP = "import time; print('ready', flush=True); time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(60)"


def test_a_kept_process_id_of_another_program_is_no_server(home: ServerHome) -> None:
    write_state(home.state_file, State(ports=PORTS, pid=os.getpid()))

    assert find(home) is None
    assert status(home).state is ServerState.DOWN


def test_a_kept_process_id_of_nobody_is_no_server(home: ServerHome) -> None:
    with running(SLEEP) as process:
        pass
    write_state(home.state_file, State(ports=PORTS, pid=process.pid))

    assert find(home) is None


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "lost"])
def test_a_server_is_found_by_its_command_line_even_if_its_id_is_lost(home: ServerHome, kept: bool) -> None:
    with running(SLEEP, f"@{home.arguments_file}") as process:
        write_state(home.state_file, State(ports=PORTS, pid=process.pid if kept else os.getpid()))

        assert find(home) == process.pid
        assert find(ServerHome(home=home.home / "other", cache=home.cache)) is None


def test_only_the_process_itself_counts_as_listening() -> None:
    with socket.create_server((LOOPBACK, 0)) as first, socket.create_server((LOOPBACK, 0)) as second:
        ports = Ports(bolt=first.getsockname()[1], http=second.getsockname()[1])

        assert listens(os.getpid(), ports)
        with running(SLEEP) as other:
            assert not listens(other.pid, ports)
    assert not listens(os.getpid(), ports)


def test_a_process_that_does_not_end_is_named_with_the_way_to_end_it(tmp_path: Path) -> None:
    with running(DEAF) as process:
        with pytest.raises(StopError, match=f"kill -9 {process.pid}"):
            end(process.pid, seconds=0.2, log=tmp_path / "neo4j.log")
        assert process.poll() is None


def test_a_process_that_is_already_gone_has_ended(tmp_path: Path) -> None:
    with running(SLEEP) as process:
        pass

    end(process.pid, seconds=0.2, log=tmp_path / "neo4j.log")
    assert find(ServerHome(home=tmp_path, cache=tmp_path)) is None
