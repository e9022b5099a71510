"""Which web pages may ask. Programs send no Origin, and are not meant."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.guard.refusal import RefusedError, refuse

_FORBIDDEN = 403
_ONLY_READ = {"GET", "HEAD"}
"""Changes nothing, and the browser keeps the answer from the page."""


class Origins:
    """Lets through pages of the API's own and those that are allowed; of others, what only reads."""

    def __init__(self, app: ASGIApp, *, allowed: frozenset[str]) -> None:
        self._app = app
        self._allowed = allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuses others with 403."""
        if scope["type"] == "websocket" or (scope["type"] == "http" and scope["method"] not in _ONLY_READ):
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if origin is not None and not self._may(origin, headers.get("host", "")):
                what = f"pages of {origin} may not ask this API: DRAMATIS_ALLOWED_ORIGINS says which may"
                await refuse(RefusedError(what, status=_FORBIDDEN, code="WRONG_ORIGIN"), scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _may(self, origin: str, host: str) -> bool:
        return origin in self._allowed or urlsplit(origin).netloc == host
