"""`ingestFile`."""

from pathlib import PurePath
from typing import Annotated

import strawberry
from starlette.datastructures import UploadFile
from strawberry.file_uploads import Upload

from api.context import Info
from api.errors import RequestError
from api.job import Job
from api.mutations.dates import checked
from api.mutations.ingest_url import PUBLISHED, SOURCE
from api.types.dates import Moment


async def ingest_file(
    info: Info,
    file: Annotated[Upload, strawberry.argument(description="A file, by the GraphQL multipart request specification.")],
    published: Annotated[Moment | None, strawberry.argument(description=PUBLISHED)] = None,
    source: Annotated[str | None, strawberry.argument(description=SOURCE)] = None,
) -> Job:
    """Has a file read and what the articles in it say stored; gives the job.

    The end of its name says the format, one of those that `dramatis ingest` reads; else its first bytes do.
    """
    if not isinstance(file, UploadFile):
        raise RequestError("file must be a part of a multipart/form-data request, to which its map leads")
    name = PurePath((file.filename or "").replace("\\", "/")).name or "file"
    try:
        kept = await info.context.jobs.hand_file(file.file, name, published=checked(published), source=source)
    finally:
        await file.close()
    return Job.of(kept)
