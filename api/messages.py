"""The messages of a WebSocket (graphql-transport-ws): objects of JSON as text, and errors with codes."""

from collections.abc import AsyncGenerator, Mapping

from graphql import GraphQLError
from starlette.websockets import WebSocketDisconnect
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.subscriptions.protocols.graphql_transport_ws.types import Message, SubscribeMessage

from api.context import Context
from api.guard.refusal import RefusedError

OPERATIONS = 20
"""Operations that may be under way on one WebSocket."""


class Messages(ASGIWebSocketAdapter):
    """Those that come and go. A browser's client reads no other than text, although our JSON is made as bytes."""

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object, None]:
        """What the client says. Raises `NonJsonMessageReceived`, which closes the connection."""
        try:
            async for message in super().iter_json(ignore_parsing_errors=ignore_parsing_errors):
                if not isinstance(message, dict):
                    raise NonJsonMessageReceived
                yield message
        except RefusedError as error:
            raise NonJsonMessageReceived from error

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Tells the client. Raises `WebSocketDisconnected`."""
        try:
            await self.ws.send_text(self.view.encode_json_string(message))
        except WebSocketDisconnect as error:
            raise WebSocketDisconnected from error


class Handler(BaseGraphQLTransportWSHandler[Context, None]):
    """One connection."""

    async def handle_message(self, message: Message) -> None:
        """Does what it asks for; closes the connection where a part of it is of another kind than it must be."""
        try:
            await super().handle_message(message)
        except (AttributeError, TypeError):
            await self.handle_invalid_message("Failed to parse message")

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begins an operation, if there are not too many."""
        if len(self.operations) >= OPERATIONS and message["id"] not in self.operations:
            told = f"{OPERATIONS} operations are under way on this connection, which is as many as may: complete some"
            error = GraphQLError(told, extensions={"code": "TOO_MANY_SUBSCRIPTIONS"})
            await self.send_message({"id": message["id"], "type": "error", "payload": [error.formatted]})
            return
        await super().handle_subscribe(message)
