"""Events: what happened, as far as the reports agree."""

import strawberry

from api.inner import inner
from api.types.actor import Actor
from api.types.connection import Connection
from api.types.dates import Day
from api.types.node import Node
from api.types.place import Place
from api.types.report import Report
from api.types.terms import AuxiliaryName, ContextName, EventTypeName, ModeName, QuadClassName
from graph.queries.shapes.rows.bounds import SIDE


@strawberry.type(description="Something that somebody did, derived from the reports that agree on it.")
class Event(Node):
    """A row of `EventRow`."""

    id: strawberry.ID = strawberry.field(description="Its key after Event and a colon.")
    key: str = strawberry.field(description="Its id in the graph, made from what its reports agree on.")
    name: str = strawberry.field(description="Its type and mode in words.")
    type: EventTypeName = strawberry.field(description="What was done.")
    mode: ModeName | None = strawberry.field(description="In which way.")
    contexts: list[ContextName] = strawberry.field(description="Fields of politics that it belongs to.")
    auxiliary: AuxiliaryName | None = strawberry.field(
        description="How it stands to fact: denied, supposed, yet to come, long past; null for what is told as fact."
    )
    start: Day | None = strawberry.field(description="Its first day, if known.")
    end: Day | None = strawberry.field(description="Its last day, if known.")
    quad: QuadClassName = strawberry.field(description="Verbal or material, cooperation or conflict.")
    score: float = strawberry.field(description="From -10, the worst conflict, to 10, the closest cooperation.")
    confidence: float = strawberry.field(
        description="That of the surest report of it: the share of such reports that are right, 0 to 1."
    )
    reason: str = strawberry.field(description="Why these reports were taken for one event.")
    actors: list[Actor] = strawberry.field(description=f"Who did it, by name; at most {SIDE}.")
    recipients: list[Actor] = strawberry.field(description=f"To whom it was done, by name; at most {SIDE}.")
    place: Place | None = strawberry.field(description="Where, if known.")
    report_count: int = strawberry.field(description="How many reports tell of it.")
    independent_report_count: int = strawberry.field(
        description=(
            "From how many articles it is known that repeat no other: what one article tells more than once, and what"
            " its reprints tell, counts once."
        )
    )
    reports: Connection[Report] = inner(
        "reports",
        description="The reports that tell of it, the earliest article's first unless they are ordered otherwise.",
    )
