"""`actor`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.selection import selection
from api.shown import shown
from api.types.actor import Actor
from graph.queries import actor as question


async def actor(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The actor's id or key: Actor:iso:RUS, iso:RUS.")],  # noqa: A002
) -> Actor | None:
    """Null where there is no such actor."""
    context = info.context
    params = question.Params(id=local(id))
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Actor, await context.one(query, params))
