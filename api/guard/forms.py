"""What a form on any page could send without the browser asking first is refused (CSRF).

JSON is nothing that a form can send. Uploads come as multipart, which one can: they need a header that only a script
may set, and a script of another origin only after the browser has asked whether it may.
"""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.guard.refusal import RefusedError, refuse

PREFLIGHT = "GraphQL-Require-Preflight"
_JSON = frozenset({"application/json"})
_FORBIDDEN = 403
_UNSUPPORTED = 415


class Forms:
    """Lets JSON through, and multipart with the header; of paths that only read, what they say that they `take`."""

    def __init__(self, app: ASGIApp, *, take: Mapping[str, frozenset[str]] = MappingProxyType({})) -> None:
        self._app = app
        self._take = take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuses others with 415, multipart without the header with 403."""
        if scope["type"] == "http" and scope["method"] == "POST":
            headers = Headers(scope=scope)
            kind = media_type(headers)
            if kind == "multipart/form-data":
                if not headers.get(PREFLIGHT):
                    what = f"an upload needs the header {PREFLIGHT}: 1"
                    error = RefusedError(what, status=_FORBIDDEN, code="NEEDS_PREFLIGHT")
                    await refuse(error, scope, receive, send)
                    return
            elif kind not in self._take.get(scope["path"], _JSON):
                taken = " or ".join(sorted(self._take.get(scope["path"], _JSON)))
                error = RefusedError(f"send the query as {taken}", status=_UNSUPPORTED, code="UNSUPPORTED_MEDIA_TYPE")
                await refuse(error, scope, receive, send)
                return
        await self._app(scope, receive, send)


def media_type(headers: Headers) -> str:
    """Without its parameters, in small letters."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()
