"""GraphQL over HTTP and WebSocket, with our own page for a browser."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
from cross_web import AsyncHTTPRequestAdapter, HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response
from starlette.websockets import WebSocket
from strawberry import Schema
from strawberry.asgi import GraphQL
from strawberry.exceptions import MissingQueryError
from strawberry.http import GraphQLRequestData
from strawberry.http.base import BaseRequestProtocol
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET, UnsetType

from api.access.asking import on_connection
from api.access.door import Door
from api.context import Context
from api.guard.refusal import RefusedError
from api.ide import routes as ide
from api.messages import Handler, Messages
from api.settings import Settings

PATH = "/graphql"

_BAD = 400
_NOT_FOUND = 404
_NOT_ALLOWED = 405
_FIRST_MESSAGE = timedelta(seconds=10)
"""How long a WebSocket may be silent before it says who it is."""
_ANSWERED_ONCE = frozenset({OperationType.QUERY, OperationType.MUTATION})


class Endpoint(GraphQL[Context, None]):
    """An ASGI application that answers operations of a schema, each with a context of its own."""

    websocket_adapter_class = Messages
    graphql_transport_ws_handler_class = Handler

    def __init__(
        self, schema: Schema, *, context: Callable[[HTTPConnection], Context], door: Door, settings: Settings
    ) -> None:
        super().__init__(
            schema,
            allow_queries_via_get=False,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL, GRAPHQL_SSE_PROTOCOL),
            max_subscriptions_per_connection=None,  # counted by `Handler`, which says so with a code
            connection_init_wait_timeout=_FIRST_MESSAGE,
            multipart_uploads_enabled=True,
        )
        self._context = context
        self._door = door
        self._page = ide.page(settings)
        self._has_page = settings.graphiql

    async def run(self, request: Any, context: Any = UNSET, root_value: Any = UNSET) -> Any:
        """The answer. Raises `RefusedError` where a request is not as the protocol has it."""
        try:
            return await super().run(request, context, root_value)
        except HTTPException as error:  # it would be answered with no more than a sentence, in plain text
            code = "METHOD_NOT_ALLOWED" if error.status_code == _NOT_ALLOWED else "BAD_REQUEST"
            raise RefusedError(error.reason, status=error.status_code, code=code) from error

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        """What the resolvers have at hand. Raises `UnauthenticatedError`."""
        del response
        return self._context(request)

    def encode_json(self, data: object) -> bytes:
        """An answer as it is sent."""
        try:
            return orjson.dumps(data)
        except TypeError:  # halves of characters, which a client may have sent and is told of
            return json.dumps(data).encode()

    async def parse_multipart(self, request: AsyncHTTPRequestAdapter) -> dict[str, str]:
        """An operation with its files."""
        try:
            return await super().parse_multipart(request)
        except (AttributeError, IndexError, TypeError) as error:
            raise HTTPException(400, "the parts operations and map are not as the specification says") from error

    async def execute_single(
        self,
        request: Request,
        request_adapter: AsyncHTTPRequestAdapter,
        sub_response: Response,
        context: Context,
        root_value: None,
        request_data: GraphQLRequestData,
    ) -> ExecutionResult:
        """What is answered once. Raises `RefusedError` for a subscription, of which one answer would make no sense."""
        del request, request_adapter, sub_response
        try:
            return await self.schema.execute(
                request_data.query,
                root_value=root_value,
                variable_values=request_data.variables,
                context_value=context,
                operation_name=request_data.operation_name,
                allowed_operation_types=_ANSWERED_ONCE,
                operation_extensions=request_data.extensions,
            )
        except InvalidOperationTypeError as error:
            told = "a subscription is answered many times: ask with Accept: text/event-stream, or over a WebSocket"
            raise RefusedError(told, status=_BAD, code="NEEDS_STREAM") from error
        except CannotGetOperationTypeError as error:
            raise HTTPException(_BAD, error.as_http_error_reason()) from error
        except MissingQueryError as error:
            raise HTTPException(_BAD, "there is no query in the request") from error

    async def on_ws_connect(self, context: Context) -> UnsetType | dict[str, object] | None:
        """Lets in who shows a key in the first message, as browsers cannot send headers with a WebSocket."""
        context.asker = context.asker or on_connection(context.connection_params, self._door)
        return await super().on_ws_connect(context)

    def is_request_allowed(self, request: BaseRequestProtocol) -> bool:
        """Raises `RefusedError` for an operation by GET, subscriptions too: a link must not set anything going."""
        if request.method == "GET" and request.query_params.get("query") is not None:
            raise RefusedError("ask by POST", status=_NOT_ALLOWED, code="METHOD_NOT_ALLOWED", headers={"Allow": "POST"})
        return super().is_request_allowed(request)

    async def render_graphql_ide(self, request: Request) -> HTMLResponse:
        """The page that a browser gets where a program gets an answer; 404 where it is switched off."""
        del request
        if self._door.is_open if self._has_page is None else self._has_page:
            return HTMLResponse(self._page)
        return HTMLResponse("DRAMATIS_GRAPHIQL is off; programs ask by POST", status_code=_NOT_FOUND)

    def decode_json(self, data: str | bytes) -> object:
        """The body of a request. Raises `RefusedError` for what is no JSON, or beyond all bounds nested."""
        try:
            found = super().decode_json(data)
        except (RecursionError, ValueError) as error:
            raise RefusedError("the request is no JSON that can be read", status=_BAD, code="NO_JSON") from error
        if not isinstance(found, dict | list):
            raise RefusedError("the request is no JSON object", status=_BAD, code="NO_JSON")
        return found
