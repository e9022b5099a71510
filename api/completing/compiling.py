"""Functions that complete whole things, made from what is selected of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from types import NoneType
from typing import Any, Protocol

from graphql import (
    GraphQLAbstractType,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLScalarType,
    GraphQLUnionType,
    is_introspection_type,
)
from graphql.execution.collect_fields import CollectedFields, FieldDetailsList
from graphql.type.introspection import TypeNameMetaFieldDef

from api.completing.leaves import Complete, UnexpectedError, completed, passes
from api.inner import PARAMS
from api.paging import connection
from api.selection import page_key, strawberry_field

_LEAVES = (GraphQLScalarType, GraphQLEnumType)


class NotCoveredError(Exception):
    """There is something in the selection that only graphql-core completes.

    That is a field with a resolver of its own, or the schema asked about itself.
    """


class Execution(Protocol):
    """What is asked of the execution that things are completed for: of graphql-core's executor."""

    schema: Any

    def collect_subfields(
        self, return_type: GraphQLObjectType, field_details_list: FieldDetailsList
    ) -> CollectedFields:
        """What is selected of a thing, fragments, `@skip` and `@include` being followed."""

    def ensure_valid_runtime_type(  # noqa: D102 (as in graphql-core)
        self,
        runtime_type_name: Any,
        return_type: GraphQLAbstractType,
        field_details_list: FieldDetailsList,
        info: GraphQLResolveInfo[Any],
        result: Any,
    ) -> GraphQLObjectType: ...


class Compiler:
    """Makes the functions for one execution: what is selected hangs on its variables."""

    def __init__(self, execution: Execution, info: GraphQLResolveInfo[Any]) -> None:
        self._execution = execution
        self._info = info

    def complete(self, kind: GraphQLOutputType, fields: FieldDetailsList) -> Complete:
        """The function for what a field holds whose type is `kind`. Raises `NotCoveredError`."""
        if isinstance(kind, GraphQLNonNull):
            return self._present(kind.of_type, fields)
        present = self._present(kind, fields)
        return lambda value: None if value is None else present(value)

    def _present(self, kind: GraphQLOutputType, fields: FieldDetailsList) -> Complete:
        """For what is not null: of null these functions do not know, so that they raise."""
        if isinstance(kind, GraphQLList):
            return self._list(kind.of_type, fields)
        if isinstance(kind, _LEAVES):
            return _leaf(kind)
        if isinstance(kind, GraphQLObjectType):
            return self._object(kind, fields)
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            return self._either(kind, fields)
        raise NotCoveredError

    def _list(self, kind: GraphQLOutputType, fields: FieldDetailsList) -> Complete:
        item = self.complete(kind, fields)

        def complete(value: Any) -> Any:
            if type(value) is not tuple and type(value) is not list:
                raise UnexpectedError
            return [item(each) for each in value]

        return complete

    def _either(self, kind: GraphQLAbstractType, fields: FieldDetailsList) -> Complete:
        """For what may be of several types: of which it is hangs on its class alone."""
        execution, info = self._execution, self._info
        of_class: dict[type, Complete] = {}

        def complete(value: Any) -> Any:
            known = of_class.get(type(value))
            if known is None:
                if kind.resolve_type is None:
                    raise UnexpectedError
                name = kind.resolve_type(value, info, kind)
                runtime = execution.ensure_valid_runtime_type(name, kind, fields, info, value)
                known = of_class[type(value)] = self._object(runtime, fields)
            return known(value)

        return complete

    def _object(self, kind: GraphQLObjectType, fields: FieldDetailsList) -> Complete:
        selected = self._execution.collect_subfields(kind, fields)
        if selected.new_defer_usages:
            raise NotCoveredError
        parts = [self._part(kind, key, details) for key, details in selected.grouped_field_set.items()]
        keys = tuple(part.key for part in parts)
        inner = tuple((part.key, part.complete) for part in parts if part.complete is not None)
        passing = tuple((place, part.passes) for place, part in enumerate(parts) if part.complete is None)
        read = _reader([part.attribute for part in parts])
        is_type_of, info = kind.is_type_of, self._info
        shapes: set[tuple[type, ...]] = set()
        classes: set[type] = set()

        def complete(source: Any) -> Any:
            if type(source) not in classes:
                if is_type_of is not None and is_type_of(source, info) is not True:
                    raise UnexpectedError
                classes.add(type(source))
            values = read(source)
            shape = tuple(map(type, values))
            if shape not in shapes:
                if any(shape[place] not in right for place, right in passing):
                    raise UnexpectedError
                shapes.add(shape)
            answer = dict(zip(keys, values, strict=True))
            for key, made in inner:
                answer[key] = made(answer[key])
            return answer

        return complete

    def _part(self, parent: GraphQLObjectType, key: str, details: FieldDetailsList) -> "_Part":
        field = self._execution.schema.get_field(parent, details[0].node.name.value)
        if field is TypeNameMetaFieldDef:
            # Everything has a class, so that there is something to be read.
            return _Part(key, "__class__", complete=lambda _: parent.name)
        if field is None or is_introspection_type(parent):
            raise NotCoveredError
        if PARAMS in strawberry_field(field).metadata:
            return self._inner_list(key, field, details)
        if field.args or not getattr(field.resolve, "_is_default", False):
            raise NotCoveredError
        attribute = strawberry_field(field).python_name
        required = isinstance(field.type, GraphQLNonNull)
        of_type = field.type.of_type if required else field.type
        right = passes(of_type) if isinstance(of_type, _LEAVES) else None
        if right is None:
            return _Part(key, attribute, complete=self.complete(field.type, details))
        return _Part(key, attribute, passes=(right,) if required else (right, NoneType))

    def _inner_list(self, key: str, field: GraphQLField, details: FieldDetailsList) -> "_Part":
        """A list inside a thing: the page of it that was fetched for this field of the document."""
        name, asked = self._info.context.pages[page_key(self._info, details[0].node)]
        complete = self.complete(field.type, details)
        attribute = strawberry_field(field).python_name
        return _Part(key, attribute, complete=lambda pages: complete(connection(pages[name], object, asked)))


@dataclass(frozen=True, slots=True)
class _Part:
    """One field of a thing: the attribute that holds it, and the classes of values that are sent as they are.

    Where more has to be done, `complete` does it.
    """

    key: str
    attribute: str
    passes: tuple[type, ...] = ()
    complete: Complete | None = None


def _leaf(kind: GraphQLLeafType) -> Complete:
    right, complete = passes(kind), completed(kind)
    return complete if right is None else lambda value: value if type(value) is right else complete(value)


def _reader(attributes: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Reads several attributes of a thing at once."""
    if len(attributes) == 1:
        read = attrgetter(attributes[0])
        return lambda source: (read(source),)
    return attrgetter(*attributes)
