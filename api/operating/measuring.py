"""Every operation is counted and timed by its root fields."""

from collections.abc import Iterator
from time import perf_counter

from graphql import FieldNode, OperationDefinitionNode, OperationType
from strawberry.extensions import SchemaExtension

from api.operating.metrics import Metrics

_OK = "ok"
_DROPPED = "dropped"
"""Of a field whose answer went with that of another, which could not be null."""
_REFUSED = "(refused)"
"""In place of the fields of what was not run: nobody knows what stands there, and how much of it."""


class Measuring(SchemaExtension):
    """Has to come before what tells errors to clients, so that it sees them as they are told."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self._metrics = metrics

    def on_operation(self) -> Iterator[None]:
        """Around all of it."""
        started = perf_counter()
        yield
        if self._listens():
            return
        result = self.execution_context.result
        errors = getattr(result, "errors", None) or ()
        codes = {(error.path or [None])[0]: str((error.extensions or {}).get("code")) for error in errors}
        if None in codes:
            fields, outcomes = [_REFUSED], [codes[None]]
        else:
            named = dict(self._asked())
            otherwise = _OK if getattr(result, "data", None) is not None else _DROPPED
            fields, outcomes = list(named.values()), [codes.get(key, otherwise) for key in named]
        self._metrics.operated(fields, outcomes=outcomes, seconds=perf_counter() - started)

    def _listens(self) -> bool:
        """Whether this is a subscription, which says nothing by how long it takes."""
        return any(
            isinstance(each, OperationDefinitionNode) and each.operation is OperationType.SUBSCRIPTION
            for each in getattr(self.execution_context.graphql_document, "definitions", ())
        )

    def _asked(self) -> Iterator[tuple[str, str]]:
        """The root fields that are selected plainly, by their names in the answer."""
        execution = self.execution_context
        for each in execution.graphql_document.definitions if execution.graphql_document else ():
            if isinstance(each, OperationDefinitionNode) and _name(each) in (None, execution.operation_name):
                for node in each.selection_set.selections:
                    if isinstance(node, FieldNode):
                        yield (node.alias or node.name).value, node.name.value


def _name(operation: OperationDefinitionNode) -> str | None:
    return operation.name.value if operation.name else None
