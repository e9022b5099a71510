"""What an operation costs, before it is run: the weights of its fields times the sizes of the lists that they are in.

A document's prices are worked out once; with the variables of a request they are a number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLArgument,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)
from graphql.language import DocumentNode, VariableDefinitionNode

from api.limits import weights

type Variables = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Size:
    """How many things a list has: a number, unless one of some variables holds a number or a list."""

    number: int
    variables: tuple[str, ...] = ()

    def with_variables(self, variables: Variables) -> int:
        """The number. What is no size is refused elsewhere, and counts as one."""
        given = [variables[name] for name in self.variables if variables.get(name) is not None]
        return max(map(_length, given)) if given else self.number


def _length(value: object) -> int:
    match value:
        case bool():
            return 1
        case int():
            return max(value, 0)
        case list():
            return len(value)
        case _:
            return 1


_ONE = Size(1)


@dataclass(frozen=True, slots=True)
class Price:
    """Of a field: `size` times what is inside, and what it costs itself as often."""

    own: int
    size: Size
    inside: tuple["Price", ...]

    def with_variables(self, variables: Variables) -> int:
        """The number."""
        return self.size.with_variables(variables) * (
            self.own + sum(price.with_variables(variables) for price in self.inside)
        )


def prices(document: DocumentNode, schema: GraphQLSchema) -> Mapping[str | None, Price]:
    """The price of each operation of a valid document, by its name."""
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    made: dict[str | None, Price] = {}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            root = schema.get_root_type(operation.operation)
            pricing = _Pricing(schema, fragments, _defaults(operation.variable_definitions or ()))
            inside = tuple(pricing.within(operation.selection_set, root, None)) if root else ()
            made[operation.name.value if operation.name else None] = Price(0, _ONE, inside)
    return made


@dataclass(frozen=True, slots=True)
class _Pricing:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    defaults: Mapping[str, int]

    def within(self, chosen: SelectionSetNode | None, kind: object, page: Size | None) -> Iterator[Price]:
        """The prices of what is selected of a type; `page` is the size that a field above gave to its lists."""
        if chosen is None or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            return
        for node in chosen.selections:
            match node:
                case FieldNode() if node.name.value in kind.fields:
                    yield self._of(node, kind, kind.fields[node.name.value], page)
                case FieldNode():  # __schema, __type, __typename
                    if own := weights.QUESTIONS.get(node.name.value):
                        yield Price(own, _ONE, ())
                case InlineFragmentNode():
                    condition = node.type_condition
                    narrowed = self.schema.get_type(condition.name.value) if condition else kind
                    yield from self.within(node.selection_set, narrowed, page)
                case FragmentSpreadNode():
                    fragment = self.fragments[node.name.value]
                    narrowed = self.schema.get_type(fragment.type_condition.name.value)
                    yield from self.within(fragment.selection_set, narrowed, page)
                case _:
                    continue

    def _of(
        self, node: FieldNode, kind: GraphQLObjectType | GraphQLInterfaceType, field: GraphQLField, page: Size | None
    ) -> Price:
        named = get_named_type(field.type)
        name = node.name.value
        if is_leaf_type(named):
            return Price(weights.COUNT if name in weights.COUNTS else 0, _ONE, ())
        size = self._asked(node, field)
        is_root = kind in (self.schema.query_type, self.schema.mutation_type, self.schema.subscription_type)
        if is_list_type(get_nullable_type(field.type)):
            here = size or page or Size(weights.LISTS.get(f"{kind.name}.{name}", weights.LIST))
            below = None
        else:
            here, below = _ONE, size
        inside = Price(1, here, tuple(self.within(node.selection_set, named, below)))
        question = weights.QUESTIONS.get(name, weights.QUESTION) if is_root else 0
        if kind.name == weights.ANALYSES:
            question = weights.ANALYSIS
        return Price(question, _ONE, (inside,)) if question else inside

    def _asked(self, node: FieldNode, field: GraphQLField) -> Size | None:
        """The size that an argument says, or the length of a list of ids that is given."""
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        sizes = [name for name in weights.SIZES if name in field.args]
        if sizes:
            asked = [self._size(given[name], _default(field.args[name])) for name in sizes if name in given]
            if not asked:
                return Size(_default(field.args[sizes[0]]))
            return Size(max(each.number for each in asked), tuple(name for each in asked for name in each.variables))
        for name, argument in field.args.items():
            if name in given and is_list_type(get_nullable_type(argument.type)):
                return self._size(given[name], 1)
        return None

    def _size(self, value: ValueNode, otherwise: int) -> Size:
        match value:
            case IntValueNode():
                return Size(max(int(value.value), 0))
            case ListValueNode():
                return Size(len(value.values))
            case VariableNode():
                return Size(self.defaults.get(value.name.value, otherwise), (value.name.value,))
            case _:
                return Size(otherwise)


def _default(argument: GraphQLArgument) -> int:
    """The size that an argument says when it is not given."""
    given = argument.default
    if given is not None and isinstance(given.literal, IntValueNode):
        return int(given.literal.value)
    value = argument.default_value if given is None else given.value
    return value if isinstance(value, int) else weights.PAGE


def _defaults(definitions: Sequence[VariableDefinitionNode]) -> Mapping[str, int]:
    return {
        each.variable.name.value: int(each.default_value.value)
        for each in definitions
        if isinstance(each.default_value, IntValueNode)
    }
