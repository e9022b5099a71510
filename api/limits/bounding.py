"""Every operation is read and priced before it runs."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    NameNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)
from strawberry.extensions import SchemaExtension

from api.context import Context
from api.limits import bounds
from api.limits.bounds import Limits
from api.limits.reading import Read, Reading
from api.limits.refused import LARGEST, refused


class Bounding(SchemaExtension):
    """Refuses what is beyond the limits, and says in `extensions.cost` what the operation costs."""

    def __init__(self, reading: Reading, limits: Limits) -> None:
        super().__init__()
        self._reading = reading
        self._limits = limits
        self._cost: int | None = None

    def on_parse(self) -> Iterator[None]:
        """The document, as it was read; a harmless one where it has errors, which are told when it is validated."""
        execution = self.execution_context
        self._found = self._reading.read(execution.query or "", explores=explores(execution.context))
        if isinstance(execution.context, Context):
            execution.context.kept = self._found.kept
        allowed = [OperationType(each.value) for each in execution.allowed_operations]
        kind = allowed[0] if allowed and OperationType.QUERY not in allowed else OperationType.QUERY
        execution.graphql_document = self._found.document or _harmless(kind, execution.operation_name)
        yield

    def on_validate(self) -> Iterator[None]:
        """Its errors, or that it costs too much."""
        self.execution_context.pre_execution_errors = list(self._found.errors) or self._beyond(self._found)
        yield

    async def on_execute(self) -> AsyncIterator[None]:
        """Ends it when it has taken too long."""
        seconds = self._limits.seconds
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            what = f"this has not been answered within {seconds:g} seconds: ask for less at a time"
            raise GraphQLError(what, extensions={"code": "TOO_SLOW"}) from error

    def get_results(self) -> dict[str, Any]:
        """What it costs."""
        if self._cost is None:
            return {}
        return {"cost": {"requested": self._cost, "limit": self._limits.cost}}

    def _beyond(self, read: Read) -> list[GraphQLError]:
        execution = self.execution_context
        variables = execution.variables or {}
        if (values := _count(variables, bounds.VALUES)) > bounds.VALUES:
            what = f"the variables may hold {bounds.VALUES} values, and these hold more: ask in several"
            return [refused(what, code="TOO_MANY_VALUES", found=values, allowed=bounds.VALUES)]
        priced = (read.prices or {}).get(execution.operation_name)
        self._cost = min(priced.with_variables(variables), LARGEST) if priced else 0
        if self._cost <= self._limits.cost:
            return []
        return [
            refused(
                f"this costs {self._cost}, and {self._limits.cost} are allowed: ask for fewer at a time, or for less "
                "of each",
                code="TOO_COSTLY",
                found=self._cost,
                allowed=self._limits.cost,
            )
        ]


def explores(context: object) -> bool:
    """Whether who asks may look at the schema."""
    return isinstance(context, Context) and context.explores


def _harmless(kind: OperationType, name: str | None) -> DocumentNode:
    """A document with an operation of this kind and name."""
    return DocumentNode(
        definitions=(
            OperationDefinitionNode(
                operation=kind,
                name=NameNode(value=name) if name else None,
                selection_set=SelectionSetNode(selections=(FieldNode(name=NameNode(value="__typename")),)),
            ),
        )
    )


def _count(variables: Mapping[str, Any], most: int) -> int:
    """How many values there are, as far as just beyond `most`."""
    waiting: list[Any] = [variables]
    found = 0
    while waiting and found <= most:
        match waiting.pop():
            case dict() as inside:
                waiting.extend(inside.values())
                found += len(inside)
            case list() as inside:
                waiting.extend(inside)
                found += len(inside)
    return found
