"""Asking a layer alone: what is behind it answers 200 with what it has read."""

from collections.abc import Callable, Mapping
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


async def behind(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body and says how long it is."""
    body = await Request(scope, receive).body()
    await PlainTextResponse(f"{len(body)} bytes")(scope, receive, send)


async def asked(
    layer: Callable[[ASGIApp], ASGIApp], method: str = "POST", headers: Mapping[str, str] | None = None, **more: Any
) -> tuple[int, str]:
    """The status, and the code of the refusal or what was answered."""
    transport = httpx.ASGITransport(app=layer(behind))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        response = await client.request(method, "/graphql", headers=dict(headers or {}), **more)
    if response.headers["content-type"] == JSONResponse.media_type:
        (error,) = response.json()["errors"]
        return response.status_code, error["extensions"]["code"]
    return response.status_code, response.text


async def opened(layer: Callable[[ASGIApp], ASGIApp], headers: Mapping[str, str]) -> list[Message]:
    """What is sent to a WebSocket that wants to be opened."""
    sent: list[Message] = []

    async def accepting(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    named = [(name.encode(), value.encode()) for name, value in headers.items()]
    await layer(accepting)({"type": "websocket", "path": "/graphql", "headers": named}, receive, send)
    return sent
