"""`search`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.listing import checked_size
from api.selection import selection
from api.shown import shown
from api.types.search import Search
from graph.queries import search as question


async def search(
    info: Info,
    text: Annotated[
        str, strawberry.argument(description="Words, and phrases in double quotes: all of them must be there.")
    ],
    first: Annotated[
        int, strawberry.argument(description=f"How many of each kind at most, 1 to {question.MOST}.")
    ] = 10,
) -> Search:
    """Raises `RequestError` for a text without a word, or for too many."""
    params = question.Params.of(text, checked_size("first", first, question.MOST))
    if params is None:
        raise RequestError(f"text must hold a word, not {text!r}")
    context = info.context
    query = question.query(params, wanted=selection(info), ground=context.ground)
    return shown(Search, await context.sole(query, params))
