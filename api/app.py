"""The web application: GraphQL, its page for a browser, and what an operator asks for."""

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import orjson
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from fastapi import FastAPI
from fastapi.responses import RedirectResponse, Response
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse
from strawberry import Schema
from strawberry.fastapi import GraphQLRouter
from strawberry.http.base import BaseRequestProtocol
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.unset import UnsetType

from api import bootstrap
from api.access.asking import asker_of, not_let_in, on_connection
from api.access.door import Door, UnauthenticatedError
from api.analysing.analyst import Analyst
from api.context import Context
from api.guard.guarded import guard
from api.guard.refusal import RefusedError
from api.ide import routes as ide
from api.limits.bounds import Limits
from api.operating import requests
from api.operating import routes as operating
from api.operating.measuring import Measuring
from api.operating.metrics import Metrics
from api.reading import Extracts
from api.schema import create_schema
from api.settings import Settings
from api.subscriptions.news import Watch
from api.subscriptions.seats import Seats
from graph.queries.shapes.ground import ground
from graph.server import Connection
from graph.store import AsyncStore
from ontology.terms import Vocabulary

_BAD = 400
_NOT_FOUND = 404
_NOT_ALLOWED = 405
_OF_A_CONNECTION = 20
"""Operations that may be under way on one WebSocket."""
_FIRST_MESSAGE = timedelta(seconds=10)
"""How long a WebSocket may be silent before it says who it is."""
_RETRY_SECONDS = 1.0
"""A question is asked again for no longer than this: a client would rather know."""


def create_app(
    settings: Settings,
    *,
    connection: Connection | None = None,
    vocabulary: Vocabulary | None = None,
    extractor: Extracts | None = None,
) -> FastAPI:
    """The application on the Neo4j at `connection`, else on the one that the settings name or that is running.

    A vocabulary that is at hand need not be loaded anew, and an extractor not be started in processes of its own.

    It starts without Neo4j answering: what cannot be answered says so, and so does `/readyz`. Raises `DramatisError`
    where the settings or the ontology are wrong, or no Neo4j is named and none runs.
    """
    terms = vocabulary or bootstrap.vocabulary(settings)
    known = connection or bootstrap.connection(settings)
    metrics = Metrics()
    limits = Limits(cost=settings.max_cost, seconds=settings.max_seconds)
    schema = create_schema(terms, limits, around=[partial(Measuring, metrics)])
    store = AsyncStore.open(uri=known.uri, user=known.user, password=known.password, retry_seconds=_RETRY_SECONDS)
    names = ground(terms)
    door = bootstrap.door(settings)
    analyst = Analyst(known, names)
    watch, seats = Watch(store), Seats(settings.subscriptions)
    jobs = bootstrap.jobs(settings, vocabulary=terms, connection=known, extractor=extractor)

    def ending() -> None:
        """Ends all subscriptions: a server waits for those whom it answers, and these would never be done."""
        seats.closed = True
        watch.close()
        jobs.bell.ring()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with store, jobs:
            yield
            ending()
            analyst.close()

    async def context(connection: HTTPConnection) -> Context:
        return Context(
            asker=asker_of(connection, door),
            door=door,
            store=store,
            analyst=analyst,
            vocabulary=terms,
            ground=names,
            explores=operating.explores(settings, door),
            jobs=jobs,
            watch=watch,
            seats=seats,
            request_id=connection.scope.get("state", {}).get(requests.STATE),
        )

    app = FastAPI(title="Dramatis", lifespan=lifespan, openapi_url=None)
    app.state.ending = ending
    app.add_exception_handler(UnauthenticatedError, not_let_in)
    app.include_router(_Router(schema, context=context, door=door, settings=settings))
    app.include_router(ide.router(settings))
    app.include_router(operating.router(schema=schema, store=store, door=door, settings=settings, metrics=metrics))
    guard(app, settings)
    app.add_middleware(requests.Requests, metrics=metrics)

    @app.get("/")
    def root() -> Response:
        """A person who comes to the address is at GraphiQL."""
        return RedirectResponse("/graphql")

    return app


class _Router(GraphQLRouter[Context, None]):
    """GraphQL over HTTP, with our own page for a browser."""

    def __init__(
        self,
        schema: Schema,
        *,
        context: Callable[[HTTPConnection], Coroutine[object, object, Context]],
        door: Door,
        settings: Settings,
    ) -> None:
        super().__init__(
            schema,
            path="/graphql",
            context_getter=context,
            allow_queries_via_get=False,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL, GRAPHQL_SSE_PROTOCOL),
            max_subscriptions_per_connection=_OF_A_CONNECTION,
            connection_init_wait_timeout=_FIRST_MESSAGE,
            multipart_uploads_enabled=True,
        )
        self._door = door
        self._page = ide.page(settings)
        self._has_page = settings.graphiql

    def encode_json(self, data: object) -> bytes:
        """An answer as it is sent."""
        try:
            return orjson.dumps(data)
        except TypeError:  # halves of characters, which a client may have sent and is told of
            return json.dumps(data).encode()

    async def parse_multipart(self, request: AsyncHTTPRequestAdapter) -> dict[str, str]:
        """An operation with its files."""
        try:
            return await super().parse_multipart(request)
        except (AttributeError, IndexError, TypeError) as error:
            raise HTTPException(400, "the parts operations and map are not as the specification says") from error

    async def on_ws_connect(self, context: Context) -> UnsetType | dict[str, object] | None:
        """Lets in who shows a key in the first message, as browsers cannot send headers with a WebSocket."""
        context.asker = context.asker or on_connection(context.connection_params, self._door)
        return await super().on_ws_connect(context)

    def is_request_allowed(self, request: BaseRequestProtocol) -> bool:
        """Raises `RefusedError` for an operation by GET, subscriptions too: a link must not set anything going."""
        if request.method == "GET" and request.query_params.get("query") is not None:
            raise RefusedError("ask by POST", status=_NOT_ALLOWED, code="METHOD_NOT_ALLOWED", headers={"Allow": "POST"})
        return super().is_request_allowed(request)

    async def render_graphql_ide(self, request: Request) -> HTMLResponse:
        """The page that a browser gets where a program gets an answer; 404 where it is switched off."""
        del request
        if self._door.is_open if self._has_page is None else self._has_page:
            return HTMLResponse(self._page)
        return HTMLResponse("DRAMATIS_GRAPHIQL is off", status_code=_NOT_FOUND)

    def decode_json(self, data: str | bytes) -> object:
        """The body of a request. Raises `RefusedError` for what is no JSON, or beyond all bounds nested."""
        try:
            found = super().decode_json(data)
        except (RecursionError, ValueError) as error:
            raise RefusedError("the request is no JSON that can be read", status=_BAD, code="NO_JSON") from error
        if not isinstance(found, dict | list):
            raise RefusedError("the request is no JSON object", status=_BAD, code="NO_JSON")
        return found
