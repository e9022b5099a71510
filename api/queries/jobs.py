"""`jobs`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.cursors import key
from api.listing import AFTER, DEFAULT, FIRST, checked_size
from api.paging import connection
from api.types.connection import Connection
from api.types.job import Job
from graph.queries.shapes.pages import Page, PageParams

_MARK = "jobs"


async def jobs(
    info: Info,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Job]:
    """Jobs, the latest first; of those that have ended the last thousand."""
    last = None if after is None else key(after, _MARK, name="after")[1]
    asked: PageParams[None] = PageParams(size=checked_size("first", first), order=_MARK, from_id=last)
    kept = info.context.jobs
    found = await kept.jobs(first=first + 1, before=None if last is None else int(last))
    page = Page(
        rows=tuple(Job.of(each) for each in found[:first]),
        keys=tuple((None, str(each.number)) for each in found[:first]),
        more=len(found) > first,
        total=await kept.count(),
    )
    return connection(page, Job, asked)
