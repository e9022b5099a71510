"""How actors are connected."""

import strawberry

from api.types.actor import Actor
from api.types.event import Event
from api.types.relation import Relation
from graph.queries.paths import TIES
from graph.queries.shapes.among import EVENTS


@strawberry.type(description="What ties an actor of a path to the next.")
class PathStep:
    """A row of `StepRow`."""

    start: Actor = strawberry.field(description="The one.")
    end: Actor = strawberry.field(description="The next.")
    events: list[Event] = strawberry.field(
        description=f"Events in which both take part, earliest first; at most {TIES}. All are in between."
    )
    relations: list[Relation] = strawberry.field(
        description=f"What articles state of both, whichever side each is on; at most {TIES}."
    )


@strawberry.type(description="A chain of actors from one to another, none of them twice.")
class Path:
    """A row of `PathRow`."""

    length: int = strawberry.field(description="How many steps it has.")
    actors: list[Actor] = strawberry.field(description="The actors, both ends included.")
    steps: list[PathStep] = strawberry.field(description="From each of them to the next, with the evidence.")


@strawberry.type(description="Some actors with what is among them.")
class Subgraph:
    """A row of the subgraph question."""

    actors: list[Actor] = strawberry.field(description="Those of the actors that there are, by name.")
    events: list[Event] = strawberry.field(
        description=f"Events that two of them share, earliest first; at most {EVENTS}."
    )
    relations: list[Relation] = strawberry.field(description=f"Relations between two of them; at most {EVENTS}.")
    complete: bool = strawberry.field(description="False where there is more than fits in these bounds.")
