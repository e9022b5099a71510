"""`/sparql`."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access.door import Door
from api.guard.forms import media_type
from api.sparql import protocol
from api.sparql.snapshots import Snapshots

PATH = "/sparql"
TAKEN = frozenset({protocol.FORM, protocol.QUERY, protocol.UPDATE})
"""The media types that a question is sent as."""


def router(*, snapshots: Snapshots, door: Door, base: str) -> APIRouter:
    """The path; whoever may ask may ask there."""
    routes = APIRouter(include_in_schema=False)
    graphs = f"{base}graph/"

    @routes.api_route(PATH, methods=["GET", "POST"])
    async def sparql(request: Request) -> Response:
        door.admit(request.headers.get("authorization"))
        given = protocol.Request(
            url=request.scope["query_string"],
            media_type=media_type(request.headers) if request.method == "POST" else None,
            body=await request.body(),
            accept=request.headers.get("accept"),
        )
        answer, version = await snapshots.ask(protocol.asked(given, graphs=graphs))
        charset = "; charset=utf-8" if answer.media_type.startswith("text/") else ""
        headers = {"Vary": "Accept", "X-Graph-Version": str(version), "X-Content-Type-Options": "nosniff"}
        return Response(answer.body, headers={**headers, "Content-Type": f"{answer.media_type}{charset}"})

    del sparql
    return routes
