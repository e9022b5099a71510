"""`newEvents`."""

from collections.abc import AsyncIterator
from itertools import batched
from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.listening.news import End
from api.listing import LARGEST
from api.narrowing import narrowed
from api.selection import selection
from api.shown import shown
from api.types.event import Event
from api.types.filters.event import EventWhere
from graph.queries import events as question
from graph.queries.shapes import wheres
from graph.queries.shapes.operators import Among
from graph.queries.shapes.selection import PageWanted


class BehindError(RequestError):
    """More has come than is kept for who listens."""

    code = "BEHIND"


async def new_events(
    info: Info,
    where: Annotated[EventWhere | None, strawberry.argument(description="Only such events.")] = None,
) -> AsyncIterator[Event]:
    """Each event that comes into the graph from now on, as soon as it is stored, by whichever way.

    An event that a further article tells of is not new; one that reports turn out to agree on otherwise is.
    """
    context, wanted = info.context, PageWanted(row=selection(info))
    such = narrowed(where, wheres.EventWhere, context.vocabulary)
    async with context.watch.listening() as news:
        with context.seats.one():
            while not context.seats.closed and (come := await news.get()) is not End.CLOSED:
                if isinstance(come, End):
                    raise BehindError("more events came than are kept for you: ask `events`, and subscribe anew")
                for some in batched(come, LARGEST):
                    new = wheres.EventWhere(id=Among(in_=some))
                    both = new if such is None else wheres.EventWhere(and_=(new, such))
                    params = question.Params(size=LARGEST, where=both)
                    page = await context.sole(question.query(params, wanted=wanted, ground=context.ground), params)
                    for row in page.rows:
                        yield shown(Event, row)
