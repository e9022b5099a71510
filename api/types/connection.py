"""Pages of lists, after the Relay specification of cursor connections."""

import strawberry

from api.types.actor import Actor
from api.types.event import Event


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Made by `api.paging`."""

    has_next_page: bool = strawberry.field(description="Whether there is a page after this one.")
    has_previous_page: bool = strawberry.field(description="Whether the page was asked for as one after a cursor.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first edge; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last edge, to go on after.")


@strawberry.type(description="An actor in a list.")
class ActorEdge:
    """One of a page."""

    node: Actor = strawberry.field(description="The actor.")
    cursor: str = strawberry.field(description="Where it stands in the list.")


@strawberry.type(description="A page of actors.")
class ActorConnection:
    """Made by `api.paging`."""

    edges: list[ActorEdge] = strawberry.field(description="The actors of this page.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the list.")
    total_count: int = strawberry.field(description="How many actors the whole list has.")


@strawberry.type(description="An event in a list.")
class EventEdge:
    """One of a page."""

    node: Event = strawberry.field(description="The event.")
    cursor: str = strawberry.field(description="Where it stands in the list.")


@strawberry.type(description="A page of events.")
class EventConnection:
    """Made by `api.paging`."""

    edges: list[EventEdge] = strawberry.field(description="The events of this page.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the list.")
    total_count: int = strawberry.field(description="How many events the whole list has.")
