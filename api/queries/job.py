"""`job`."""

from typing import Annotated

import strawberry

from api.access.role import Role
from api.context import Context, Info
from api.job import Job, number_of

LOOKS = Role.EDITOR
"""Who may look at jobs."""


async def job(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The job's id or number.")],  # noqa: A002
) -> Job | None:
    """A job; null where there is none of this id, or it ended so long ago that it is forgotten."""
    return await job_of(info.context, id)


async def job_of(context: Context, id: strawberry.ID) -> Job | None:  # noqa: A002 (what it is)
    """The job of this id or number, if it is known."""
    number = number_of(id)
    found = None if number is None else await context.jobs.job(number)
    return None if found is None else Job.of(found)


async def job_node(context: Context, id: strawberry.ID) -> Job | None:  # noqa: A002 (what it is)
    """The job of this id, among all that has one: it is not there for those who may not ask for jobs."""
    asker = context.asker
    return await job_of(context, id) if asker and asker.role.includes(LOOKS) else None
