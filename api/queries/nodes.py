"""`nodes`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.ids import parts
from api.job import is_job
from api.listing import LARGEST
from api.queries.job import job_node
from api.selection import selection
from api.shown import shown
from api.types.node import Node
from graph.queries import nodes as question


async def nodes(
    info: Info,
    ids: Annotated[list[strawberry.ID], strawberry.argument(description=f"Ids of the API, at most {LARGEST}.")],
) -> list[Node | None]:
    """In the order of the ids. Raises `RequestError` for too many."""
    if len(ids) > LARGEST:
        raise RequestError(f"ids must be {LARGEST} at most, not {len(ids)}")
    context, named = info.context, [parts(each) for each in ids]
    params = question.Params(
        kinds=tuple(each and each[0] for each in named), ids=tuple(each and each[1] for each in named)
    )
    query = question.query(params, wanted=selection(info), ground=context.ground)
    found = (await context.sole(query, params)).found
    return [
        await job_node(context, each) if is_job(each) else shown(Node, row)
        for each, row in zip(ids, found, strict=True)
    ]
