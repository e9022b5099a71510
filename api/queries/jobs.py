"""`jobs`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.job import Job
from api.listing import AFTER, DEFAULT, FIRST
from api.numbered import numbered_page
from api.types.connection import Connection


async def jobs(
    info: Info,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[Job]:
    """Jobs, the latest first; of those that have ended the last thousand."""
    kept = info.context.jobs
    return await numbered_page(
        Job,
        Job.of,
        lambda size, last: kept.jobs(first=size, before=last),
        order="jobs",
        first=first,
        after=after,
        total=await kept.count(),
    )
