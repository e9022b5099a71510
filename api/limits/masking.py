"""What a client gets to see of an error: always with a code, and nothing of what goes wrong inside."""

import re
from collections.abc import Iterator

from graphql import ExecutionResult as GraphQLResult
from graphql import GraphQLError, GraphQLSyntaxError
from strawberry.extensions import SchemaExtension
from strawberry.types.execution import ExecutionResult, StreamExecutionResult

from api.context import Context
from api.errors import MASKED, CodedError
from api.limits.bounding import explores
from graph.bolt import StoreError, TimeLimitError
from ontology.errors import DramatisError

_SUGGESTION = re.compile(r" Did you mean [^?]*\?")


def is_masked(error: GraphQLError) -> bool:
    """Whether an error is the server's own, and so none of a client's business."""
    return error.original_error is not None and not isinstance(error.original_error, DramatisError | GraphQLError)


def code_of(error: GraphQLError) -> str:
    """For programs."""
    if is_masked(error):
        return "INTERNAL_SERVER_ERROR"
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    match error.original_error:
        case CodedError() as own:
            return own.code
        case TimeLimitError():
            return "TOO_SLOW"
        case StoreError():
            return "UNAVAILABLE"
        case DramatisError():
            return "FAILED"
        case _:
            return "BAD_USER_INPUT" if error.path else "GRAPHQL_VALIDATION_FAILED"


class Masking(SchemaExtension):
    """The errors of each result, as a client gets to see them."""

    def on_operation(self) -> Iterator[None]:
        """Those of a question or a change."""
        yield
        self._mask(self.execution_context.result)

    def on_stream_result(self, result: StreamExecutionResult) -> Iterator[None]:
        """Those of what comes bit by bit."""
        self._mask(result)
        yield

    def _mask(self, result: object) -> None:
        if isinstance(result, ExecutionResult | GraphQLResult) and result.errors:
            result.errors = [self._told(error) for error in result.errors]

    def _told(self, error: GraphQLError) -> GraphQLError:
        context = self.execution_context.context
        message = MASKED if is_masked(error) else error.message
        extensions = {} if is_masked(error) else dict(error.extensions or {})
        extensions.setdefault("code", code_of(error))
        if isinstance(context, Context) and context.request_id:
            extensions["requestId"] = context.request_id
        return GraphQLError(
            message if explores(context) else _SUGGESTION.sub("", message),
            nodes=error.nodes,
            source=error.source,
            positions=error.positions,
            path=error.path,
            extensions=extensions,
        )
