"""`paths`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.ids import local
from api.narrowing import narrowed
from api.selection import selection
from api.shown import shown
from api.types.filters.step import StepWhere
from api.types.path import Path
from graph.queries import paths as question
from graph.queries.shapes import wheres
from graph.queries.shapes.selection import Selection


async def paths(
    info: Info,
    start: Annotated[strawberry.ID, strawberry.argument(name="from", description="The actor to start from.")],
    goal: Annotated[strawberry.ID, strawberry.argument(name="to", description="The actor to get to.")],
    max_length: Annotated[
        int, strawberry.argument(description=f"How many steps at most, 1 to {question.LONGEST}.")
    ] = 4,
    k: Annotated[int, strawberry.argument(description=f"How many paths at most, 1 to {question.MOST}.")] = 3,
    through: Annotated[
        StepWhere | None, strawberry.argument(description="Which steps to take; `actor` is not asked of the ends.")
    ] = None,
) -> list[Path] | None:
    """Null where one of them is not there, or both are the same. Raises `RequestError` for numbers out of bounds."""
    if not 1 <= max_length <= question.LONGEST:
        raise RequestError(f"maxLength must be 1 to {question.LONGEST}, not {max_length}")
    if not 1 <= k <= question.MOST:
        raise RequestError(f"k must be 1 to {question.MOST}, not {k}")
    context = info.context
    params = question.Params(
        start=local(start),
        goal=local(goal),
        k=k,
        longest=max_length,
        where=narrowed(through, wheres.StepWhere, context.vocabulary),
    )
    query = question.query(params, wanted=Selection({"paths": selection(info)}), ground=context.ground)
    found = await context.one(query, params)
    return None if found is None else [shown(Path, path) for path in found.paths]
