"""`node`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import parts
from api.job import is_job
from api.queries.job import job_node
from api.selection import selection
from api.shown import shown
from api.types.node import Node
from graph.queries import node as question


async def node(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="An id of the API: Event:e-….")],  # noqa: A002
) -> Node | None:
    """Null where there is nothing of this id."""
    context, named = info.context, parts(id)
    if is_job(id):
        return await job_node(context, id)
    if named is None:
        return None
    params = question.Params(*named)
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Node, await context.one(query, params))
