"""`ingestUrl`."""

from typing import Annotated
from urllib.parse import urlsplit

import strawberry

from api.context import Info
from api.errors import RequestError
from api.job import Job
from api.mutations.dates import checked
from api.types.dates import Moment

_SCHEMES = ("http://", "https://")
PUBLISHED = "When the articles that state no date were published."
SOURCE = "Where the articles are from: keeps apart equal ids of different sources."


async def ingest_url(
    info: Info,
    url: Annotated[str, strawberry.argument(description="An address that begins with http:// or https://.")],
    published: Annotated[Moment | None, strawberry.argument(description=PUBLISHED)] = None,
    source: Annotated[str | None, strawberry.argument(description=SOURCE)] = None,
) -> Job:
    """Has what there is at an address (a page, a PDF, a feed, …) read and what it says stored; gives the job.

    Nothing in the API's own network is fetched, unless its operator allows that.
    """
    if not url.lower().startswith(_SCHEMES):
        raise RequestError(f"url must begin with http:// or https://, not {url[:40]!r}")
    if _has_credentials(url):  # it is not read with them, and a job would keep them and show them to other editors
        raise RequestError("url must be without a user name and a password: leave them out")
    return Job.of(await info.context.jobs.hand_url(url, published=checked(published), source=source))


def _has_credentials(url: str) -> bool:
    try:
        return "@" in urlsplit(url).netloc
    except ValueError as error:
        raise RequestError(f"url is no address that can be asked ({error})") from error
