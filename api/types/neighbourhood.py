"""Who is near whom."""

import strawberry

from api.types.actor import Actor
from api.types.event import Event
from api.types.relation import Relation
from graph.queries.neighbourhood import ACTORS
from graph.queries.shapes.among import EVENTS


@strawberry.type(description="An actor near another.")
class Neighbour:
    """A row of `NeighbourRow`."""

    distance: int = strawberry.field(description="By how many steps it is reached, at least.")
    actor: Actor = strawberry.field(description="The actor.")


@strawberry.type(description="What is near an actor. A step leads to whoever shares an event or has a relation.")
class Neighbourhood:
    """A row of the neighbourhood question."""

    centre: Actor = strawberry.field(description="The actor in the middle.")
    neighbours: list[Neighbour] = strawberry.field(description=f"Who is near, nearest first; at most {ACTORS}.")
    events: list[Event] = strawberry.field(
        description=f"Events between any two of them, the one in the middle included, earliest first; at most {EVENTS}."
    )
    relations: list[Relation] = strawberry.field(description=f"Relations between any two of them; at most {EVENTS}.")
    complete: bool = strawberry.field(description="False where there is more than fits in these bounds.")
