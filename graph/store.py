"""The graph in Neo4j, as a value to ask and to load: transactions, retries, and errors that say what to do.

`Store` serves the command line and the loading, `AsyncStore` the API. Statements come from `graph.cypher` and
`graph.queries`; what a load does, in which order, is `graph.loading`.
"""

from types import TracebackType
from typing import Self

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, Driver, GraphDatabase, ManagedTransaction
from neo4j import unit_of_work as _unit_of_work

from graph.bolt import check_address, check_version, failures, plain
from graph.query import Query, parameters

CONNECT_SECONDS = 10.0
"""How long a server may take to answer at all."""

RETRY_SECONDS = 30.0
"""How long a transaction that lost its lock or its connection is tried again."""


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
        )
        store = cls(driver, uri)
        try:
            with failures(uri):
                check_version(driver.get_server_info().agent, uri)
        except BaseException:
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
            result = transaction.run(query.cypher, parameters(params))
            return [query.row(plain(dict(record))) for record in result]

        with failures(self._uri), self._driver.session() as session:
            return session.execute_read(read)


class AsyncStore:
    """The same for the API's event loop: questions only."""

    def __init__(self, driver: AsyncDriver, uri: str) -> None:
        self._driver = driver
        self._uri = uri

    @classmethod
    def open(cls, *, uri: str, user: str, password: str) -> Self:
        """A store that connects when it is first asked something. Raises `UnreachableError` for what is no address."""
        check_address(uri)
        driver = AsyncGraphDatabase.driver(uri, auth=(user, password), connection_timeout=CONNECT_SECONDS)
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
        """Raises `UnreachableError`, `LoginError` or `UnfitServerError` unless questions can be asked now."""
        with failures(self._uri):
            info = await self._driver.get_server_info()
            check_version(info.agent, self._uri)

    async def fetch[P, R](self, query: Query[P, R], params: P, *, timeout: float | None = None) -> list[R]:
        """As `Store.fetch`."""

        @_unit_of_work(timeout=timeout, metadata={"query": query.name})
        async def read(transaction: AsyncManagedTransaction) -> list[R]:
            result = await transaction.run(query.cypher, parameters(params))
            return [query.row(plain(dict(record))) async for record in result]

        with failures(self._uri):
            async with self._driver.session() as session:
                return await session.execute_read(read)
