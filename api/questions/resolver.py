"""What resolves a question: its arguments are the fields of its `Params`, its type is that of what `query` answers."""

import inspect
from collections.abc import Callable
from functools import partial
from inspect import Parameter, Signature
from types import ModuleType, get_original_bases
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

import strawberry

from api.context import Info
from api.errors import RequestError
from api.listing import AFTER, BEFORE, FIRST, LAST, Listing
from api.narrowing import FILTERS
from api.paging import listed, listed_if_there
from api.selection import selection
from api.types.connection import Connection
from api.types.described import argument, shown_as, taken
from api.types.ordering import ordering
from graph.described import ActorId, ArticleId, Described, WrongParamError, check, described
from graph.queries.shapes.orders import Orders
from graph.queries.shapes.pages import Page, PageParams
from graph.query import Query
from ontology.discovery import DiscoveryError

_IDS = (ActorId, ArticleId)
_INPUTS = {of_graph: of_api for of_api, of_graph in FILTERS.items()}


def resolver(name: str, question: ModuleType) -> Callable[..., Any]:
    """The resolver of a question, by what its module says of itself.

    A page of rows takes the arguments of every list besides its own. The answer may be null where the question starts
    from something by its id, which may not be there. Raises `DiscoveryError` for what is no question.
    """
    params, answer = _parts(question)
    is_page = get_origin(answer) is Page
    beyond = PageParams if is_page else None
    try:
        own = described(params, beyond=beyond)
    except TypeError as error:
        raise DiscoveryError(str(error)) from error
    starts_from_something = any(each.kind in _IDS and each.required for each in own)
    shown = Connection[shown_as(get_args(answer)[0])] if is_page else shown_as(answer)  # type: ignore[misc]
    resolve = partial(_paged, question, own) if is_page else partial(_sole, question, own)

    async def resolved(info: Info, **given: Any) -> Any:
        return await resolve(info, starts_from_something, given)

    arguments = [argument(each) for each in own] + (_of_a_list(question, answer) if is_page else [])
    made: Any = resolved
    made.__name__ = name
    made.__signature__ = Signature(
        [Parameter("info", Parameter.POSITIONAL_OR_KEYWORD, annotation=Info), *arguments],
        return_annotation=shown | None if starts_from_something else shown,
    )
    return cast("Callable[..., Any]", made)


def _parts(question: ModuleType) -> tuple[type, Any]:
    """The class of its parameters, and what its `query` says that it answers."""
    params, query = getattr(question, "Params", None), getattr(question, "query", None)
    if not isinstance(params, type) or not inspect.isfunction(query):
        raise DiscoveryError(f"{question.__name__} must define a class Params and a function query")
    answer = get_type_hints(query).get("return")
    if get_origin(answer) is not Query or get_args(answer)[0] is not params:
        raise DiscoveryError(f"{question.__name__}.query must say that it gives a Query[Params, …]")
    return params, get_args(answer)[1]


def _of_a_list(question: ModuleType, answer: Any) -> list[Parameter]:
    """The arguments that every list has."""
    (base,) = get_original_bases(question.Params)
    where = _INPUTS.get(get_args(base)[0])
    order = get_type_hints(question.Params, include_extras=True)["order"]
    orders = next((each for each in getattr(order, "__metadata__", ()) if isinstance(each, Orders)), None)
    if where is None or orders is None:
        raise DiscoveryError(
            f"{question.__name__}.Params must be a PageParams[…] of a filter that GraphQL has an input for,"
            " with its Orders in the annotation of order"
        )
    things = f"{shown_as(get_args(answer)[0]).__name__.lower()}s"
    return [
        _optional("where", where, f"Only such {things}."),
        _optional("order_by", ordering(orders), "In which order."),
        _optional("first", int, FIRST),
        _optional("after", str, AFTER),
        _optional("last", int, LAST),
        _optional("before", str, BEFORE),
    ]


def _optional(name: str, kind: Any, meaning: str) -> Parameter:
    annotation = Annotated[kind | None, strawberry.argument(description=meaning)]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


async def _paged(
    question: Any, own: tuple[Described, ...], info: Info, may_be_null: bool, given: dict[str, Any]
) -> Any:
    params = partial(question.Params, **_own(own, given))
    listing = cast("Listing", {name: value for name, value in given.items() if name in Listing.__annotations__})
    ask = listed_if_there if may_be_null else listed
    return await ask(info, object, params, question.query, listing)


async def _sole(question: Any, own: tuple[Described, ...], info: Info, may_be_null: bool, given: dict[str, Any]) -> Any:
    context = info.context
    params = question.Params(**_own(own, given))
    try:
        check(params)
    except WrongParamError as error:
        raise RequestError(str(error)) from error
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return await (context.one if may_be_null else context.sole)(query, params)


def _own(own: tuple[Described, ...], given: dict[str, Any]) -> dict[str, Any]:
    return {each.name: taken(each, given[each.name]) for each in own if each.name in given}
