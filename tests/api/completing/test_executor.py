"""What compiled functions complete is what graphql-core completes: the same data, and the same errors."""

from dataclasses import dataclass
from enum import Enum
from types import SimpleNamespace
from typing import Annotated, Any, NewType

import pytest
import strawberry
from strawberry import Schema
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.types.scalar import ScalarDefinition

from api.completing.executor import Executor

Day = NewType("Day", str)
Weight = NewType("Weight", int)


@strawberry.enum
class Flag(Enum):
    AUSTRIAN = "AUT"
    DANISH = "DNK"


@strawberry.interface
class Named:
    name: str

    @classmethod
    def is_type_of(cls, value: object, _: object) -> bool:
        return type(value).__name__ == f"{cls.__name__}Row"


@strawberry.type
class Harbour(Named):
    id: strawberry.ID
    depth: float | None
    tides: list[float]
    ships: list[Annotated["Ship", strawberry.lazy("tests.api.completing.test_executor")]]


@strawberry.type
class Ship(Named):
    tonnage: int
    sails: bool
    flag: Flag | None
    built: Day | None
    weight: Weight | None
    names: list[str]
    sisters: list["Ship | None"] | None
    home: Harbour | None
    goal: (
        Annotated[
            Harbour | Annotated["Ship", strawberry.lazy("tests.api.completing.test_executor")], strawberry.union("Goal")
        ]
        | None
    )

    @strawberry.field
    def shout(self) -> str:
        return self.name.upper()


@dataclass
class HarbourRow:
    name: Any = "Lissa"
    id: Any = "h1"
    depth: Any = 7.5
    tides: Any = (0.5, 2)
    ships: Any = ()


@dataclass
class ShipRow:
    name: Any = "Aurora"
    tonnage: Any = 900
    sails: Any = True
    flag: Any = "AUT"
    built: Any = "1901-05-06"
    weight: Any = 3
    names: Any = ("Old Aurora",)
    sisters: Any = None
    home: Any = None
    goal: Any = None


def harbour(**of: Any) -> HarbourRow:
    return HarbourRow(**of)


def ship(**of: Any) -> ShipRow:
    return ShipRow(**of)


@strawberry.type
class Query:
    @strawberry.field
    async def harbours(self, info: strawberry.Info) -> list[Harbour]:
        return info.context.harbours  # type: ignore[no-any-return]

    @strawberry.field
    def one(self, info: strawberry.Info) -> Named | None:
        return info.context.one  # type: ignore[no-any-return]


MADE: dict[type[StrawberryGraphQLCoreExecutionContext], Schema] = {}
"""Each schema once: to make one takes longer than all that is asked of it."""


def schema(executor: type[StrawberryGraphQLCoreExecutionContext]) -> Schema:
    return MADE.get(executor) or MADE.setdefault(executor, made(executor))


def made(executor: type[StrawberryGraphQLCoreExecutionContext]) -> Schema:
    scalars: dict[object, ScalarDefinition] = {
        Day: strawberry.scalar(name="Day", serialize=str, parse_value=str),
        Weight: strawberry.scalar(name="Weight", serialize=lambda tons: f"{tons} t", parse_value=int),
    }
    return Schema(
        Query, types=[Harbour, Ship], config=StrawberryConfig(scalar_map=scalars), execution_context_class=executor
    )


class Counting(Executor):
    """Counts the fields that graphql-core completes."""

    fields = 0

    def execute_field(self, *arguments: Any) -> Any:
        Counting.fields += 1
        return super().execute_field(*arguments)


@pytest.fixture
def counted() -> type[Counting]:
    Counting.fields = 0
    return Counting


LISSA = harbour(
    ships=(
        ship(home=harbour(), goal=harbour(name="Ostra"), sisters=(ship(name="Bora", flag="DNK"), None)),
        ship(name="Cora", flag=None, built=None, weight=None, sails=False, goal=ship(name="Dora"), sisters=[]),
    )
)
WORLD = SimpleNamespace(harbours=[LISSA, harbour(name="Ostra", depth=None, tides=[])], one=LISSA)

COVERED = [
    "{ harbours { id name depth tides } }",
    "{ harbours { name ships { name tonnage sails flag built weight names } } }",
    "{ harbours { a: name b: name __typename c: __typename ships { d: tonnage } } }",
    "{ harbours { ships { sisters { name flag sisters { name } } home { id } } } }",
    "{ harbours { ships { goal { __typename ... on Harbour { name depth } ... on Ship { name tonnage } } } } }",
    "{ harbours { ...h ... { id } } } fragment h on Harbour { ships { ...s } } fragment s on Named { name }",
    "{ harbours { name ships { name } ships { tonnage } ...more } } fragment more on Harbour { ships { sails } }",
    "query ($no: Boolean = false) { harbours { name @include(if: $no) id @skip(if: $no) } }",
    "{ harbours { name ships @skip(if: true) { name } } }",
    "{ one { __typename name ... on Harbour { depth } ... on Ship { tonnage } } }",
    "{ one { ... on Ship { tonnage } } }",
]


@pytest.mark.anyio
@pytest.mark.parametrize("query", COVERED)
async def test_the_same_is_answered_and_no_field_is_completed_by_itself(query: str, counted: type[Counting]) -> None:
    usual = await schema(StrawberryGraphQLCoreExecutionContext).execute(query, context_value=WORLD)
    compiled = await schema(counted).execute(query, context_value=WORLD)

    assert usual.errors is None
    assert compiled == usual
    assert list(map(str, (compiled.data, counted.fields))) == list(map(str, (usual.data, 1)))


@pytest.mark.anyio
async def test_a_field_with_a_resolver_is_resolved(counted: type[Counting]) -> None:
    query = "{ harbours { name ships { shout home { name } } } }"
    usual = await schema(StrawberryGraphQLCoreExecutionContext).execute(query, context_value=WORLD)
    compiled = await schema(counted).execute(query, context_value=WORLD)

    assert compiled == usual
    assert counted.fields == 1 + 2 * 2 + 2 * 2  # the homes' names are not among them


@pytest.mark.anyio
@pytest.mark.parametrize(
    "odd",
    [
        harbour(name=None),
        harbour(name=12),
        harbour(id=12),
        harbour(depth=float("nan")),
        harbour(depth="deep"),
        harbour(depth=3),
        harbour(tides=None),
        harbour(tides="high"),
        harbour(tides=(1.0, None)),
        harbour(tides={1.0}),
        harbour(ships=None),
        harbour(ships=(harbour(),)),
        harbour(ships=(None,)),
        harbour(ships=(ship(tonnage=2**31),)),
        harbour(ships=(ship(tonnage=True),)),
        harbour(ships=(ship(tonnage=1.0),)),
        harbour(ships=(ship(sails="yes"),)),
        harbour(ships=(ship(sails=1),)),
        harbour(ships=(ship(flag="RUS"),)),
        harbour(ships=(ship(flag=Flag.DANISH),)),
        harbour(ships=(ship(flag=[]),)),
        harbour(ships=(ship(built=1901),)),
        harbour(ships=(ship(built=ValueError("no day")),)),
        harbour(ships=(ship(weight=ValueError("no weight")),)),
        harbour(ships=(ship(names=("Old", 3)),)),
        harbour(ships=(ship(names=("Old", None)),)),
        harbour(ships=(ship(home=ship()),)),
        harbour(ships=(ship(goal="far"),)),
        harbour(ships=(ship(sisters=(ship(name=None), ship())),)),
        ship(),
        None,
        ValueError("no harbour"),
    ],
    ids=repr,
)
async def test_what_surprises_is_answered_the_same(odd: object) -> None:
    query = """{ harbours { name id depth tides ships {
        name tonnage sails flag built weight names home { name } goal { __typename } sisters { name }
    } } }"""
    world = SimpleNamespace(harbours=[LISSA, odd])

    usual = await schema(StrawberryGraphQLCoreExecutionContext).execute(query, context_value=world)
    compiled = await schema(Executor).execute(query, context_value=world)

    assert compiled.data == usual.data
    assert _told(compiled.errors) == _told(usual.errors)


@pytest.mark.anyio
@pytest.mark.parametrize("odd", [None, 3, object()])
async def test_what_is_of_no_type_is_answered_the_same(odd: object) -> None:
    world = SimpleNamespace(one=odd)

    usual = await schema(StrawberryGraphQLCoreExecutionContext).execute("{ one { name } }", context_value=world)
    compiled = await schema(Executor).execute("{ one { name } }", context_value=world)

    assert compiled.data == usual.data
    assert _told(compiled.errors) == _told(usual.errors)


def _told(errors: Any) -> list[dict[str, Any]]:
    return [dict(error.formatted) for error in errors or ()]
