"""The GraphQL schema, assembled: the root fields, the types they lead to, and the enums of a vocabulary.

`python -m api.schema` writes it as SDL to `api/schema.graphql`.
"""

import copy
import inspect
import logging
import operator
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from enum import Enum
from functools import partial, reduce
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import strawberry
from graphql import GraphQLError
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StreamResult
from strawberry.tools import create_type
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.execution import ExecutionContext, ExecutionResult
from strawberry.types.field import StrawberryField
from strawberry.types.fields.resolver import StrawberryResolver
from strawberry.types.scalar import ScalarDefinition

from api import inner
from api.access.door import UnauthenticatedError
from api.access.role import Role
from api.analytics.fields import analytics_type
from api.completing.executor import Executor
from api.context import Context
from api.limits.bounds import Limits
from api.limits.extensions import extensions
from api.limits.masking import is_masked
from api.mutations.cancel_job import cancel_job
from api.mutations.ingest_file import ingest_file
from api.mutations.ingest_text import ingest_text
from api.mutations.ingest_url import ingest_url
from api.mutations.remove_article import remove_article
from api.needs import needs
from api.paging import inner_page
from api.queries.analytics import analytics
from api.queries.job import LOOKS, job
from api.queries.jobs import jobs
from api.questions.root import roots
from api.subscriptions.job_progress import job_progress
from api.subscriptions.new_events import new_events
from api.types.dates import Day, Moment, date_scalar, time_scalar
from api.types.points import GeoPoint, point_scalar
from api.types.terms import enums
from ontology import vocabulary as ontology
from ontology.terms import Vocabulary

SDL = Path(__file__).with_name("schema.graphql")

_JOBS = (job, jobs)
_MUTATIONS = (ingest_text, ingest_url, ingest_file, remove_article, cancel_job)
_SUBSCRIPTIONS: Mapping[Callable[..., Any], Role] = {job_progress: Role.EDITOR, new_events: Role.READER}
"""With the role that each asks for; the fields before need an editor."""


def create_schema(
    vocabulary: Vocabulary, limits: Limits | None = None, around: Sequence[Callable[[], SchemaExtension]] = ()
) -> strawberry.Schema:
    """The schema in which the enums are those of the vocabulary; `around` are further extensions, the outermost.

    Raises `EnumNameError`.
    """
    return _Schema(vocabulary, limits or Limits(), around)


class _Schema(strawberry.Schema):
    """A schema with the enums of a vocabulary, which logs the errors that a client cannot mend."""

    def __init__(self, vocabulary: Vocabulary, limits: Limits, around: Sequence[Callable[[], SchemaExtension]]) -> None:
        self._enums = enums(vocabulary)
        super().__init__(
            query=create_type(
                "Query",
                [root.field() for root in roots().values()]
                + [_analytics()]
                + [_for(LOOKS, resolver) for resolver in _JOBS],
                description="What can be asked of the graph. Each field is one question to it, whatever is selected.",
            ),
            mutation=create_type(
                "Mutation",
                [_for(Role.EDITOR, resolver) for resolver in _MUTATIONS],
                description="What can be changed: articles come and go, each with all that it says.",
            ),
            subscription=create_type(
                "Subscription",
                [_for(role, resolver, strawberry.subscription) for resolver, role in _SUBSCRIPTIONS.items()],
                description="What is told while it happens, by WebSocket (graphql-transport-ws) or server-sent events.",
            ),
            config=StrawberryConfig(scalar_map=self._scalars()),
            extensions=[*around, *extensions(limits, lambda: self._schema)],
            execution_context_class=Executor,
        )

    async def stream(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,
        *arguments: Any,
        **named: Any,
    ) -> StreamResult:
        """What an operation of a WebSocket, or of server-sent events, gives bit by bit."""
        if not isinstance(context_value, Context):
            return await super().stream(query, variable_values, context_value, *arguments, **named)
        context = context_value.of_one_operation()
        return _while_let_in(context, await super().stream(query, variable_values, context, *arguments, **named))

    def get_fields(self, type_definition: StrawberryObjectDefinition) -> list[StrawberryField]:
        """The fields of a type, with enums where the annotations hold names."""
        return [self._with_enums(field) for field in super().get_fields(type_definition)]

    def _scalars(self) -> dict[object, ScalarDefinition]:
        """The scalars, and each name that an enum stands for: inputs take its values as they come."""
        own: dict[object, ScalarDefinition] = {Day: date_scalar(), Moment: time_scalar(), GeoPoint: point_scalar()}
        return {**own, **{name: strawberry.scalar(name=made.__name__) for name, made in self._enums.items()}}

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Logs the errors that a client gets to see only masked."""
        super().process_errors([error for error in errors if is_masked(error)], execution_context)

    def _with_enums(self, field: StrawberryField) -> StrawberryField:
        made = _with_arguments(copy.copy(field))
        if field.type_annotation is not None:
            made.type_annotation = _replaced(field.type_annotation, self._enums)
        arguments = [copy.copy(argument) for argument in made.arguments]
        for argument in arguments:
            argument.type_annotation = _replaced(argument.type_annotation, self._enums)
            argument.default = _told(argument.default)
        made.arguments = arguments
        made.default_value = _told(made.default_value)
        return made


async def _while_let_in(context: Context, results: StreamResult) -> StreamResult:
    """What there is to tell, until who listens would not be let in any more: a key may be revoked meanwhile."""
    async with aclosing(results):
        async for result in results:
            try:
                context.door.check(context.asker)
            except UnauthenticatedError as error:
                told = GraphQLError(str(error), extensions=error.extensions)
                yield ExecutionResult(data=None, errors=[told])
                return
            yield result


def _told(default: object) -> object:
    """A default that a client is told of: what is left out is null anyway, and need not be made null and then read."""
    return strawberry.UNSET if default is None else default


def _analytics() -> Any:
    """The root field of the analyses."""
    return strawberry.field(resolver=analytics, graphql_type=analytics_type(), description=inspect.getdoc(analytics))


def _for(role: Role, resolver: Callable[..., Any], field: Callable[..., Any] = strawberry.field) -> Any:
    """A root field whose description is the docstring of its resolver, for a role."""
    return field(resolver=resolver, description=inspect.getdoc(resolver), extensions=[needs(role)])


def _with_arguments(field: StrawberryField) -> StrawberryField:
    """A list inside something with the arguments of the root field for such things, and with what they are for."""
    of = field.metadata.get(inner.OF)
    if of is None:
        return field
    root = roots()[of]
    order = field.metadata[inner.ORDER]
    params = partial(root.question.Params, order=order) if order else root.question.Params
    field.metadata = MappingProxyType({**field.metadata, inner.PARAMS: params})
    field.base_resolver = StrawberryResolver(inner_page)
    field.arguments = StrawberryResolver(root.resolver).arguments
    return field


def _replaced(annotation: StrawberryAnnotation, names: Mapping[object, type[Enum]]) -> StrawberryAnnotation:
    return StrawberryAnnotation(_with(annotation.raw_annotation, names), namespace=annotation.namespace)


def _with(annotation: Any, names: Mapping[object, type[Enum]]) -> Any:
    """The annotation with names replaced inside unions, lists and what is annotated further."""
    if annotation in names:
        return names[annotation]
    inner = tuple(_with(each, names) for each in get_args(annotation))
    if inner == get_args(annotation):
        return annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        return Annotated[inner[0], *annotation.__metadata__]
    if origin in (Union, UnionType):
        return reduce(operator.or_, inner)
    return origin[inner]


if __name__ == "__main__":
    SDL.write_text(create_schema(ontology.load()).as_str() + "\n", encoding="utf-8")
    logging.getLogger(__name__).info("%s is written", SDL)
