from pathlib import Path

from graph.server.configuration import admin_arguments, neo4j_conf, server_arguments
from graph.server.memory import Memory
from graph.server.ports import Ports

MEMORY = Memory(heap_mib=1024, page_cache_mib=512)

CONF = """\
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:7688
server.bolt.advertised_address=127.0.0.1:7688
server.http.enabled=true
server.http.listen_address=127.0.0.1:7475
server.http.advertised_address=127.0.0.1:7475
server.https.enabled=false
server.directories.import=import
server.directories.plugins=plugins
server.memory.pagecache.size=512m
initial.dbms.default_database=neo4j
dbms.security.auth_enabled=true
dbms.security.procedures.allowlist=apoc.*
dbms.security.procedures.unrestricted=apoc.*
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
dbms.usage_report.enabled=false
client.allow_telemetry=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""

SERVER = """\
"-cp"
"/ca che/a.jar:/ca che/b.jar"
"--add-opens=java.base/java.io=ALL-UNNAMED"
"--add-opens=java.base/java.lang=ALL-UNNAMED"
"--add-opens=java.base/java.lang.reflect=ALL-UNNAMED"
"--add-opens=java.base/java.nio=ALL-UNNAMED"
"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"
"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"
"-Xms256m"
"-Xmx1024m"
"-XX:+UseG1GC"
"-XX:-OmitStackTraceInFastThrow"
"-Dlog4j2.disable.jmx=true"
"org.neo4j.server.CommunityEntryPoint"
"--home-dir=/ho\\"me"
"--config-dir=/back\\\\slash"
"""


def test_the_configuration_whole() -> None:
    assert neo4j_conf(ports=Ports(bolt=7688, http=7475), memory=MEMORY) == CONF


def test_a_brief_server_plans_each_statement_once() -> None:
    conf = neo4j_conf(ports=Ports(bolt=7688, http=7475), memory=MEMORY, brief=True)
    assert conf == CONF + "dbms.cypher.min_replan_interval=1d\n"


def test_the_arguments_of_the_server_whole_with_awkward_paths_quoted() -> None:
    assert (
        server_arguments(
            home=Path('/ho"me'),
            conf=Path("/back\\slash"),
            class_path=(Path("/ca che/a.jar"), Path("/ca che/b.jar")),
            memory=MEMORY,
        )
        == SERVER
    )


def test_an_admin_command_comes_last_after_its_class() -> None:
    text = admin_arguments(class_path=(Path("/a.jar"),), command=("dbms", "set-initial-password", "secret"))

    assert text.splitlines()[-4:] == [
        '"org.neo4j.server.startup.Neo4jAdminCommand"',
        '"dbms"',
        '"set-initial-password"',
        '"secret"',
    ]
