"""`jobs`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.paging import AFTER, DEFAULT, FIRST, checked_first, connection, key
from api.types.connection import Connection
from api.types.job import Job
from graph.queries.shapes.page import Page

_MARK = "jobs"


async def jobs(
    info: Info,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Job]:
    """Jobs, the latest first; of those that have ended the last thousand."""
    last = None if after is None else int(key(after, _MARK)[1])
    kept = info.context.jobs
    found = await kept.jobs(first=checked_first(first) + 1, before=last)
    page = Page(
        rows=tuple(Job.of(each) for each in found[:first]),
        keys=tuple((None, str(each.number)) for each in found[:first]),
        more=len(found) > first,
        total=await kept.count(),
    )
    return connection(page, Job, after=after, mark=_MARK)
