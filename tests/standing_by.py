"""`dramatis` by a process that has loaded everything and stands by: each command is a fork of it.

For tests that run many commands, as to start Python and to load the language model takes each of them seconds. What
runs is the command line itself, in a process of its own, with the arguments, environment, folder, standard input and
outputs of whoever called. `tests/integration/test_demo.py` and `tests/test_packaging.py` run the program as installed.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "extraction", "graph", "api")
PROGRAM = """\
#!{python} -IS
import array, json, os, signal, socket, sys

with socket.socket(socket.AF_UNIX) as other:
    other.connect({address!r})
    asked = json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]).encode()
    socket.send_fds(other, [len(asked).to_bytes(8)], [0, 1, 2])
    other.sendall(asked)
    answer = other.makefile("rb")
    process = int(answer.readline())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: os.kill(process, number))
    code = int(answer.readline())
sys.exit(code if code >= 0 else 128 - code)
"""
START_SECONDS = 120.0
POLL_SECONDS = 2.0
"""How often it is looked whether the tests that started it are still there."""
GIVE_UP_SECONDS = 3.0
"""How long a command tries again where Neo4j has gone away: the half minute that users get proves no more."""


@contextmanager
def standing_by(folder: Path) -> Iterator[Path]:
    """The folder, with a `dramatis` in it that can be run until the end of the block."""
    address = folder / "socket"
    command = [sys.executable, "-m", "tests.standing_by", str(address)]
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL) as server:
        try:
            until = time.monotonic() + START_SECONDS
            while not address.exists():
                if server.poll() is not None or time.monotonic() > until:
                    raise AssertionError("the process that stands by has not begun")
                time.sleep(0.05)
            program = folder / "dramatis"
            program.write_text(PROGRAM.format(python=sys.executable, address=str(address)), encoding="utf-8")
            program.chmod(0o755)
            yield folder
        finally:
            server.terminate()


def serve(address: Path) -> None:
    """Loads everything, and then has each caller's command run by a fork. Comes back in each of these, to run it."""
    import gc

    from api import bootstrap
    from graph.store import Store
    from tests import once

    owner = os.getppid()
    for package in PACKAGES:
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    list(once.own_extractor().extract([]))
    once.own_language_of()
    Store.open = partial(Store.open, retry_seconds=GIVE_UP_SECONDS)  # type: ignore[method-assign]
    as_ever = bootstrap.server_home
    bootstrap.server_home = lambda settings: replace(as_ever(settings), brief=True)
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that look after a command
    with socket.socket(socket.AF_UNIX) as here:
        unnamed = address.with_suffix(".new")
        here.bind(str(unnamed))
        here.listen()
        unnamed.rename(address)
        here.settimeout(POLL_SECONDS)
        while os.getppid() == owner:
            try:
                caller, _ = here.accept()
            except TimeoutError:
                continue
            with caller:
                if os.fork() == 0:
                    here.close()
                    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                    if _is_command(caller):
                        return
                    os._exit(0)
        sys.exit("whoever started this has gone")


def _is_command(caller: socket.socket) -> bool:
    """Forks the command, which is told True; the other tells the caller its process id and its end."""
    size, standard, _, _ = socket.recv_fds(caller, 8, 3)
    with caller.makefile("rb") as request:
        arguments, environment, folder = json.loads(request.read(int.from_bytes(size)))
    process = os.fork()
    if process:
        for each in standard:
            os.close(each)
        caller.sendall(f"{process}\n".encode())
        _, ended = os.waitpid(process, 0)
        caller.sendall(f"{os.waitstatus_to_exitcode(ended)}\n".encode())
        return False
    for number, (each, name) in enumerate(zip(standard, ("stdin", "stdout", "stderr"), strict=True)):
        os.dup2(each, number)
        os.close(each)
        setattr(sys, name, open(number, "w" if number else "r", encoding="utf-8", closefd=False))  # noqa: SIM115
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["dramatis", *arguments]
    return True


if __name__ == "__main__":
    from api.__main__ import main
    from tests.once import for_commands

    with for_commands():
        serve(Path(sys.argv[1]))
        main()
