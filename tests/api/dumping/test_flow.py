"""Dumps on their way, from processes that do as little as a test needs."""

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection as Pipe
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.responses import Response

from api.dumping.asked import Asked
from api.dumping.flow import Flow, Poured
from api.dumping.process import Order
from api.errors import RequestError
from api.guard.refusal import RefusedError
from graph.bolt import StoreError
from graph.server import Connection
from tests.api.serving_apart import served

NOWHERE = Connection(uri="bolt://127.0.0.1:1", user="neo4j", password="swordfish", browser_url="")  # noqa: S106
ORDER = Order(Asked("nquads"), NOWHERE, (), "https://w3id.org/dramatis/")


def whole(pipe: Pipe, order: Order, folder: Path) -> None:
    (folder / "left").write_text(order.base, encoding="utf-8")
    pipe.send(None)
    for piece in (b"one ", b"two ", b"three", b""):
        pipe.send_bytes(piece)


def half(pipe: Pipe, order: Order, folder: Path) -> None:
    del order, folder
    pipe.send(None)
    pipe.send_bytes(b"one ")


def endless(pipe: Pipe, order: Order, folder: Path) -> None:
    del order, folder
    pipe.send(None)
    while True:
        pipe.send_bytes(b"x" * 65_536)


def wrong(pipe: Pipe, order: Order, folder: Path) -> None:
    del order, folder
    pipe.send(RequestError("actor must be one"))


def dead(pipe: Pipe, order: Order, folder: Path) -> None:
    del pipe, order, folder


def app_of(work: Callable[[Pipe, Order, Path], None], over: list[str]) -> FastAPI:
    app = FastAPI()
    app.state.ending = lambda: None

    @app.get("/dump")
    async def dump() -> Response:
        return Poured(await Flow.begin(ORDER, work), {"x-test": "1"}, lambda: over.append("over"))

    del dump
    return app


def dumps_under_way() -> bool:
    return any(child.name == "dramatis-dump" for child in multiprocessing.active_children())


def test_it_comes_whole_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    over: list[str] = []
    with served(app_of(whole, over)) as address:
        assert httpx.get(f"http://{address}/dump", timeout=30).content == b"one two three"
    assert over == ["over"]
    assert list(tmp_path.iterdir()) == []
    assert not dumps_under_way()


def test_what_is_cut_short_does_not_look_whole() -> None:
    over: list[str] = []
    with served(app_of(half, over)) as address, pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"http://{address}/dump", timeout=30)
    assert over == ["over"]


def test_nothing_is_written_for_who_has_gone() -> None:
    over: list[str] = []
    with served(app_of(endless, over)) as address:
        with httpx.stream("GET", f"http://{address}/dump", timeout=30) as answer:
            assert next(answer.iter_bytes())
            assert dumps_under_way()
        until = time.monotonic() + 10
        while dumps_under_way() and time.monotonic() < until:
            time.sleep(0.05)
        assert not dumps_under_way()
    assert over == ["over"]


@pytest.mark.anyio
async def test_what_goes_wrong_before_it_begins_is_told() -> None:
    with pytest.raises(RefusedError, match="actor must be one") as refused:
        await Flow.begin(ORDER, wrong)
    assert refused.value.status == 400
    with pytest.raises(RefusedError, match="could not be begun") as refused:
        await Flow.begin(ORDER, dead)
    assert refused.value.status == 503
    with pytest.raises(StoreError, match="Neo4j does not answer"):
        await Flow.begin(ORDER)
    assert not dumps_under_way()
