"""Whether the API is alive and ready, and what it speaks: paths beside `/graphql`.

How it is may be asked by everybody, what it speaks by whoever may ask questions.
"""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from strawberry import Schema

from api.access.door import Door
from api.settings import Settings
from graph.store import AsyncStore
from ontology.errors import DramatisError

_NOT_FOUND = 404
_UNAVAILABLE = 503


def router(*, schema: Schema, store: AsyncStore, door: Door, settings: Settings) -> APIRouter:
    """`/healthz`, `/readyz` and `/schema.graphql`."""
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
            return PlainTextResponse("DRAMATIS_INTROSPECTION is off", status_code=_NOT_FOUND)
        return PlainTextResponse(schema.as_str())

    del healthz, readyz, sdl
    return routes


def explores(settings: Settings, door: Door) -> bool:
    """Whether clients may look at the schema."""
    return door.is_open if settings.introspection is None else settings.introspection
