"""`job`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.types.job import Job, number_of


async def job(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The job's id or number.")],  # noqa: A002
) -> Job | None:
    """A job; null where there is none of this id, or it ended so long ago that it is forgotten."""
    number = number_of(id)
    found = None if number is None else await info.context.jobs.job(number)
    return None if found is None else Job.of(found)
