from types import SimpleNamespace

import pytest
import strawberry
from strawberry.extensions import ParserCache

from api.context import Info
from api.selection import selection
from graph.queries.shapes.selection import Selection


@strawberry.type
class Port:
    """A type with a field of another name in Python."""

    name: str = "Lissa"
    class_: str = strawberry.field(name="class", default="harbour")
    ship_count: int = 3

    @strawberry.field
    def twin(self) -> "Port | None":
        return None

    @strawberry.field
    def bound_for(self) -> "Goal | None":
        return None


@strawberry.interface
class Goal:
    """What a ship may be bound for."""

    name: str


@strawberry.type
class Island(Goal):
    """A goal with more to it than its name."""

    peak_height: int = 300


def selected(query: str) -> Selection:
    """What a resolver is told when a client sends the query."""
    told: list[Selection] = []

    @strawberry.type
    class Query:
        @strawberry.field
        def port(self, info: Info) -> Port:
            told.append(selection(info))
            return Port()

    at_hand = SimpleNamespace(kept={}, pages={})
    result = strawberry.Schema(Query, types=[Island]).execute_sync(query, context_value=at_hand)
    assert result.errors is None
    (selection_told,) = told
    return selection_told


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("{ port { name shipCount } }", ("name", "ship_count")),
        ("{ port { kind: class } }", ("class_",)),
        ("{ port { __typename twin { name } } }", ("twin.name",)),
        ("{ port { twin { name } other: twin { shipCount } } }", ("twin.name", "twin.ship_count")),
        ("{ port { ... on Port { name } ...More } } fragment More on Port { twin { name } }", ("name", "twin.name")),
        ("{ port { boundFor { name ... on Island { peakHeight } } } }", ("bound_for.name", "bound_for.peak_height")),
        (
            "{ port { boundFor { __typename ...More } } } fragment More on Island { height: peakHeight }",
            ("bound_for.peak_height",),
        ),
        ("{ port { name } port { shipCount } }", ("name", "ship_count")),
    ],
)
def test_names_are_those_of_the_attributes_and_fragments_are_followed(query: str, wanted: tuple[str, ...]) -> None:
    assert selected(query) == Selection.of(*wanted)


def test_what_hangs_on_no_variable_is_looked_for_once() -> None:
    told: list[Selection] = []

    @strawberry.type
    class Query:
        @strawberry.field
        def port(self, info: Info) -> Port:
            told.append(selection(info))
            return Port()

    schema = strawberry.Schema(Query, extensions=[ParserCache])
    at_hand = SimpleNamespace(kept={}, pages={})
    for _ in range(2):
        assert schema.execute_sync("{ port { name } }", context_value=at_hand).errors is None

    assert told[0] is told[1]
    assert list(at_hand.kept.values()) == [(Selection.of("name"), {})]
