"""What the resolvers of a request have at hand."""

import copy
from typing import Any, Self

import strawberry

from api.access.door import Asker, Door
from api.analysing.analyst import Analyst
from api.jobs.queue import Jobs
from api.listening.news import Watch
from api.listening.seats import Seats
from graph.queries.shapes.pages import PageParams
from graph.queries.shapes.scope import Scope
from graph.query import Query
from graph.store import AsyncStore
from ontology.terms import Vocabulary

type PageKey = tuple[str | int, int]
"""The root field, by its key in the answer, and which field of the document asks for a list inside something."""

type Pages = dict[PageKey, tuple[str, PageParams[Any]]]
"""The names and parameters of lists inside things."""

SECONDS = 30.0
"""How long Neo4j may take over one question."""


class Context:
    """Who asks, the graph and who analyses it, its vocabulary, what statements may name; the jobs; who else listens.

    Nobody asks, yet, while a WebSocket is opened: the key may come in its first message, `connection_params`. Who
    explores may look at the schema, too. `pages` are the lists inside things that were asked for, each with its name
    in the answer and its parameters. What is `kept` was made of the document alone, and is there when it comes again.
    """

    def __init__(
        self,
        *,
        asker: Asker | None,
        door: Door,
        store: AsyncStore,
        analyst: Analyst,
        vocabulary: Vocabulary,
        ground: Scope,
        explores: bool = False,
        request_id: str | None = None,
        jobs: Jobs,
        watch: Watch,
        seats: Seats,
    ) -> None:
        self.connection_params: object = None
        self.asker = asker
        self.door = door
        self.explores = explores
        self.request_id = request_id
        self.vocabulary = vocabulary
        self.ground = ground
        self.analyst = analyst
        self.jobs = jobs
        self.watch = watch
        self.seats = seats
        self.pages: Pages = {}
        self.kept: dict[object, Any] = {}
        self._store = store

    def of_one_operation(self) -> Self:
        """The same for one of several operations, as those of a WebSocket are, with lists of its own."""
        own = copy.copy(self)
        own.pages = {}
        return own

    async def one[P, R](self, query: Query[P, R], params: P) -> R | None:
        """The first row of an answer, or None. Raises `StoreError`."""
        rows = await self._store.fetch(query, params, timeout=SECONDS)
        return rows[0] if rows else None

    async def sole[P, R](self, query: Query[P, R], params: P) -> R:
        """The row of an answer that always has one. Raises `StoreError`."""
        (row,) = await self._store.fetch(query, params, timeout=SECONDS)
        return row


type Info = strawberry.Info[Context, None]
