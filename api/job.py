"""Jobs: what was handed over to be read, and what became of it."""

from enum import Enum
from typing import Annotated

import strawberry

from api.context import Info
from api.jobs import job as jobs
from api.listing import AFTER, DEFAULT, FIRST
from api.numbered import numbered_page
from api.types.connection import Connection
from api.types.dates import Moment
from api.types.described import enum
from api.types.node import Node

_MARK = "Job"


enum(jobs.Kind, "JobKind")
enum(jobs.State, "JobState")


@strawberry.enum(description="What became of an article.")
class JobOutcomeKind(Enum):
    """As in `api.ingest.Outcome`."""

    STORED = strawberry.enum_value("stored", description="It is new in the graph.")
    UNCHANGED = strawberry.enum_value("unchanged", description="It was there already in this version.")
    REPLACED = strawberry.enum_value("replaced", description="It was there in another version, which it replaces.")
    SKIPPED = strawberry.enum_value("skipped", description="It is not what is read here, such as another language.")
    FAILED = strawberry.enum_value("failed", description="It is broken, or could not be read or stored.")


@strawberry.type(description="Of how many articles became what, so far.")
class JobCounts:
    """A `Counts`."""

    stored: int = strawberry.field(description="New in the graph.")
    unchanged: int = strawberry.field(description="There already in this version.")
    replaced: int = strawberry.field(description="There in another version, which is replaced.")
    skipped: int = strawberry.field(description="Not what is read here.")
    failed: int = strawberry.field(description="Broken, or not to be read or stored.")
    total: strawberry.Private[int]


@strawberry.type(description="What became of one article.")
class JobOutcome:
    """A `Line`."""

    source: str = strawberry.field(
        description="Where it was read: the name that was given, with its line if it has one."
    )
    article: strawberry.ID | None = strawberry.field(description="The article's key, as far as it is known.")
    outcome: JobOutcomeKind = strawberry.field(description="What became of it.")
    reason: str | None = strawberry.field(description="Why it was not stored.")
    repeats: str | None = strawberry.field(description="The key of the article that it repeats, if there is one.")
    events: int | None = strawberry.field(description="How many events it tells of, if it was read now.")
    relations: int | None = strawberry.field(description="How many relations it states, if it was read now.")
    quotations: int | None = strawberry.field(description="How many quotations it has, if it was read now.")

    @classmethod
    def of(cls, line: jobs.Line) -> "JobOutcome":
        """What a client gets to see of a line."""
        return cls(
            source=line.name,
            article=None if line.article is None else strawberry.ID(line.article),
            outcome=JobOutcomeKind(line.outcome),
            reason=line.reason,
            repeats=line.repeats,
            events=line.events,
            relations=line.relations,
            quotations=line.quotations,
        )


async def _outcomes(
    root: strawberry.Parent["Job"],
    info: Info,
    first: Annotated[int, strawberry.argument(description=FIRST)] = DEFAULT,
    after: Annotated[str | None, strawberry.argument(description=AFTER)] = None,
) -> Connection[JobOutcome]:
    """A page. Raises `RequestError` for a page too large or a cursor that is none."""
    kept = info.context.jobs
    return await numbered_page(
        JobOutcome,
        JobOutcome.of,
        lambda size, last: kept.lines(root.number, first=size, after=-1 if last is None else last),
        order="outcomes",
        first=first,
        after=after,
        total=root.counts.total,
    )


@strawberry.type(
    description="Something that was handed over to be read and stored. Jobs are done one after another, in their order."
)
class Job(Node):
    """A `Job` of `api.jobs`."""

    id: strawberry.ID = strawberry.field(description="Job, a colon and its number, which counts the jobs of this API.")
    kind: jobs.Kind = strawberry.field(description="What was handed over.")
    name: str = strawberry.field(description="Its id, title or address, or the name of the file.")
    state: jobs.State = strawberry.field(description="Where it stands.")
    reason: str | None = strawberry.field(description="Why it failed.")
    created: Moment = strawberry.field(description="When it was handed over.")
    started: Moment | None = strawberry.field(description="When it was begun.")
    ended: Moment | None = strawberry.field(description="When it ended.")
    expected: int | None = strawberry.field(
        description="How many articles it is about, if that can be told beforehand."
    )
    counts: JobCounts = strawberry.field(description="Of how many articles became what, so far.")
    outcomes: Connection[JobOutcome] = strawberry.field(
        resolver=_outcomes, description="What became of its articles so far, in the order in which they were read."
    )
    number: strawberry.Private[int]

    @classmethod
    def is_type_of(cls, value: object, _: object) -> bool:
        """Jobs are no rows of the graph."""
        return isinstance(value, cls)

    @classmethod
    def of(cls, job: jobs.Job) -> "Job":
        """What a client gets to see of a job."""
        counts = job.counts
        return cls(
            id=strawberry.ID(f"{_MARK}:{job.number}"),
            kind=job.order.kind,
            name=job.order.name,
            state=job.state,
            reason=job.reason,
            created=Moment(job.created),
            started=None if job.started is None else Moment(job.started),
            ended=None if job.ended is None else Moment(job.ended),
            expected=job.expected,
            counts=JobCounts(
                stored=counts.stored,
                unchanged=counts.unchanged,
                replaced=counts.replaced,
                skipped=counts.skipped,
                failed=counts.failed,
                total=counts.total,
            ),
            number=job.number,
        )


def is_job(id: strawberry.ID) -> bool:  # noqa: A002 (what it is)
    """Whether this is the id of a job, as far as that can be told from it."""
    return str(id).startswith(f"{_MARK}:")


def number_of(id: strawberry.ID) -> int | None:  # noqa: A002 (what it is)
    """The number of a job, by its id or as it is; None for what is none."""
    text = str(id).removeprefix(f"{_MARK}:")
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 19 else None
