"""What many tests share: the ontology, and for integration tests a Neo4j of their own with an emptied graph."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase
from platformdirs import user_cache_path

from graph import server
from graph.server import Connection, ServerHome
from graph.store import Store, Writer
from ontology import vocabulary as ontology_vocabulary
from ontology.terms import Vocabulary

HOMES = Path(__file__).parent.parent / ".dramatis"
CACHE = Path(os.environ.get("DRAMATIS_CACHE") or user_cache_path("dramatis"))


@pytest.fixture
def anyio_backend() -> str:
    """What the tests of coroutines run on."""
    return "asyncio"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The project's own ontology."""
    return ontology_vocabulary.load()


@pytest.fixture(scope="session")
def neo4j_connection() -> Iterator[Connection]:
    """A managed server that only this run of the tests uses; it is stopped when they are done."""
    with ExitStack() as stack:
        home = ServerHome(home=_free_home(stack), cache=CACHE, heap_mib=512, page_cache_mib=128, brief=True)
        stack.callback(server.stop, home)
        yield server.start(home)


def _free_home(stack: ExitStack) -> Path:
    """A folder that no other run of the tests is using: several may run at once."""
    HOMES.mkdir(exist_ok=True)
    for number in count(1):
        home = HOMES / f"test-{number}"
        home.mkdir(exist_ok=True)
        lock = stack.enter_context((home / "lock").open("w"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        return home
    raise AssertionError("unreachable: there is always one more number")


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_connection: Connection, vocabulary: Vocabulary) -> Iterator[Driver]:
    """For tests that look at the graph past the store; its constraints and indexes are there."""
    auth = (neo4j_connection.user, neo4j_connection.password)
    with GraphDatabase.driver(neo4j_connection.uri, auth=auth) as driver:
        _empty(driver)  # of what a run before has left, be it of another layout or ontology
        with _opened(neo4j_connection) as prepared:
            prepared.prepare(vocabulary)
        yield driver


@pytest.fixture
def empty_graph(neo4j_driver: Driver) -> Driver:
    """The same, with nothing in the graph."""
    _empty(neo4j_driver)
    return neo4j_driver


@pytest.fixture
def store(neo4j_connection: Connection, empty_graph: Driver) -> Iterator[Store]:
    """A store of an empty graph whose constraints and indexes are there."""
    with _opened(neo4j_connection) as opened:
        yield opened


@pytest.fixture
def writer(store: Store, vocabulary: Vocabulary) -> Writer:
    """Loads articles into the store."""
    return store.prepare(vocabulary)


def _empty(driver: Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS").consume()


def _opened(connection: Connection) -> Store:
    return Store.open(uri=connection.uri, user=connection.user, password=connection.password)
