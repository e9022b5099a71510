"""`/dump`."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access.door import Door
from api.dumping.asked import asked
from api.dumping.flow import Flow, Poured
from api.dumping.process import Order
from api.guard.refusal import RefusedError
from graph.server import Connection

_AT_ONCE = 2
"""Dumps that are under way."""
_MOST_FIELDS = 200
_BAD, _UNAVAILABLE = 400, 503


def router(*, graph: Connection, folders: tuple[Path, ...], base: str, door: Door) -> APIRouter:
    """The path; whoever may ask may have a dump, as the texts of articles are no secret to them either."""
    routes = APIRouter(include_in_schema=False)
    places = _Places()

    @routes.get("/dump")
    async def dump(request: Request) -> Response:
        door.admit(request.headers.get("authorization"))
        wanted = asked(_fields(request), request.headers.get("accept"))
        leave = places.take()
        try:
            flow = await Flow.begin(Order(wanted, graph, folders, base))
        except BaseException:  # whoever asked may be gone: no place is taken for a dump that never began
            leave()
            raise
        headers = {
            "Content-Type": wanted.content_type,
            "Content-Disposition": f'attachment; filename="{wanted.name}"',
            "Vary": "Accept",
            "X-Content-Type-Options": "nosniff",
        }
        return Poured(flow, headers, leave)

    del dump
    return routes


class _Places:
    """How many dumps are under way."""

    def __init__(self) -> None:
        self._taken = 0

    def take(self) -> Callable[[], None]:
        """Takes a place, and gives what leaves it. Raises `RefusedError` when there is none."""
        if self._taken >= _AT_ONCE:
            raise RefusedError(
                f"{_AT_ONCE} dumps are under way: ask again later",
                status=_UNAVAILABLE,
                code="BUSY",
                headers={"Retry-After": "30"},
            )
        self._taken += 1
        return self._leave

    def _leave(self) -> None:
        self._taken -= 1


def _fields(request: Request) -> dict[str, list[str]]:
    try:
        query = request.scope["query_string"].decode("ascii")
        return parse_qs(query, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        what = "what stands after the question mark is not encoded as the fields of a form, in UTF-8"
        raise RefusedError(what, status=_BAD, code="BAD_USER_INPUT") from error
