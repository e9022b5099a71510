"""`actors`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import DEFAULT, LARGEST, Key, checked_first, cursor, key, page_info
from api.selection import selection
from api.shown import shown
from api.types.actor import Actor
from api.types.connection import ActorConnection, ActorEdge
from api.types.terms import ActorClassName
from graph.queries import actors as question
from graph.queries.shapes.page import PageWanted
from graph.queries.shapes.rows import ActorRow


async def actors(
    info: Info,
    search: Annotated[
        str | None, strawberry.argument(description="A part of a name or alias, in capitals or not.")
    ] = None,
    class_: Annotated[
        ActorClassName | None,
        strawberry.argument(name="class", description="Only actors of this class, or of one that is a kind of it."),
    ] = None,
    country: Annotated[
        str | None, strawberry.argument(description="Only actors of this country, by ISO 3166-1 alpha-3: RUS.")
    ] = None,
    first: Annotated[int, strawberry.argument(description=f"How many at most, 1 to {LARGEST}.")] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description="Only those after this cursor.")] = None,
) -> ActorConnection:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    context, wanted = info.context, selection(info)
    name, last = key(after) if after is not None else (None, None)
    classes = context.vocabulary.actor_classes
    params = question.Params(
        first=checked_first(first),
        search=search,
        types=tuple(c for c in classes if class_ in context.vocabulary.ancestors(c)) if class_ is not None else None,
        country=country.upper() if country is not None else None,
        after_name=name,
        after_id=last,
    )
    asked = PageWanted(row=wanted.inside("edges", "node"), total="total_count" in wanted)
    page = await context.sole(question.query(params, wanted=asked, ground=context.ground), params)
    return ActorConnection(
        edges=[ActorEdge(node=shown(Actor, row), cursor=cursor(_key(row))) for row in page.rows],
        page_info=page_info(page, key_of=_key, after=after),
        total_count=page.total or 0,
    )


def _key(row: ActorRow) -> Key:
    return row.name, row.id
