"""Pages of lists, after the Relay specification of cursor connections."""

import strawberry


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Made by `api.paging`."""

    has_next_page: bool = strawberry.field(description="Whether there is a page after this one.")
    has_previous_page: bool = strawberry.field(description="Whether there is a page before this one.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first edge; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last edge, to go on after.")


@strawberry.type(description="One thing in a list.")
class Edge[N]:
    """Made by `api.paging`."""

    node: N = strawberry.field(description="The thing.")
    cursor: str = strawberry.field(description="Where it stands in the list.")


@strawberry.type(description="A page of a list.")
class Connection[N]:
    """Made by `api.paging`."""

    edges: list[Edge[N]] = strawberry.field(description="The things of this page, each with its cursor.")
    nodes: list[N] = strawberry.field(description="The things of this page.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the list.")
    total_count: int = strawberry.field(description="How many things the whole list has.")
