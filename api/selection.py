"""From what a client selected to what is wanted of the graph."""

from collections.abc import Iterable

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    InlineFragmentNode,
    NamedTypeNode,
    SelectionSetNode,
    get_named_type,
)

from api.context import Context, Info
from graph.queries.shapes.selection import Selection

_STRAWBERRY = "strawberry-definition"
"""Where Strawberry keeps its own field with that of graphql-core."""


def selection(info: Info) -> Selection:
    """What is selected below the field that is being resolved, by the names of the Python attributes.

    Two selections of one field are put together, also of things that may be of several types; what `@skip` and
    `@include` take away may still be in it.
    """
    raw = info._raw_info  # noqa: SLF001 (the only way to the document)
    kind = get_named_type(raw.return_type)
    return Selection.merged(_below(node.selection_set, kind, raw) for node in raw.field_nodes)


def _below(chosen: SelectionSetNode | None, kind: object, raw: GraphQLResolveInfo[Context]) -> Selection:
    if chosen is None or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return Selection()
    return Selection.merged(_each(chosen, kind, raw))


def _each(
    chosen: SelectionSetNode, kind: GraphQLObjectType | GraphQLInterfaceType, raw: GraphQLResolveInfo[Context]
) -> Iterable[Selection]:
    for node in chosen.selections:
        match node:
            case FieldNode() if node.name.value in kind.fields:
                field = kind.fields[node.name.value]
                name = field.extensions[_STRAWBERRY].python_name
                yield Selection({name: _below(node.selection_set, get_named_type(field.type), raw)})
            case InlineFragmentNode():
                yield _below(node.selection_set, _narrowed(kind, node.type_condition, raw), raw)
            case FragmentSpreadNode():
                fragment = raw.fragments[node.name.value]
                yield _below(fragment.selection_set, _narrowed(kind, fragment.type_condition, raw), raw)
            case _:  # __typename
                continue


def _narrowed(kind: object, condition: NamedTypeNode | None, raw: GraphQLResolveInfo[Context]) -> object:
    """The type that a fragment is on."""
    return kind if condition is None else raw.schema.get_type(condition.name.value)
