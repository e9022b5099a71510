"""`similar_actors`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.ids import local
from api.listing import checked_size
from api.selection import selection
from api.shown import shown
from api.types.search import SimilarActor
from graph.queries import similar_actors as question
from graph.queries.shapes.selection import Selection


async def similar_actors(
    info: Info,
    actor: Annotated[strawberry.ID, strawberry.argument(description="The id of the actor.")],
    first: Annotated[int, strawberry.argument(description=f"How many at most, 1 to {question.MOST}.")] = 10,
) -> list[SimilarActor] | None:
    """Null where there is no such actor. Raises `RequestError` for too many."""
    context = info.context
    params = question.Params(actor=local(actor), first=checked_size("first", first, question.MOST))
    query = question.query(params, wanted=Selection({"similar": selection(info)}), ground=context.ground)
    found = await context.one(query, params)
    return None if found is None else [shown(SimilarActor, each) for each in found.similar]
