"""What events are narrowed to on a command line: in the words of GraphQL's `where`."""

from typing import Any

from graphql import FieldNode, GraphQLError, OperationDefinitionNode, VariableValues, get_argument_values, parse
from strawberry.types.arguments import convert_arguments

from api.narrowing import narrowed
from api.schema import create_schema
from api.selection import strawberry_field
from graph.queries.shapes.wheres import EventWhere
from ontology.errors import DramatisError
from ontology.terms import Vocabulary


class WhereError(DramatisError):
    """A text is no filter of events."""


def where_of(text: str, vocabulary: Vocabulary) -> EventWhere | None:
    """The filter that a text such as `{type: {in: [SANCTION]}}` stands for. Raises `WhereError`, `RequestError`."""
    made = create_schema(vocabulary)
    try:
        (operation,) = parse(f"{{ events(where: {text}) }}").definitions
        if not isinstance(operation, OperationDefinitionNode):
            raise WhereError("where must be one filter")
        (node,) = operation.selection_set.selections
        query = made._schema.query_type  # noqa: SLF001 (as everywhere in Strawberry)
        if query is None or not isinstance(node, FieldNode):
            raise WhereError("where must be one filter")
        field = query.fields[node.name.value]
        values = get_argument_values(field, node, VariableValues(sources={}, coerced={}))
    except (GraphQLError, ValueError) as error:
        told = error.message if isinstance(error, GraphQLError) else str(error)
        raise WhereError(
            f"where cannot be {text!r}: {told}; write it as in GraphQL, such as {{type: {{in: [SANCTION]}}}}"
        ) from error
    given: dict[str, Any] = convert_arguments(
        values,
        strawberry_field(field).arguments,
        scalar_registry=made.schema_converter.scalar_registry,
        config=made.config,
    )
    return narrowed(given.get("where"), EventWhere, vocabulary)
