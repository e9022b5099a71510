"""What the server is told: neo4j.conf and the arguments of its Java process, as pure text."""

from collections.abc import Sequence
from pathlib import Path

from graph.server.memory import Memory
from graph.server.ports import LOOPBACK, Ports

SERVER_CLASS = "org.neo4j.server.CommunityEntryPoint"
ADMIN_CLASS = "org.neo4j.server.startup.Neo4jAdminCommand"

# For a process that ends before the time is won back that Java takes to make its code fast.
_BRIEF = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")

# Neo4j reads direct buffers and fields of these packages, which Java closes to it otherwise.
_OPENED = ("java.io", "java.lang", "java.lang.reflect", "java.nio", "java.util.concurrent", "sun.nio.ch")


def neo4j_conf(*, ports: Ports, memory: Memory, brief: bool = False) -> str:
    """The text of neo4j.conf. It holds no path: relative folders are those of the server's home.

    Community edition, loopback only, authentication on. Files are imported from the folder `import` alone
    (unset, LOAD CSV could read any file of the user's); APOC neither reads nor writes files, its default.
    A `brief` server plans each statement once, however the graph has changed since.
    """
    settings = {
        "server.default_listen_address": LOOPBACK,
        "server.default_advertised_address": LOOPBACK,
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"{LOOPBACK}:{ports.bolt}",
        "server.bolt.advertised_address": f"{LOOPBACK}:{ports.bolt}",
        "server.http.enabled": "true",
        "server.http.listen_address": f"{LOOPBACK}:{ports.http}",
        "server.http.advertised_address": f"{LOOPBACK}:{ports.http}",
        "server.https.enabled": "false",
        "server.directories.import": "import",
        "server.directories.plugins": "plugins",
        "server.memory.pagecache.size": f"{memory.page_cache_mib}m",
        "initial.dbms.default_database": "neo4j",
        "dbms.security.auth_enabled": "true",
        "dbms.security.procedures.allowlist": "apoc.*",
        "dbms.security.procedures.unrestricted": "apoc.*",
        "browser.remote_content_hostname_whitelist": f"localhost,{LOOPBACK}",
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "db.logs.query.enabled": "OFF",
        # Else each of the two databases takes 256 MiB of disk before it holds anything.
        "db.tx_log.preallocate": "false",
        # Else each stop waits ten seconds for connections that might still come.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    }
    if brief:
        # A graph that is emptied and filled for each test has other statistics each time; planning anew for them takes
        # most of Neo4j's time there.
        settings["dbms.cypher.min_replan_interval"] = "1d"
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def server_arguments(*, home: Path, conf: Path, class_path: Sequence[Path], memory: Memory, brief: bool = False) -> str:
    """The Java argument file that runs the server; a file, so that process lists stay readable."""
    compiler = _BRIEF if brief else ("-XX:+UseG1GC",)
    return _argument_file(
        [
            *_java_options(class_path),
            f"-Xms{min(256, memory.heap_mib)}m",
            f"-Xmx{memory.heap_mib}m",
            *compiler,
            "-XX:-OmitStackTraceInFastThrow",
            "-Dlog4j2.disable.jmx=true",
            SERVER_CLASS,
            f"--home-dir={home}",
            f"--config-dir={conf}",
        ]
    )


def admin_arguments(*, class_path: Sequence[Path], command: Sequence[str]) -> str:
    """The Java argument file that runs one neo4j-admin command; a file, so that it may hold a password."""
    return _argument_file([*_java_options(class_path), *_BRIEF, ADMIN_CLASS, *command])


def _java_options(class_path: Sequence[Path]) -> list[str]:
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    return ["-cp", ":".join(map(str, class_path)), *opened]


def _argument_file(arguments: Sequence[str]) -> str:
    return "".join(f"{_quoted(argument)}\n" for argument in arguments)


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
