"""`subgraph`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.ids import local
from api.listing import LARGEST
from api.narrowing import narrowed
from api.selection import selection
from api.shown import shown
from api.types.filters.step import StepWhere
from api.types.path import Subgraph
from graph.queries import subgraph as question
from graph.queries.shapes import wheres


async def subgraph(
    info: Info,
    actors: Annotated[list[strawberry.ID], strawberry.argument(description=f"Ids of actors, at most {LARGEST}.")],
    where: Annotated[StepWhere | None, strawberry.argument(description="What of all that is among them.")] = None,
) -> Subgraph:
    """Without the actors that are not there. Raises `RequestError` for too many."""
    if len(actors) > LARGEST:
        raise RequestError(f"actors must be {LARGEST} at most, not {len(actors)}")
    context = info.context
    params = question.Params(
        actors=tuple(local(each) for each in actors), where=narrowed(where, wheres.StepWhere, context.vocabulary)
    )
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Subgraph, await context.sole(query, params))
