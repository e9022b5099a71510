"""The graph in Neo4j, as a value to ask and to load: transactions, retries, and errors that say what to do.

`Store` serves the command line and the loading, `AsyncStore` the API. Statements come from `graph.cypher` and
`graph.queries`; what a load does, in which order, is `graph.loading`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import batched
from types import TracebackType
from typing import Any, Self

from neo4j import (
    READ_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncResult,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    NotificationDisabledClassification,
    Session,
)
from neo4j import Query as Statement
from neo4j import unit_of_work as _unit_of_work
from neo4j.exceptions import DriverError, Neo4jError

from graph import foreign, loading
from graph.bolt import StoreError, check_address, check_version, failures, plain
from graph.columns import Columns, Table, columns
from graph.cypher import GRAPH, GRAPH_ID, statements
from graph.duplicates.planning import TooManyError
from graph.layout import LAYOUT, layout, refuse_other, refuse_unknown
from graph.loading import Loaded, Version
from graph.query import NoParams, Query, Run, asked_with
from graph.schema import schema
from ontology.consistency import check
from ontology.model import Extraction
from ontology.terms import Vocabulary

__all__ = ["AsyncStore", "Loaded", "NotStoredError", "Store", "Version", "Writer"]

CONNECT_SECONDS = 10.0
"""How long a server may take to answer at all."""

RETRY_SECONDS = 30.0
"""How long a transaction that lost its lock or its connection is tried again."""

NOT_NOTED = (NotificationDisabledClassification.UNRECOGNIZED,)
"""An empty graph knows none of our names; that is no news."""


class NotStoredError(StoreError):
    """A load failed, and nothing of it is in the graph; `article_ids` are those that were to be stored."""

    def __init__(self, reason: str, article_ids: tuple[str, ...]) -> None:
        super().__init__(f"{reason}; not stored: {_named(article_ids)}")
        self.article_ids = article_ids


class Store:
    """A connection to Neo4j. Use it in a `with` statement."""

    def __init__(self, driver: Driver, uri: str) -> None:
        self._driver = driver
        self._uri = uri

    @classmethod
    def open(cls, *, uri: str, user: str, password: str, retry_seconds: float = RETRY_SECONDS) -> Self:
        """Connects and checks that a Neo4j is there that is new enough.

        Raises `UnreachableError`, `LoginError` or `UnfitServerError`.
        """
        check_address(uri)
        driver = GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=retry_seconds,
            notifications_disabled_classifications=NOT_NOTED,
        )
        store = cls(driver, uri)
        try:
            with failures(uri):
                check_version(driver.get_server_info().agent, uri)
        except BaseException:  # whatever ends it, an interrupt too: nobody else could close the driver
            driver.close()
            raise
        return store

    def close(self) -> None:
        """Gives the connections back."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def fetch[P, R](self, query: Query[P, R], params: P, *, timeout: float | None = None) -> list[R]:
        """The rows of a query's answer, in the query's order; `timeout` is in seconds.

        Raises `StoreError`; `TimeLimitError` when the time limit is reached.
        """

        @_unit_of_work(timeout=timeout, metadata={"query": query.name})
        def read(transaction: ManagedTransaction) -> list[R]:
            result = transaction.run(query.cypher, asked_with(query, params))
            return [query.row(plain(dict(record))) for record in result]

        with failures(self._uri), self._driver.session() as session:
            return session.execute_read(read)

    def columns[P](self, table: Table[P], params: P) -> Columns:
        """The columns of an answer of many rows. Raises `StoreError`."""
        with failures(self._uri), self._driver.session(default_access_mode=READ_ACCESS) as session:
            return columns(session, table, params)

    def version(self) -> int:
        """How many writes have changed the graph; 0 for one that nothing was ever written to."""
        return next((state.version for state in self.fetch(_GRAPH, _GraphId(GRAPH_ID))), 0)

    def counts(self) -> Mapping[str, int]:
        """How many articles, reports, events, actors and places there are."""
        return self.fetch(_COUNTS, NoParams())[0]

    def check_layout(self) -> None:
        """Raises `LayoutError` unless the graph is as this program writes it."""
        for state in self.fetch(_GRAPH, _GraphId(GRAPH_ID)):
            refuse_other(state.layout)

    def check_names(self, vocabulary: Vocabulary) -> None:
        """Raises `ForeignNameError` if anything in the graph could not be told in the terms of the vocabulary."""
        foreign.refuse(self.fetch(foreign.names(vocabulary), NoParams()), vocabulary)

    def prepare(self, vocabulary: Vocabulary) -> "Writer":
        """Makes the constraints and indexes that are not there yet, and gives what writes articles of this ontology.

        A graph of an older layout is brought up. Raises `LayoutError` where that cannot be, and `ForeignNameError`
        where it was loaded with a folder of the user's own that is not at hand.
        """
        for state in self.fetch(_GRAPH, _GraphId(GRAPH_ID)):
            refuse_unknown(state.layout)
            if state.layout != LAYOUT:  # every article will be written again, so every name must be known
                self.check_names(vocabulary)
        with failures(self._uri), self._driver.session() as session:
            for statement in schema(vocabulary):
                session.execute_write(_execute, statement)
            session.run("CALL db.awaitIndexes()").consume()
        writer = Writer(self._driver, self._uri, vocabulary)
        writer.bring_up()
        return writer


class Writer:
    """Writes articles, many in one transaction and none in two. `Store.prepare` gives one; it lives as long as that.

    Where an article comes or goes that many others repeat, these are set aside first and settled afterwards, `at_once`
    a transaction: each leaves a graph that is right but for what those repeat, and what is broken off in between is
    finished by the next writer.
    """

    def __init__(self, driver: Driver, uri: str, vocabulary: Vocabulary, *, at_once: int = loading.AT_ONCE) -> None:
        self._driver = driver
        self._uri = uri
        self._means = loading.Means(statements=statements(vocabulary), vocabulary=vocabulary, at_once=at_once)
        self._settled = False

    def versions(self, article_ids: Collection[str]) -> Mapping[str, Version]:
        """Of those articles that are there the version, by their ids."""
        with failures(self._uri), self._driver.session() as session:
            return session.execute_read(
                lambda transaction: loading.versions(_runs(transaction), article_ids, self._means.statements)
            )

    def load(self, extractions: Sequence[Extraction], *, again: bool = False) -> tuple[Loaded, ...]:
        """Stores all the extractions in one transaction and says of each, in their order, what became of it.

        `again` is for stored articles that have been read again: the same version may say something else now. Raises
        `InconsistentError` before anything is written if one of them does not hold together, `NotStoredError` when
        Neo4j fails, and `ForeignNameError` where they touch what another folder's terms tell: then nothing of them is
        stored. Loading them again is always safe.
        """
        for extraction in extractions:
            check(extraction, self._means.vocabulary)
        work = loading.load_again if again else loading.load
        try:
            with failures(self._uri), self._driver.session() as session:
                self._settle(session)
                loaded = self._write(session, lambda run: work(run, extractions, self._means))
        except StoreError as error:
            raise NotStoredError(str(error), tuple(e.article.id for e in extractions)) from error
        # What is stored is stored: where Neo4j fails only now, the next load says so, or the next writer settles it.
        with suppress(StoreError), failures(self._uri), self._driver.session() as session:
            self._settle(session)
        return loaded

    def remove(self, article_ids: Collection[str]) -> tuple[str, ...]:
        """Removes articles and what only they supported; gives the ids of those that were there, sorted.

        They go some at a time: when Neo4j fails, those before have gone.
        """
        removed: list[str] = []
        with failures(self._uri), self._driver.session() as session:
            self._settle(session)
            for some in batched(sorted(set(article_ids)), self._means.at_once):
                removed += self._write(session, partial(loading.remove, article_ids=some, means=self._means))
                self._settle(session)
        return tuple(removed)

    def bring_up(self) -> None:
        """Writes all articles of an older graph again, some at a time; what is broken off is gone on with."""
        with failures(self._uri), self._driver.session() as session:
            while self._write(session, partial(loading.bring_up, means=self._means)):
                self._settle(session)

    def _write[T](self, session: Session, work: Callable[[Run], T]) -> T:
        """Does the work in one transaction, when all that stands in its way has been set aside."""
        while True:
            self._settled = False
            try:
                return _in_transaction(session, work)
            except TooManyError as many:
                # From the last to the first, so that those before them stay what they are.
                for chunk in batched(reversed(many.aside), self._means.at_once):
                    _in_transaction(session, partial(loading.set_aside, article_ids=chunk, means=self._means))

    def _settle(self, session: Session) -> None:
        """Finishes what this writer has set aside, and at its start what others left."""
        while not self._settled:
            self._settled = not _in_transaction(session, partial(loading.settle, means=self._means))


class AsyncStore:
    """The same for the API's event loop: questions only."""

    def __init__(self, driver: AsyncDriver, uri: str) -> None:
        self._driver = driver
        self._uri = uri

    @classmethod
    def open(cls, *, uri: str, user: str, password: str, retry_seconds: float = RETRY_SECONDS) -> Self:
        """A store that connects when it is first asked something. Raises `UnreachableError` for what is no address."""
        check_address(uri)
        driver = AsyncGraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=retry_seconds,
            notifications_disabled_classifications=NOT_NOTED,
        )
        return cls(driver, uri)

    async def close(self) -> None:
        """Gives the connections back."""
        await self._driver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def verify(self) -> None:
        """Raises `UnreachableError`, `LoginError`, `UnfitServerError` or `LayoutError` unless it can be asked now."""
        with failures(self._uri):
            info = await self._driver.get_server_info()
            check_version(info.agent, self._uri)
        for state in await self.fetch(_GRAPH, _GraphId(GRAPH_ID)):
            refuse_other(state.layout)

    async def version(self) -> int:
        """As `Store.version`."""
        return next((state.version for state in await self.fetch(_GRAPH, _GraphId(GRAPH_ID))), 0)

    async def fetch[P, R](self, query: Query[P, R], params: P, *, timeout: float | None = None) -> list[R]:
        """As `Store.fetch`: in one round trip, and only if that fails in a transaction that is tried again."""
        given = asked_with(query, params)
        metadata = {"query": query.name}

        @_unit_of_work(timeout=timeout, metadata=metadata)
        async def read(transaction: AsyncManagedTransaction) -> list[R]:
            return await _rows(query, await transaction.run(query.cypher, given))

        with failures(self._uri):
            try:
                async with self._driver.session(default_access_mode=READ_ACCESS) as session:
                    asked = Statement(query.cypher, metadata=metadata, timeout=timeout)
                    return await _rows(query, await session.run(asked, given))
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable():
                    raise
            async with self._driver.session() as session:
                return await session.execute_read(read)


@dataclass(frozen=True, slots=True)
class _GraphId:
    graph: str


@dataclass(frozen=True, slots=True)
class _State:
    version: int
    layout: int


_GRAPH: Query[_GraphId, _State] = Query(
    name="graph",
    cypher=GRAPH,
    params=_GraphId,
    row=lambda record: _State(int(record["version"]), layout(record["schema"])),
)


_COUNTED = ("Article", "Report", "Event", "Actor", "Place")

_COUNTS: Query[NoParams, Mapping[str, int]] = Query(
    name="counts",
    cypher="RETURN " + ", ".join(f"COUNT {{ MATCH (node:{label}) }} AS {label.lower()}s" for label in _COUNTED),
    params=NoParams,
    row=lambda record: {str(name): int(count) for name, count in record.items()},
)


async def _rows[R](query: Query[Any, R], result: AsyncResult) -> list[R]:
    if query.maps:
        return [query.row(dict(record)) async for record in result]
    return [query.row(plain(dict(record))) async for record in result]


def _execute(transaction: ManagedTransaction, statement: str) -> None:
    transaction.run(statement).consume()


def _in_transaction[T](session: Session, work: Callable[[Run], T]) -> T:
    return session.execute_write(lambda transaction: work(_runs(transaction)))


def _runs(transaction: ManagedTransaction) -> Run:
    def run(cypher: str, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [plain(dict(record)) for record in transaction.run(cypher, dict(given))]

    return run


def _named(article_ids: tuple[str, ...], shown: int = 3) -> str:
    names = ", ".join(article_ids[:shown])
    return names if len(article_ids) <= shown else f"{names} and {len(article_ids) - shown} more articles"
