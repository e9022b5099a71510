"""A managed server's graph as one file, and back, by neo4j-admin.

The Community edition dumps no database that is in use, so the server is stopped for it, and started again if it ran. A
file is loaded beside the graph and takes its place as a whole, when it has been.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.server.configuration import admin_arguments
from graph.server.errors import BackupError
from graph.server.exclusion import exclusive
from graph.server.files import write_whole
from graph.server.home import ServerHome
from graph.server.install import class_path, install
from graph.server.lifecycle import start, stop_alone
from graph.server.process import run_admin
from graph.server.progress import Progress, ProgressListener, silent

DATABASE = "neo4j"
_PARTS = (f"databases/{DATABASE}", f"transactions/{DATABASE}")
"""What is the graph's own among the data; the users and their passwords are not."""
_ARCHIVE = f"{DATABASE}.dump"
_WAITING = "Waiting for another command to finish with Neo4j"


def has_graph(home: ServerHome) -> bool:
    """Whether there is a graph, be it empty."""
    return (home.data / _PARTS[0]).exists()


def backup(home: ServerHome, file: Path, *, on_progress: ProgressListener = silent) -> bool:
    """Writes the graph into a file, which is there whole or not at all; says whether the server ran and was stopped.

    Raises `BackupError` where there is no graph or the file cannot be written, and what `start` and `stop` raise.
    """
    target = file.resolve()
    if not has_graph(home):
        raise BackupError(f"there is no graph in {home.folder}: nothing is there to be backed up")
    if not target.parent.is_dir():
        raise BackupError(f"there is no folder {target.parent} to write {target.name} into")
    ran = False
    try:
        with exclusive(home.lock_file, waiting_for=_WAITING, on_progress=on_progress):
            install(home, on_progress=on_progress)
            on_progress(Progress("Stopping Neo4j"))
            ran = stop_alone(home)
            on_progress(Progress("Backing up"))
            with TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
                _admin(home, home.conf, "backed up", ("dump", DATABASE, f"--to-path={folder}"))
                (Path(folder) / _ARCHIVE).replace(target)
    finally:
        if ran:
            start(home, on_progress=on_progress)
    return ran


def restore(home: ServerHome, file: Path, *, on_progress: ProgressListener = silent) -> bool:
    """Puts the graph of a file in the place of the one that is there; says whether the server ran and was stopped.

    Raises `BackupError` where the file is no backup: then the graph is as it was, and the server was not stopped.
    Raises what `start` and `stop` raise.
    """
    if not file.is_file():
        raise BackupError(f"there is no file {file}")
    if not home.conf.exists():  # never started: the folders and the password are yet to be made
        start(home, on_progress=on_progress)
    with (
        exclusive(home.lock_file, waiting_for=_WAITING, on_progress=on_progress),
        TemporaryDirectory(prefix="restoring-", dir=home.folder) as folder,
    ):
        install(home, on_progress=on_progress)
        on_progress(Progress("Reading the backup"))
        new, old = Path(folder) / "new", Path(folder) / "old"
        _load(home, file.resolve(), new)
        on_progress(Progress("Stopping Neo4j"))
        ran = stop_alone(home)
        _swap(home.data, old, new)
    if ran:
        start(home, on_progress=on_progress)
    return ran


def _load(home: ServerHome, file: Path, new: Path) -> None:
    """Loads into data of its own, which nothing uses yet; a relative path, as Java takes no other letters in a file."""
    given, conf = new.parent / "given", new.parent / "conf"
    given.mkdir()
    conf.mkdir()
    (given / _ARCHIVE).symlink_to(file)
    write_whole(conf / "neo4j.conf", f"server.directories.data={new.relative_to(home.folder)}\n")
    _admin(home, conf, "restored", ("load", DATABASE, f"--from-path={given}", "--overwrite-destination=true"))


def _swap(data: Path, old: Path, new: Path) -> None:
    """Moves what is there aside, and the new in its place; puts it back if that fails."""
    try:
        _move(data, old)
        _move(new, data)
    except BaseException:  # an interrupt, too, must leave the graph that was there
        for part in _PARTS:
            if (old / part).exists():
                shutil.rmtree(data / part, ignore_errors=True)
        _move(old, data)
        raise


def _move(from_folder: Path, to_folder: Path) -> None:
    for part in _PARTS:
        if (from_folder / part).exists():
            (to_folder / part).parent.mkdir(parents=True, exist_ok=True)
            (from_folder / part).rename(to_folder / part)


def _admin(home: ServerHome, conf: Path, done: str, command: Sequence[str]) -> None:
    with TemporaryDirectory(dir=home.folder) as folder:
        arguments = Path(folder) / "admin.args"
        write_whole(arguments, admin_arguments(class_path=class_path(home), command=("database", *command)), mode=0o600)
        said = run_admin(home, arguments, conf=conf)
    if said is not None:
        raise BackupError(f"the graph could not be {done}: {said}")
