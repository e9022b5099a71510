"""The executor of operations."""

from typing import Any

from graphql import GraphQLError, GraphQLOutputType, GraphQLResolveInfo, get_named_type, is_leaf_type
from graphql.execution.collect_fields import FieldDetailsList
from graphql.pyutils import Path
from strawberry.exceptions import UnallowedReturnTypeForUnion, WrongReturnTypeForUnion
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from api.completing.compiling import Compiler, NotCoveredError
from api.completing.leaves import Complete, UnexpectedError

_SURPRISES = (
    UnexpectedError,
    GraphQLError,
    WrongReturnTypeForUnion,
    UnallowedReturnTypeForUnion,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What compiled functions, and the scalars and enums that they ask, raise about a value."""


class Executor(StrawberryGraphQLCoreExecutionContext):
    """Strawberry's, but for what is completed by compiled functions.

    Once something is not as they expect it, graphql-core does it again, and all that is still to be done.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._compiled: dict[int, tuple[FieldDetailsList, Complete | None]] = {}
        middleware = self.middleware_manager
        self._compiles = middleware is None or not middleware.middlewares

    def complete_value(
        self,
        return_type: GraphQLOutputType,
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        path: Path,
        result: Any,
        position_context: Any,
    ) -> Any:
        """What a client is sent of a result, or a coroutine that gives it."""
        complete = self._complete(return_type, field_details_list, info) if self._compiles else None
        if complete is not None:
            try:
                return complete(result)
            except NotCoveredError:  # what something is, and so what is selected of it, may be known only now
                self._compiled[id(field_details_list)] = field_details_list, None
            except _SURPRISES:
                self._compiles = False
        return super().complete_value(return_type, field_details_list, info, path, result, position_context)

    def _complete(
        self, kind: GraphQLOutputType, fields: FieldDetailsList, info: GraphQLResolveInfo[Any]
    ) -> Complete | None:
        """The function for what a field holds, if there can be one. Each is made once an operation."""
        if is_leaf_type(get_named_type(kind)):
            return None
        # One list of fields is of one type; it is kept, so that its id is not another's.
        known = self._compiled.get(id(fields))
        if known is None:
            try:
                made: Complete | None = Compiler(self, info).complete(kind, fields)
            except NotCoveredError:
                made = None
            known = self._compiled[id(fields)] = fields, made
        return known[1]
