"""From what a client selected to what is wanted of the graph."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    InlineFragmentNode,
    ListValueNode,
    NamedTypeNode,
    ObjectValueNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    VariableValues,
    get_argument_values,
    get_named_type,
)
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

from api.context import Context, Info, PageKey, Pages
from api.inner import PARAMS
from api.listing import page_params
from graph.queries.shapes.pages import PageParams
from graph.queries.shapes.selection import PageWanted, Selection

_STRAWBERRY = "strawberry-definition"


def strawberry_field(field: GraphQLField) -> StrawberryField:
    """Strawberry's own field, which it keeps with that of graphql-core."""
    made: StrawberryField = field.extensions[_STRAWBERRY]
    return made


def selection(info: Info) -> Selection:
    """What is selected below the field that is being resolved, by the names of the Python attributes.

    Two selections of one field are put together, also of things that may be of several types; what `@skip` and
    `@include` take away may still be in it. Lists with pages are noted in the context, where `page_key` finds them.
    What hangs on no variable is looked for once a document. Raises `RequestError` for a page too large or a cursor of
    no such list.
    """
    raw, context = info._raw_info, info.context  # noqa: SLF001 (the only way to the document)
    key = (selection, _root(raw), *(id(node) for node in raw.field_nodes))
    kept: tuple[Selection, Pages] | None = context.kept.get(key)
    if kept is None:
        walk = _Walk(info)
        kept = walk.selected(), walk.pages
        if not walk.varies:
            context.kept[key] = kept
    context.pages.update(kept[1])
    return kept[0]


def page_wanted(connection: Selection) -> PageWanted:
    """What is wanted of a page, by what is selected of its connection."""
    edges, position = connection.inside("edges"), connection.inside("page_info")
    return PageWanted(
        row=edges.inside("node").and_also(connection.inside("nodes")),
        total="total_count" in connection,
        keys="cursor" in edges or "start_cursor" in position or "end_cursor" in position,
        rows=any(part in connection for part in ("edges", "nodes", "page_info")),
    )


def page_key(info: GraphQLResolveInfo[Context], node: FieldNode) -> PageKey:
    """Under which key the context has the page that a field of the document asks for, by what is being resolved."""
    return _root(info), id(node)


def _root(raw: GraphQLResolveInfo[Context]) -> str | int:
    path = raw.path
    while path.prev is not None:
        path = path.prev
    return path.key


class _Walk:
    """Through the document, below one field; whether what it finds varies is known at its end."""

    def __init__(self, info: Info) -> None:
        self._info = info
        self._raw: GraphQLResolveInfo[Context] = info._raw_info  # noqa: SLF001 (the only way to the document)
        self._root = _root(self._raw)
        self._names: dict[PageParams[object], str] = {}
        self.pages: Pages = {}
        self.varies = False

    def selected(self) -> Selection:
        kind = get_named_type(self._raw.return_type)
        return Selection.merged(self._below(node.selection_set, kind) for node in self._raw.field_nodes)

    def _below(self, chosen: SelectionSetNode | None, kind: object) -> Selection:
        if chosen is None or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            return Selection()
        return Selection.merged(self._each(chosen, kind))

    def _each(self, chosen: SelectionSetNode, kind: GraphQLObjectType | GraphQLInterfaceType) -> Iterable[Selection]:
        for node in chosen.selections:
            match node:
                case FieldNode() if node.name.value in kind.fields:
                    field = kind.fields[node.name.value]
                    made = strawberry_field(field)
                    inside = self._below(node.selection_set, get_named_type(field.type))
                    if PARAMS in made.metadata:
                        inside = self._page(node, field, made, inside)
                    yield Selection({made.python_name: inside})
                case InlineFragmentNode():
                    yield self._below(node.selection_set, self._narrowed(kind, node.type_condition))
                case FragmentSpreadNode():
                    fragment = self._raw.fragments[node.name.value]
                    yield self._below(fragment.selection_set, self._narrowed(kind, fragment.type_condition))
                case _:  # __typename
                    continue

    def _page(self, node: FieldNode, field: GraphQLField, made: StrawberryField, connection: Selection) -> Selection:
        """A list inside something: with the same arguments it is one page, wherever it is asked for."""
        schema, context = self._info.schema, self._info.context
        listing: Any = convert_arguments(
            get_argument_values(field, node, VariableValues(sources={}, coerced=self._info.variable_values)),
            made.arguments,
            scalar_registry=schema.schema_converter.scalar_registry,
            config=schema.config,
        )
        asked = page_params(made.metadata[PARAMS], listing, context.vocabulary)
        name = self._names.setdefault(asked, f"p{len(self._names)}")
        self.pages[self._root, id(node)] = name, asked
        self.varies = self.varies or any(_varies(argument.value) for argument in node.arguments or ())
        wanted = page_wanted(connection)
        return Selection(pages={name: replace(wanted, params=asked)})

    def _narrowed(self, kind: object, condition: NamedTypeNode | None) -> object:
        """The type that a fragment is on."""
        return kind if condition is None else self._raw.schema.get_type(condition.name.value)


def _varies(value: ValueNode) -> bool:
    """Whether there is a variable in it."""
    match value:
        case VariableNode():
            return True
        case ListValueNode():
            return any(_varies(each) for each in value.values)
        case ObjectValueNode():
            return any(_varies(each.value) for each in value.fields)
        case _:
            return False
