"""`jobProgress`."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.job import Job, number_of

_BETWEEN_SECONDS = 0.1
"""Articles that are there already go by at thousands a second."""
_LOOK_SECONDS = 1.0
"""Another process of the same home may do the job, which rings no bell here."""


async def job_progress(
    info: Info,
    id: Annotated[strawberry.ID, strawberry.argument(description="The job's id or number.")],  # noqa: A002
) -> AsyncIterator[Job]:
    """A job, as it is and whenever something of it has changed, until it has ended."""
    jobs, seats, number = info.context.jobs, info.context.seats, number_of(id)
    told = None
    with seats.one(), jobs.bell.listening() as heard:
        while not seats.closed:
            job = None if number is None else await jobs.job(number)
            if job is None:
                raise RequestError(f"there is no job {id}")
            if job != told:
                told = job
                yield Job.of(job)
            if job.state.ended:
                return
            await asyncio.sleep(_BETWEEN_SECONDS)
            await heard.wait(_LOOK_SECONDS)
