"""Asking an application that runs in this process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
from fastapi import FastAPI


@asynccontextmanager
async def client_of(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application while it is up."""
    transport = httpx.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
    ):
        yield client


async def answer(client: httpx.AsyncClient, query: str, **variables: Any) -> Any:
    """The data that answer a query, which must not give errors."""
    body = (await client.post("/graphql", json={"query": query, "variables": variables})).json()
    assert body.get("errors") is None, body["errors"]
    return body["data"]


async def errors(client: httpx.AsyncClient, query: str) -> list[str]:
    """The messages of the errors that a query gives."""
    body = (await client.post("/graphql", json={"query": query})).json()
    return [error["message"] for error in body["errors"]]
