"""Fields made of questions, and what is told of a file that is none."""

from dataclasses import dataclass
from inspect import signature
from types import ModuleType
from typing import Annotated, Any

import pytest

from api.questions.resolver import resolver
from api.types.actor import Actor
from api.types.connection import Connection
from api.types.event import Event
from graph.described import ActorId, Bounds
from graph.queries import between, events, similar_actors
from graph.queries.shapes.orders import EVENTS
from graph.queries.shapes.pages import Page, PageParams
from graph.queries.shapes.rows import ActorRow, EventRow
from graph.queries.shapes.wheres import ActorWhere
from graph.query import NoParams, Query
from ontology.discovery import DiscoveryError

LIST = ["where", "order_by", "first", "after", "last", "before"]


def test_a_list_has_its_own_arguments_and_those_of_every_list() -> None:
    made = signature(resolver("between", between))
    assert list(made.parameters) == ["info", "a", "b", *LIST]
    assert made.return_annotation == Connection[Event] | None


def test_only_what_starts_from_something_may_be_null() -> None:
    assert signature(resolver("events", events)).return_annotation == Connection[Event]
    answer = signature(resolver("similar_actors", similar_actors)).return_annotation
    assert type(None) in answer.__args__


@dataclass(frozen=True)
class Nearest:
    """Somebody near."""

    actor: Annotated[ActorRow, "Who it is."]
    steps: Annotated[int, "How far it is."]


@dataclass(frozen=True)
class Params:
    """From whom on."""

    start: Annotated[ActorId, "From whom."]
    most: Annotated[int, Bounds(1, 9), "How many."] = 3


def test_types_are_made_of_what_rows_say_of_themselves() -> None:
    made = resolver("nearest", _module(Params, tuple[Nearest, ...]))
    assert made.__name__ == "nearest"
    most = signature(made).parameters["most"]
    assert (most.default, most.annotation.__metadata__[0].description) == (3, "How many. 1 to 9.")
    kind = signature(made).return_annotation.__args__[0].__args__[0]
    fields = {field.python_name: field for field in kind.__strawberry_definition__.fields}
    assert (kind.__name__, fields["actor"].type, fields["steps"].type) == ("Nearest", Actor, int)
    assert fields["steps"].description == "How far it is."


@dataclass(frozen=True)
class Silent:
    """Says nothing."""

    start: str


@dataclass(frozen=True, kw_only=True)
class WithoutOrders(PageParams[ActorWhere]):
    """Is in no order."""

    order: str = "start"


@dataclass(frozen=True, kw_only=True)
class WithoutFilter(PageParams[Any]):
    """Is of no filter."""

    order: Annotated[str, EVENTS] = EVENTS.usual


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (ModuleType("empty"), "empty must define a class Params and a function query"),
        (lambda: _module(NoParams, EventRow, said=Params), r"made\.query must say that it gives a Query\[Params, …\]"),
        (lambda: _module(Silent, EventRow), r"Silent\.start does not say what it means"),
        (lambda: _module(WithoutOrders, Page[EventRow]), "with its Orders in the annotation of order"),
        (lambda: _module(WithoutFilter, Page[EventRow]), "a filter that GraphQL has an input for"),
    ],
)
def test_what_a_file_lacks_is_told(question: Any, told: str) -> None:
    with pytest.raises(DiscoveryError, match=told):
        resolver("made", question if isinstance(question, ModuleType) else question())


def _module(params: type, answer: Any, said: type | None = None) -> ModuleType:
    """A question with these parameters and that answer; what `query` says may be another."""

    def query() -> None:
        """Not asked here."""

    generic: Any = Query
    query.__annotations__ = {"return": generic[said or params, answer]}
    made = ModuleType("made")
    vars(made).update(Params=params, query=query)
    return made
