from collections.abc import AsyncIterator
from typing import Any

import pytest
import strawberry
from strawberry.types.field import StrawberryField

from api.access.door import Asker
from api.access.role import Role
from api.needs import needs

pytestmark = pytest.mark.anyio


async def asked() -> int:
    return 1


@strawberry.type
class Query:
    tell: int = strawberry.field(resolver=asked, description="A number.")


@strawberry.type
class Mutation:
    change: int = strawberry.mutation(resolver=asked, extensions=[needs(Role.EDITOR)], description="A change.")


@strawberry.type
class Subscription:
    @strawberry.subscription(extensions=[needs(Role.READER)])  # type: ignore[untyped-decorator]
    async def listen(self) -> AsyncIterator[int]:
        yield 1


class Context:
    """As much of ours as is needed."""

    def __init__(self, role: Role | None) -> None:
        self.asker = Asker("1a2b3c4d", role) if role else None


@pytest.fixture(scope="module")
def schema() -> strawberry.Schema:
    return strawberry.Schema(Query, Mutation, Subscription)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMIN])
async def test_who_has_the_role_may(schema: strawberry.Schema, role: Role, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="dramatis.audit")
    result = await schema.execute("mutation { change }", context_value=Context(role))

    assert (result.data, result.errors) == ({"change": 1}, None)
    assert [(line.getMessage(), line.__dict__["by"]) for line in caplog.records] == [("changed", "1a2b3c4d")]


@pytest.mark.parametrize(
    ("role", "told"), [(Role.READER, "your key is that of a reader"), (None, "your key is nobody's")]
)
async def test_others_may_not(schema: strawberry.Schema, role: Role | None, told: str) -> None:
    result = await schema.execute("mutation { change }", context_value=Context(role))

    assert result.data is None
    assert [(error.message, error.extensions) for error in result.errors or ()] == [
        (f"change is for the role editor and above, and {told}", {"code": "FORBIDDEN"})
    ]


async def test_subscriptions_ask_for_roles_too(schema: strawberry.Schema) -> None:
    async def first(role: Role | None) -> Any:
        found = await schema.subscribe("subscription { listen }", context_value=Context(role))
        return [(each.data, [error.message for error in each.errors or ()]) async for each in found]

    assert await first(Role.READER) == [({"listen": 1}, [])]
    assert await first(None) == [(None, ["listen is for the role reader and above, and your key is nobody's"])]


def test_the_description_says_so() -> None:
    field = StrawberryField(description="A change.")
    needs(Role.EDITOR).apply(field)

    assert field.description == "A change.\n\nFor the role editor and above."
