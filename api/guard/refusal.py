"""How a request is refused: with a status and, in the form of GraphQL's errors, a sentence and a code."""

from collections.abc import Mapping

from fastapi.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from api.errors import CodedError
from graph.bolt import TimeLimitError
from ontology.errors import DramatisError

_POLICY = 1008
_UNAVAILABLE = 503


class RefusedError(CodedError):
    """A request that is not answered, told where it is being read."""

    def __init__(self, message: str, *, status: int, code: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.reason = code
        self.headers = headers or {}

    @property
    def extensions(self) -> dict[str, str]:
        """What is answered beside the message."""
        return {"code": self.reason}

    def response(self) -> JSONResponse:
        """The answer."""
        told = {"message": str(self), "extensions": self.extensions}
        return JSONResponse({"errors": [told]}, status_code=self.status, headers=dict(self.headers))


async def answered(_: object, error: Exception) -> JSONResponse:
    """The answer to a request that was refused while it was read."""
    if not isinstance(error, RefusedError):
        raise error
    return error.response()


async def failed(_: object, error: Exception) -> JSONResponse:
    """The answer where what was asked for cannot be had now, as Neo4j is away or takes too long."""
    if not isinstance(error, DramatisError):
        raise error
    code = "TOO_SLOW" if isinstance(error, TimeLimitError) else "UNAVAILABLE"
    return RefusedError(str(error), status=_UNAVAILABLE, code=code).response()


async def refuse(error: RefusedError, scope: Scope, receive: Receive, send: Send) -> None:
    """Answers in place of the application; a WebSocket is closed before it is open, which is a 403."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": _POLICY, "reason": str(error)[:120]})
        return
    await error.response()(scope, receive, send)
