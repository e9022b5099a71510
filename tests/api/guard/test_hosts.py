from functools import partial

import pytest

from api.guard.hosts import Hosts, name_of
from tests.api.guard.layers import asked, opened

pytestmark = pytest.mark.anyio
LAYER = partial(Hosts, names=frozenset({"news.example.org"}))


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "127.0.0.1", "localhost", "LOCALHOST:9", "[::1]:8000", "news.example.org"]
)
async def test_names_of_this_machine_and_those_that_are_allowed(host: str) -> None:
    assert await asked(LAYER, headers={"host": host}) == (200, "0 bytes")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "news.example.org.evil.example", "192.0.2.1"]
)
async def test_others_are_refused(host: str) -> None:
    assert await asked(LAYER, headers={"host": host}) == (421, "WRONG_HOST")


async def test_websockets_too() -> None:
    (refused,) = await opened(LAYER, {"host": "evil.example"})
    assert (refused["type"], refused["code"]) == ("websocket.close", 1008)
    assert await opened(LAYER, {"host": "localhost:8000"}) == [{"type": "websocket.accept"}]


def test_name_of() -> None:
    assert [name_of(host) for host in ("[::1]:80", "[::1]", "A.B:80", "a", "")] == ["::1", "::1", "a.b", "a", ""]
