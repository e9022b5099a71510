"""`neighbourhood`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.ids import local
from api.narrowing import narrowed
from api.selection import selection
from api.shown import shown
from api.types.filters.step import StepWhere
from api.types.neighbourhood import Neighbourhood
from graph.queries import neighbourhood as question
from graph.queries.shapes import wheres


async def neighbourhood(
    info: Info,
    actor: Annotated[strawberry.ID, strawberry.argument(description="The id of the actor in the middle.")],
    depth: Annotated[int, strawberry.argument(description=f"How many steps to go, 1 to {question.DEEPEST}.")] = 1,
    where: Annotated[StepWhere | None, strawberry.argument(description="Which steps to take.")] = None,
) -> Neighbourhood | None:
    """Null where there is no such actor. Raises `RequestError` for a depth out of bounds."""
    if not 1 <= depth <= question.DEEPEST:
        raise RequestError(f"depth must be 1 to {question.DEEPEST}, not {depth}")
    context = info.context
    params = question.Params(
        actor=local(actor), depth=depth, where=narrowed(where, wheres.StepWhere, context.vocabulary)
    )
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Neighbourhood, await context.one(query, params))
