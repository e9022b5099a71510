"""`ingestText`."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import RequestError
from api.job import Job
from api.mutations.dates import checked
from api.types.dates import Moment
from extraction.sources.limits import MOST_CHARACTERS


@strawberry.input(description="An article.")
class ArticleInput:
    """As a line of JSON that `dramatis ingest` reads."""

    text: str = strawberry.field(description=f"The whole text, in English, at most {MOST_CHARACTERS:,} characters.")
    title: str | None = strawberry.field(description="The headline.", default=None)
    published: Moment | None = strawberry.field(
        description="When it was published: without it, nobody can tell which day the text means by Monday.",
        default=None,
    )
    url: str | None = strawberry.field(description="Where it was published.", default=None)
    publisher: str | None = strawberry.field(description="Who published it.", default=None)
    id: str | None = strawberry.field(
        description="The source's own id for it; without one its address is, or else the digest of its text.",
        default=None,
    )
    source: str | None = strawberry.field(
        description="Where it is from: keeps apart equal ids of different sources.", default=None
    )


async def ingest_text(
    info: Info,
    input: Annotated[ArticleInput, strawberry.argument(description="The article.")],  # noqa: A002 (as clients expect)
) -> Job:
    """Has a text read and what it says stored; gives the job.

    An article that is there already in this version is left as it is; another version replaces what it said.
    """
    if not any(character.isalnum() for character in input.text):
        raise RequestError("text must hold a word")
    if len(input.text) > MOST_CHARACTERS:
        raise RequestError(f"text must have {MOST_CHARACTERS:,} characters at most, not {len(input.text):,}: split it")
    checked(input.published)
    given = {name: getattr(input, name) for name in ("id", "text", "title", "published", "url", "publisher")}
    name = input.id or input.url or input.title or "text"
    return Job.of(await info.context.jobs.hand_text(given, name=name, source=input.source))
