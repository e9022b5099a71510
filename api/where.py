"""What events are narrowed to on a command line: in the words of GraphQL's `where`."""

import json
import re
from collections.abc import Sequence
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLError,
    GraphQLInputObjectType,
    NameNode,
    VariableValues,
    get_argument_values,
    parse_const_value,
)
from strawberry.types.arguments import convert_arguments

from api.ids import local
from api.narrowing import narrowed
from api.schema import create_schema
from api.selection import strawberry_field
from graph.queries.shapes.operators import Among, Wording
from graph.queries.shapes.wheres import ActorWhere, EventWhere
from graph.wanted import Wanted
from ontology.errors import DramatisError
from ontology.terms import Vocabulary

_SHORT = re.compile(r"(\w+)=([^={}]+)", re.ASCII)
_NAME = re.compile(r"[A-Z_]+", re.ASCII)
"""That of a value of an enum; what is none is a text."""
_LIST, _ARGUMENT = "events", "where"


class WhereError(DramatisError):
    """A text is no filter of events."""


def where_of(text: str, vocabulary: Vocabulary) -> EventWhere | None:
    """The filter that a text such as `{type: {in: [SANCTION]}}`, `type=SANCTION` or `actor=Belarus` stands for.

    Raises `WhereError`, `RequestError`.
    """
    made = create_schema(vocabulary)
    field = made._schema.type_map["Query"].fields[_LIST]  # type: ignore[attr-defined]  # noqa: SLF001 (no other way)
    try:
        whole = _whole(text, field.args[_ARGUMENT].type)
        argument = ArgumentNode(name=NameNode(value=_ARGUMENT), value=parse_const_value(whole))
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


def with_actors(actors: Sequence[str]) -> EventWhere:
    """The filter of events in which any of some actors takes part, by their ids or any of their names."""
    named = tuple(ActorWhere(name=Wording(is_=actor)) for actor in actors)
    return EventWhere(participant=ActorWhere(or_=(ActorWhere(id=Among(in_=tuple(map(local, actors)))), *named)))


def wanted(
    where: str | None, since: str | None, until: str | None, actors: Sequence[str], vocabulary: Vocabulary
) -> Wanted | None:
    """Which events a dump is of; None for all, which need not be looked for. Raises `WhereError`, `RequestError`."""
    such = [where_of(where, vocabulary)] if where else []
    such += [with_actors(actors)] if actors else []
    asked = EventWhere(and_=tuple(each for each in such if each is not None)) if such else None
    found = Wanted(where=asked, since=since, until=until, doubtful=True)
    return None if found == Wanted(doubtful=True) else found


def _whole(text: str, fields: GraphQLInputObjectType) -> str:
    """What the short form stands for: one of some values of a field; of an actor or a place, ids or any names."""
    short = _SHORT.fullmatch(text.strip())
    if short is None:
        return text
    name, given = short[1], short[2].split(",")
    if name in fields.fields and "name" in getattr(fields.fields[name].type, "fields", {}):
        texts = [json.dumps(value.strip()) for value in given]
        named = ", ".join(f"{{name: {{is: {value}}}}}" for value in texts)
        return f"{{{name}: {{or: [{{id: {{in: [{', '.join(texts)}]}}}}, {named}]}}}}"
    values = [value if _NAME.fullmatch(value) else json.dumps(value) for value in given]
    return f"{{{name}: {{in: [{', '.join(values)}]}}}}"
