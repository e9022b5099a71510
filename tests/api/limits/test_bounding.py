import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import strawberry
from strawberry.types.execution import ExecutionResult

from api.limits import bounds
from api.limits.bounds import Limits
from api.limits.extensions import extensions

pytestmark = pytest.mark.anyio


@strawberry.type
class Query:
    @strawberry.field
    async def things(self, first: int = 2) -> list["Query"]:
        return [Query() for _ in range(first)]

    @strawberry.field
    async def slow(self) -> int:
        await asyncio.sleep(30)
        return 1


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def numbers(self) -> AsyncIterator[int]:
        yield 1
        await asyncio.sleep(0.1)
        yield 2


def schema_of(limits: Limits) -> strawberry.Schema:
    made: list[strawberry.Schema] = []
    made.append(
        strawberry.Schema(Query, subscription=Subscription, extensions=extensions(limits, lambda: made[0]._schema))
    )
    return made[0]


async def ask(limits: Limits, query: str, **arguments: Any) -> ExecutionResult:
    return await schema_of(limits).execute(query, **arguments)


async def test_the_cost_is_told() -> None:
    result = await ask(Limits(cost=20), "{ things { __typename } }")

    assert (result.errors, result.extensions) == (None, {"cost": {"requested": 12, "limit": 20}})


@pytest.mark.parametrize(
    ("query", "name"),
    [("{ things(first: 11) { __typename } }", None), ("query A { things(first: 11) { __typename } }", "A")],
)
async def test_what_costs_too_much_is_not_run(query: str, name: str | None) -> None:
    result = await ask(Limits(cost=20), query, operation_name=name)

    assert result.data is None
    assert [(error.message, error.extensions) for error in result.errors or ()] == [
        (
            "this costs 21, and 20 are allowed: ask for fewer at a time, or for less of each",
            {"code": "TOO_COSTLY", "found": 21, "allowed": 20},
        )
    ]
    assert result.extensions == {"cost": {"requested": 21, "limit": 20}}


async def test_errors_of_a_named_operation_are_told() -> None:
    result = await ask(Limits(), "query A { nothing }", operation_name="A")

    assert [error.message for error in result.errors or ()] == ["Cannot query field 'nothing' on type 'Query'."]


async def test_variables_are_counted() -> None:
    result = await ask(Limits(), "{ __typename }", variable_values={"a": [[0] * 100] * (bounds.VALUES // 100)})

    assert [(error.extensions or {})["code"] for error in result.errors or ()] == ["TOO_MANY_VALUES"]


async def test_what_takes_too_long_is_ended() -> None:
    result = await ask(Limits(seconds=0.05), "{ slow }")

    assert [(error.message, error.extensions) for error in result.errors or ()] == [
        ("this has not been answered within 0.05 seconds: ask for less at a time", {"code": "TOO_SLOW"})
    ]


async def test_a_subscription_goes_on_and_its_mistakes_are_told_too() -> None:
    async def all_of(query: str) -> list[Any]:
        found = await schema_of(Limits(seconds=0.05)).subscribe(query)
        return [each.data or [error.message for error in each.errors] async for each in found]  # type: ignore[union-attr]

    assert await all_of("subscription { numbers }") == [{"numbers": 1}, {"numbers": 2}]
    assert await all_of("subscription { letters }") == [["Cannot query field 'letters' on type 'Subscription'."]]
