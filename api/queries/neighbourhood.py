"""`neighbourhood`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.selection import selection
from api.shown import shown
from api.types.neighbourhood import Neighbourhood
from graph.queries import neighbourhood as question


async def neighbourhood(
    info: Info,
    actor: Annotated[strawberry.ID, strawberry.argument(description="The id of the actor in the middle.")],
    depth: Annotated[int, strawberry.argument(description=f"How many steps to go, 1 to {question.DEEPEST}.")] = 1,
) -> Neighbourhood | None:
    """Null where there is no such actor. Raises `RequestError` for a depth out of bounds."""
    if not 1 <= depth <= question.DEEPEST:
        raise RequestError(f"depth must be 1 to {question.DEEPEST}, not {depth}")
    context = info.context
    params = question.Params(actor=str(actor), depth=depth)
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Neighbourhood, await context.one(query, params))
