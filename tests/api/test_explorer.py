import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from api.explorer import Beforehand, router
from graph.browser import questions
from graph.browser.favorites import favorites
from graph.browser.style import style
from ontology.terms import Vocabulary

pytestmark = pytest.mark.anyio
ELSEWHERE = "http://127.0.0.1:7474"


@pytest.fixture
async def client(vocabulary: Vocabulary) -> AsyncClient:
    app = FastAPI()
    app.include_router(router(vocabulary))
    app.add_middleware(Beforehand)
    return AsyncClient(transport=ASGITransport(app), base_url="http://127.0.0.1:8000")


async def test_style_guide_and_favourites_are_there_for_a_page_elsewhere(
    client: AsyncClient, vocabulary: Vocabulary
) -> None:
    async with client:
        sheet = await client.get("/browser/style.grass")
        guide = await client.get("/browser/guide.html")
        archive = await client.get("/browser/favorites.zip")
    assert sheet.text == style(vocabulary)
    assert "http://127.0.0.1:8000/browser/style.grass" in guide.text
    assert archive.content == favorites(questions())
    for answer in (sheet, guide, archive):
        assert answer.headers["access-control-allow-origin"] == "*"


async def test_a_browser_that_asks_beforehand_is_told_yes_for_these_alone(client: AsyncClient) -> None:
    headers = {"Origin": ELSEWHERE, "Access-Control-Request-Method": "GET"}
    async with client:
        asked = await client.options("/browser/guide.html", headers=headers)
        other = await client.options("/graphql", headers=headers)
    assert (asked.status_code, asked.headers["access-control-allow-headers"]) == (204, "cache-control, pragma")
    assert "access-control-allow-origin" not in other.headers
