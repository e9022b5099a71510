"""Asking an application that runs in this process."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from graph.server import Connection
from tests import once


def idle_app(home: Path, **settings: Any) -> FastAPI:
    """The application at an address where no Neo4j answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
    connection = Connection(uri=uri, user="neo4j", password="swordfish", browser_url="")  # noqa: S106 (of nothing)
    return create_app(
        Settings(home=home, cache=home, **settings), connection=connection, vocabulary=once.own_vocabulary()
    )


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
