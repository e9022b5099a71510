"""How large a request may be, and how slow."""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.guard.forms import media_type
from api.guard.refusal import RefusedError, refuse

_TOO_LARGE = 413
_TIMEOUT = 408
SECONDS = 10.0
BYTES_A_SECOND = 100_000
"""What has come so far buys as much more time as it takes at this rate."""


class Bodies:
    """Ends requests that are larger than `most`, or `most_uploaded` for uploads, or whose body does not come."""

    def __init__(self, app: ASGIApp, *, most: int, most_uploaded: int, seconds: float = SECONDS) -> None:
        self._app = app
        self._most = most
        self._most_uploaded = most_uploaded
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """With 413 before anything is read if the length is told, else while it is read; with 408 when it is slow."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        allowed = self._most_uploaded if media_type(headers) == "multipart/form-data" else self._most
        told = headers.get("content-length", "0")
        if not told.isdecimal() or int(told) > allowed:
            await refuse(_too_large(allowed), scope, receive, send)
            return
        await self._app(scope, self._bounded(receive, allowed), send)

    def _bounded(self, receive: Receive, allowed: int) -> Receive:
        """The same messages, as long as they are few enough and quick. Raises `RefusedError`."""
        clock = asyncio.get_running_loop().time
        started, received, complete = clock(), 0, False

        async def bounded() -> Message:
            nonlocal received, complete
            if complete:
                return await receive()
            try:
                async with asyncio.timeout_at(started + self._seconds + received / BYTES_A_SECOND):
                    message = await receive()
            except TimeoutError as error:
                what = f"the request has not come within {self._seconds:g} seconds"
                headers = {"Connection": "close"}
                raise RefusedError(what, status=_TIMEOUT, code="TOO_SLOW", headers=headers) from error
            received += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if received > allowed:
                raise _too_large(allowed)
            return message

        return bounded


def _too_large(allowed: int) -> RefusedError:
    what = f"a request may have {allowed} bytes (DRAMATIS_MAX_BODY, DRAMATIS_MAX_UPLOAD), and this one has more"
    return RefusedError(what, status=_TOO_LARGE, code="TOO_LARGE")
