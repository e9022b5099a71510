"""Where a managed server lives, how much memory it may take, and how to reach it."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from graph.server.errors import HomeError


@dataclass(frozen=True, slots=True)
class Connection:
    """What a driver or a person needs to connect to a Neo4j."""

    uri: str
    user: str
    password: str = field(repr=False)
    browser_url: str


@dataclass(frozen=True, slots=True)
class ServerHome:
    """One managed server: its folders, its memory and the time it is given.

    `home` holds what is this server's own (data, password, ports, logs), all of it in its subfolder `neo4j`;
    `cache` holds the downloaded jars, shared between homes. Memory is in MiB, chosen by the size of the
    machine where None. `start_seconds` and `stop_seconds` are how long the server may take to answer and to
    end. A `brief` one serves for minutes, as in tests: Java does not make the most of its code, which takes
    longer than such a server lives.

    Raises:
        HomeError: the cache's path cannot stand on a Java class path.

    """

    home: Path
    cache: Path
    heap_mib: int | None = None
    page_cache_mib: int | None = None
    start_seconds: float = 180.0
    stop_seconds: float = 60.0
    brief: bool = False

    def __post_init__(self) -> None:
        if os.pathsep in str(self.jars):
            raise HomeError(
                f"The cache folder {self.cache} has a {os.pathsep!r} in its path, which Java cannot take: "
                "choose another folder for it."
            )

    @property
    def folder(self) -> Path:
        """The server's own folder, which Neo4j knows as its home: absolute, without symbolic links."""
        return self.home.resolve() / "neo4j"

    @property
    def data(self) -> Path:
        """The databases; removing this removes the graph."""
        return self.folder / "data"

    @property
    def logs(self) -> Path:
        """neo4j.log, debug.log and console.log, what the Java machine itself says."""
        return self.folder / "logs"

    @property
    def conf(self) -> Path:
        """The folder of the generated neo4j.conf."""
        return self.folder / "conf"

    @property
    def plugins(self) -> Path:
        """Links to the plugin jars."""
        return self.folder / "plugins"

    @property
    def password_file(self) -> Path:
        """The generated password, readable by its owner alone."""
        return self.folder / "password"

    @property
    def state_file(self) -> Path:
        """The ports and the process id of the last start."""
        return self.folder / "server.json"

    @property
    def arguments_file(self) -> Path:
        """The arguments of the Java process; its path on a command line marks a process as this server."""
        return self.folder / "java.args"

    @property
    def lock_file(self) -> Path:
        """Held while this server is started, stopped or removed; outside `folder`, which may be removed."""
        return self.home.resolve() / "neo4j.busy"

    @property
    def jars(self) -> Path:
        """The verified jars of every server version that was ever installed in this cache."""
        return self.cache.resolve() / "jars"
