"""What events are narrowed to on a command line: in the words of GraphQL's `where`."""

from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLError,
    NameNode,
    VariableValues,
    get_argument_values,
    parse_const_value,
)
from strawberry.types.arguments import convert_arguments

from api.narrowing import narrowed
from api.schema import create_schema
from api.selection import strawberry_field
from graph.queries.shapes.wheres import EventWhere
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

_LIST, _ARGUMENT = "events", "where"


class WhereError(DramatisError):
    """A text is no filter of events."""


def where_of(text: str, vocabulary: Vocabulary) -> EventWhere | None:
    """The filter that a text such as `{type: {in: [SANCTION]}}` stands for. Raises `WhereError`, `RequestError`."""
    made = create_schema(vocabulary)
    field = made._schema.type_map["Query"].fields[_LIST]  # type: ignore[attr-defined]  # noqa: SLF001 (no other way)
    try:
        argument = ArgumentNode(name=NameNode(value=_ARGUMENT), value=parse_const_value(text))
        asked = FieldNode(name=NameNode(value=_LIST), arguments=(argument,))
        values = get_argument_values(field, asked, VariableValues(sources={}, coerced={}))
    except GraphQLError as error:
        raise WhereError(
            f"where cannot be {text!r}: {error.message}; write it as in GraphQL, such as {{type: {{in: [SANCTION]}}}}"
        ) from error
    given: dict[str, Any] = convert_arguments(
        values,
        strawberry_field(field).arguments,
        scalar_registry=made.schema_converter.scalar_registry,
        config=made.config,
    )
    return narrowed(given[_ARGUMENT], EventWhere, vocabulary)
