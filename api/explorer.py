"""What Neo4j Browser fetches: style, guide, favourites. Whoever asks gets them: they hold nothing of the graph."""

from fastapi import APIRouter
from fastapi.responses import Response
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.browser import questions
from graph.browser.favorites import favorites
from graph.browser.guide import guide
from graph.browser.style import style
from ontology.terms import Vocabulary

PATH = "/browser"
_ANYWHERE = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "cache-control, pragma"}
"""Neo4j Browser is a page at another address, and asks beforehand whether it may."""


class Beforehand:
    """Answers a browser that asks whether a page elsewhere may fetch these, which other pages may not of anything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Says yes, or leaves it to the application."""
        if scope["type"] == "http" and scope["method"] == "OPTIONS" and scope["path"].startswith(f"{PATH}/"):
            await Response(status_code=204, headers=_ANYWHERE)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def router(vocabulary: Vocabulary) -> APIRouter:
    """`/browser/…`."""
    routes = APIRouter(prefix=PATH, include_in_schema=False)

    @routes.get("/style.grass")
    def sheet() -> Response:
        return Response(style(vocabulary), media_type="text/plain", headers=_ANYWHERE)

    @routes.get("/guide.html")
    def page(request: Request) -> Response:
        style_at = str(request.url_for("sheet"))
        return Response(guide(questions(), style_at=style_at), media_type="text/html", headers=_ANYWHERE)

    @routes.get("/favorites.zip")
    def archive() -> Response:
        return Response(favorites(questions()), media_type="application/zip", headers=_ANYWHERE)

    del sheet, page, archive
    return routes
