"""`cancelJob`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.job import Job, number_of


async def cancel_job(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The job's id or number.")],  # noqa: A002
) -> Job | None:
    """Gives a job up: one that waits has ended, one that runs ends soon, and what it has stored stays.

    Gives the job; null where there is none.
    """
    number = number_of(id)
    found = None if number is None else await info.context.jobs.cancel(number)
    return None if found is None else Job.of(found)
