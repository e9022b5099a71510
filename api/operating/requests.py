"""Each request has an id, is counted, and leaves a line in the log where it matters."""

import logging
import re
from secrets import token_hex
from time import perf_counter

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from api.operating.metrics import Metrics

HEADER = "x-request-id"
STATE = "request_id"
_LOG = logging.getLogger("dramatis.request")
_ID = re.compile(r"[\w.:-]{1,64}", re.ASCII)
_METHODS = {"GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"}
_SLOW_SECONDS = 1.0
_FAILED = 500
_REFUSED = 400
_OPENED = 101
_NOT_OPENED = 403
"""What a server answers for a WebSocket that is closed before it is open."""


class Requests:
    """Takes the id of who asks, else makes one; it is in each line of the log and in the answer."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Around the whole request."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        request_id = given if _ID.fullmatch(given) else token_hex(8)
        scope.setdefault("state", {})[STATE] = request_id
        started, status = perf_counter(), _FAILED

        async def telling(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = request_id
            elif message["type"] == "websocket.accept":
                status = _OPENED
            elif message["type"] == "websocket.close" and status != _OPENED:
                status = _NOT_OPENED
            await send(message)

        with bound_contextvars(request_id=request_id), self._metrics.in_flight.track_inprogress():
            try:
                await self._app(scope, receive, telling)
            finally:
                self._told(scope, status, perf_counter() - started)

    def _told(self, scope: Scope, status: int, seconds: float) -> None:
        method = scope.get("method", "WEBSOCKET")
        self._metrics.requests.labels(method if method in _METHODS else "OTHER", str(status)).inc()
        level = logging.DEBUG
        if status >= _FAILED:
            level = logging.ERROR
        elif status >= _REFUSED or seconds >= _SLOW_SECONDS:
            level = logging.INFO
        if _LOG.isEnabledFor(level):
            what = {"method": method, "path": scope["path"], "status": status, "ms": round(seconds * 1_000, 1)}
            _LOG.log(level, "request", extra=what)
