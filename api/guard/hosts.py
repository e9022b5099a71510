"""Under which names the API is asked.

A page on the web can have its own name lead to 127.0.0.1 and so read, in the browser of whoever opens it, what is meant
for this machine (DNS rebinding). It cannot choose the Host header, which then has the page's name.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.access.loopback import is_loopback
from api.guard.refusal import RefusedError, refuse

_MISDIRECTED = 421


class Hosts:
    """Lets through what is asked under one of the names, or under one of this machine's own."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuses others with 421."""
        if scope["type"] in ("http", "websocket"):
            host = name_of(Headers(scope=scope).get("host", ""))
            if host not in self._names and not is_loopback(host):
                what = f"this API does not answer under the name {host!r}: DRAMATIS_ALLOWED_HOSTS says which it has"
                await refuse(RefusedError(what, status=_MISDIRECTED, code="WRONG_HOST"), scope, receive, send)
                return
        await self._app(scope, receive, send)


def name_of(host: str) -> str:
    """The name or address in a Host header, without the port, in small letters."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].lower()
