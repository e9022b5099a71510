"""The web application: GraphQL, its page for a browser, and what an operator asks for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from fastapi.responses import RedirectResponse, Response
from starlette.requests import HTTPConnection
from starlette.routing import Route, WebSocketRoute

from api import bootstrap, explorer
from api.access.asking import asker_of, not_let_in
from api.access.door import UnauthenticatedError
from api.analysing.analyst import Analyst
from api.context import Context
from api.dumping import routes as dumping
from api.endpoint import PATH, Endpoint
from api.guard.guarded import guard
from api.guard.refusal import failed
from api.ide import routes as ide
from api.limits.bounds import Limits
from api.linked import routes as linked
from api.linked.parts import Parts
from api.linked.records import Records
from api.listening.news import Watch
from api.listening.seats import Seats
from api.operating import requests
from api.operating import routes as operating
from api.operating.measuring import Measuring
from api.operating.metrics import Metrics
from api.reading import Extracts
from api.schema import create_schema
from api.settings import Settings
from api.sparql import routes as sparql
from api.sparql.snapshots import Snapshots
from graph.queries.shapes.ground import ground
from graph.server import Connection
from graph.store import AsyncStore
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

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
    records = Records(known)
    snapshots = Snapshots(
        settings.home,
        graph=known,
        vocabulary=terms,
        folders=settings.ontology,
        version=store.version,
        seconds=settings.max_seconds,
    )
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
            records.close()
            snapshots.close()

    def context(connection: HTTPConnection) -> Context:
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
    graphql = Endpoint(schema, context=context, door=door, settings=settings)
    # Straight to it: what FastAPI would find out about each request is nothing that GraphQL asks for.
    app.router.routes[:0] = [Route(PATH, graphql), WebSocketRoute(PATH, graphql)]
    app.include_router(ide.router(settings))
    parts = Parts(snapshots.ask, terms.base)
    app.include_router(linked.router(records=records, parts=parts, door=door, vocabulary=terms))
    app.include_router(sparql.router(snapshots=snapshots, door=door, base=terms.base))
    app.include_router(dumping.router(graph=known, folders=settings.ontology, base=terms.base, door=door))
    app.include_router(explorer.router(terms))
    app.include_router(operating.router(schema=schema, store=store, door=door, settings=settings, metrics=metrics))
    app.add_exception_handler(DramatisError, failed)
    guard(app, settings, take={sparql.PATH: sparql.TAKEN})
    app.add_middleware(explorer.Beforehand)
    app.add_middleware(requests.Requests, metrics=metrics)

    @app.get("/")
    def root() -> Response:
        """A person who comes to the address is at GraphiQL."""
        return RedirectResponse(PATH)

    return app
