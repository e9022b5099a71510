from functools import partial

import pytest

from api.guard.origins import Origins
from tests.api.guard.layers import asked, opened

pytestmark = pytest.mark.anyio
LAYER = partial(Origins, allowed=frozenset({"https://news.example.org"}))


@pytest.mark.parametrize("origin", [None, "http://127.0.0.1:8000", "https://news.example.org"])
async def test_programs_own_pages_and_those_that_are_allowed(origin: str | None) -> None:
    assert await asked(LAYER, headers={"origin": origin} if origin else {}) == (200, "0 bytes")


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1:9000", "http://news.example.org", "null", ""]
)
async def test_other_pages_are_refused_where_something_could_change(origin: str) -> None:
    assert await asked(LAYER, headers={"origin": origin}) == (403, "WRONG_ORIGIN")
    assert await asked(LAYER, "OPTIONS", headers={"origin": origin}) == (403, "WRONG_ORIGIN")
    assert await asked(LAYER, "GET", headers={"origin": origin}) == (200, "0 bytes")
    (refused,) = await opened(LAYER, {"host": "127.0.0.1:8000", "origin": origin})
    assert refused["type"] == "websocket.close"
