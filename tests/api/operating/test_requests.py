import json
import logging
from pathlib import Path

import pytest

from api.guard.origins import Origins
from api.operating.logs import formatter
from api.operating.metrics import Metrics
from api.operating.requests import Requests
from tests.api.asking import client_of, idle_app
from tests.api.guard.layers import opened

pytestmark = pytest.mark.anyio


async def test_the_id_of_a_request_is_taken_or_made(tmp_path: Path) -> None:
    async with client_of(idle_app(tmp_path)) as client:
        taken = await client.get("/healthz", headers={"x-request-id": "desk-5"})
        made = [(await client.get("/healthz")).headers["x-request-id"] for _ in range(2)]
        replaced = await client.get("/healthz", headers={"x-request-id": "a b\tc"})

    assert taken.headers["x-request-id"] == "desk-5"
    assert len(set(made)) == 2
    assert replaced.headers["x-request-id"] not in {"a b\tc", *made}


async def test_it_is_in_errors_and_in_every_line_of_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the secret of the house")

    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    kept = Kept()
    kept.setFormatter(formatter("json"))
    monkeypatch.setattr("api.questions.resolver.selection", broken)
    caplog.set_level(logging.DEBUG, logger="dramatis")
    for name in ("dramatis.request", "strawberry.execution"):
        logging.getLogger(name).addHandler(kept)
    try:
        async with client_of(idle_app(tmp_path)) as client:
            response = await client.post(
                "/graphql", json={"query": '{ actor(id: "a") { name } }'}, headers={"x-request-id": "desk-5"}
            )
    finally:
        for name in ("dramatis.request", "strawberry.execution"):
            logging.getLogger(name).removeHandler(kept)

    (error,) = response.json()["errors"]
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "requestId": "desk-5"}
    found = [json.loads(line) for line in lines]
    assert {one["request_id"] for one in found} == {"desk-5"}
    assert "the secret of the house" in lines[0]
    last = found[-1]
    assert (last["event"], last["method"], last["path"], last["status"]) == ("request", "POST", "/graphql", 200)
    assert last["level"] == "debug"


async def test_what_is_refused_is_a_line_of_its_own(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="dramatis.request")
    async with client_of(idle_app(tmp_path)) as client:
        await client.get("/healthz")
        await client.get("/healthz", headers={"host": "evil.example"})

    assert [(line.getMessage(), line.__dict__["status"]) for line in caplog.records] == [("request", 421)]


async def test_a_websocket_that_is_not_opened_is_refused_and_no_failure_of_ours(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="dramatis.request")
    metrics = Metrics()
    for origin in ("http://127.0.0.1", "https://evil.example"):
        headers = {"host": "127.0.0.1", "origin": origin}
        await opened(lambda app: Requests(Origins(app, allowed=frozenset()), metrics=metrics), headers)

    assert [(line.levelname, line.__dict__["status"]) for line in caplog.records] == [("INFO", 403)]
