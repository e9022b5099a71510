"""What many tests share: the ontology, the extraction, and for integration tests a Neo4j of their own, emptied."""

import fcntl
import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from neo4j import Driver, GraphDatabase
from platformdirs import user_cache_path
from spacy.language import Language

from extraction.extract import Extractor
from extraction.lexicon import Lexicon
from graph import server
from graph.server import Connection, ServerHome
from graph.store import Store, Writer
from ontology.terms import Vocabulary
from tests import once
from tests.standing_by import standing_by

HOMES = Path(__file__).parent.parent / ".dramatis"
CACHE = Path(os.environ.get("DRAMATIS_CACHE") or user_cache_path("dramatis"))


settings.register_profile("thorough", max_examples=2000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """What is by hand: more of what chance makes."""
    parser.addoption("--histories", type=int, default=3, help="random histories that a graph goes through (3)")


@pytest.fixture
def anyio_backend() -> str:
    """What the tests of coroutines run on."""
    return "asyncio"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The project's own ontology."""
    return once.own_vocabulary()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The project's own lexicon."""
    return once.own_lexicon()


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The whole pipeline over the project's own ontology and lexicon."""
    return once.own_pipeline()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor over the same pipeline."""
    made = once.own_extractor()
    gc.freeze()  # it stays to the end: the collector need not walk through it for every test
    return made


@pytest.fixture(scope="session")
def bin_standing_by(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a `dramatis` that begins at once, and has the language model as soon."""
    with standing_by(tmp_path_factory.mktemp("bin")) as folder:
        yield folder


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
