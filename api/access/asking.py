"""Who asks, told from a request."""

from fastapi.responses import JSONResponse
from starlette.requests import HTTPConnection
from strawberry.exceptions import ConnectionRejectionError

from api.access.door import Asker, Door, UnauthenticatedError

_HEADER = "authorization"
_UNAUTHENTICATED = 401


def asker_of(connection: HTTPConnection, door: Door) -> Asker | None:
    """Who asks; nobody yet on a WebSocket without a key that opens, and nobody who only wants the page for a browser.

    Raises `UnauthenticatedError`.
    """
    header = connection.headers.get(_HEADER)
    if connection.scope["type"] == "websocket":
        try:
            return door.admit(header)
        except UnauthenticatedError:
            return None  # the first message is refused, unless it has a key that opens
    if connection.scope["method"] == "GET" and header is None and not door.is_open:
        return None
    return door.admit(header)


def on_connection(parameters: object, door: Door) -> Asker:
    """Who asks by the first message of a WebSocket, `{"Authorization": "Bearer KEY"}`.

    Raises `ConnectionRejectionError`.
    """
    given = parameters if isinstance(parameters, dict) else {}
    header = next((value for name, value in given.items() if name.lower() == _HEADER and isinstance(value, str)), None)
    try:
        return door.admit(header)
    except UnauthenticatedError as error:
        raise ConnectionRejectionError from error


async def not_let_in(_: object, error: Exception) -> JSONResponse:
    """What somebody is told who was not let in, in the form of GraphQL's errors."""
    told = {"message": str(error), "extensions": {"code": UnauthenticatedError.code}}
    return JSONResponse({"errors": [told]}, status_code=_UNAUTHENTICATED, headers={"WWW-Authenticate": "Bearer"})
