import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI, Request

from api.guard.bodies import Bodies
from api.guard.refusal import RefusedError, answered

pytestmark = pytest.mark.anyio
JSON = {"content-type": "application/json"}
UPLOAD = {"content-type": "multipart/form-data; boundary=x"}


def reading(seconds: float) -> FastAPI:
    """An application that reads what it gets, within the layer."""
    app = FastAPI()
    app.add_exception_handler(RefusedError, answered)
    app.add_middleware(Bodies, most=1_000, most_uploaded=2_000, seconds=seconds)

    @app.post("/graphql")
    async def read(request: Request) -> int:
        return len(await request.body())

    del read
    return app


async def bits(count: int, pause: float = 0.0) -> AsyncIterator[bytes]:
    """A body whose length nobody says beforehand."""
    for _ in range(count):
        await asyncio.sleep(pause)
        yield b"x" * 100


async def asked_of(headers: dict[str, str], seconds: float = 5.0, **more: object) -> tuple[int, str]:
    transport = httpx.ASGITransport(app=reading(seconds))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        response = await client.post("/graphql", headers=headers, **more)  # type: ignore[arg-type]
    if response.status_code == 200:
        return 200, response.text
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


async def test_what_is_small_enough_is_read() -> None:
    for headers, most in ((JSON, 1_000), (UPLOAD, 2_000)):
        assert (await asked_of(headers, content=b"x" * most)) == (200, str(most))
        assert (await asked_of(headers, content=bits(most // 100))) == (200, str(most))


@pytest.mark.parametrize(("headers", "most"), [(JSON, 1_000), (UPLOAD, 2_000)], ids=["json", "upload"])
async def test_what_is_larger_is_refused_by_its_length_or_when_it_comes(headers: dict[str, str], most: int) -> None:
    assert await asked_of(headers, content=b"x" * (most + 1)) == (413, "TOO_LARGE")
    assert await asked_of(headers, content=bits(most // 100 + 1)) == (413, "TOO_LARGE")


async def test_a_length_that_is_none_is_refused() -> None:
    assert await asked_of({**JSON, "content-length": "-5"}, content=b"") == (413, "TOO_LARGE")


async def test_a_body_that_does_not_come_is_ended() -> None:
    assert await asked_of(JSON, seconds=0.05, content=bits(5, pause=0.03)) == (408, "TOO_SLOW")
