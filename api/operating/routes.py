"""How the API is, and what it speaks: paths beside `/graphql`.

Whether it is alive may be asked by everybody, the rest by whoever may ask questions; on loopback, numbers need no key.
"""

from functools import cache

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from strawberry import Schema

from api.access.door import Door
from api.guard.refusal import RefusedError
from api.operating.metrics import TYPE, Metrics
from api.settings import Settings
from graph.store import AsyncStore
from ontology.errors import DramatisError
from ontology.turtle import turtle

_NOT_FOUND = 404
_UNAVAILABLE = 503


def router(*, schema: Schema, store: AsyncStore, door: Door, settings: Settings, metrics: Metrics) -> APIRouter:
    """`/healthz`, `/readyz`, `/metrics`, `/schema.graphql` and `/ontology.ttl`."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "alive"}

    @routes.get("/readyz")
    async def readyz() -> Response:
        try:
            await store.verify()
        except DramatisError as error:
            return JSONResponse({"status": "not ready", "reason": str(error)}, status_code=_UNAVAILABLE)
        return JSONResponse({"status": "ready"})

    @routes.get("/schema.graphql")
    def sdl(request: Request) -> Response:
        door.admit(request.headers.get("authorization"))
        if not explores(settings, door):
            told = "the schema is not shown, as DRAMATIS_INTROSPECTION is off: whoever runs this API can switch it on"
            raise RefusedError(told, status=_NOT_FOUND, code="NOT_FOUND")
        return PlainTextResponse(schema.as_str())

    @routes.get("/metrics")
    async def numbers(request: Request) -> Response:
        if not door.on_loopback:
            door.admit(request.headers.get("authorization"))
        try:
            version = await store.version()
        except DramatisError:
            version = None
        return Response(metrics.told(version), headers={"Content-Type": TYPE})

    document = cache(lambda: turtle(settings.ontology))

    @routes.get("/ontology.ttl")
    def ontology(request: Request) -> Response:
        door.admit(request.headers.get("authorization"))
        return Response(document(), media_type="text/turtle; charset=utf-8")

    del healthz, readyz, sdl, numbers, ontology
    return routes


def explores(settings: Settings, door: Door) -> bool:
    """Whether clients may look at the schema."""
    return door.is_open if settings.introspection is None else settings.introspection
