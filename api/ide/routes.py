"""Where the browser finds GraphiQL and its files."""

import json
from collections.abc import Sequence
from importlib.resources import files

from fastapi import APIRouter
from fastapi.responses import FileResponse, Response

from api.ide.files import FILES, are_there, folder
from api.settings import Settings

_DAY = "public, max-age=86400"


def page(settings: Settings) -> str:
    """The page at `/graphql`: GraphiQL, or why it is not there."""
    return _own("page.html" if are_there(settings.cache) else "missing.html")


def router(settings: Settings) -> APIRouter:
    """`/graphiql/…`."""
    routes = APIRouter(prefix="/graphiql", include_in_schema=False)

    @routes.get("/start.js")
    def start() -> Response:
        return Response(_own("start.js"), media_type="text/javascript")

    @routes.get("/questions.js")
    def tried() -> Response:
        return Response(f"const QUESTIONS = {json.dumps(questions())};\n", media_type="text/javascript")

    @routes.get("/{name}")
    def file(name: str) -> Response:
        path = folder(settings.cache) / name
        if name not in FILES or not path.is_file():
            return Response(status_code=404)
        return FileResponse(path, headers={"Cache-Control": _DAY})

    del start, tried, file
    return routes


def questions() -> Sequence[str]:
    """What GraphiQL opens with, in the order of the files' names."""
    found = sorted(files("api.ide").joinpath("questions").iterdir(), key=lambda file: file.name)
    return [file.read_text(encoding="utf-8") for file in found]


def _own(name: str) -> str:
    return files("api.ide").joinpath(name).read_text(encoding="utf-8")
