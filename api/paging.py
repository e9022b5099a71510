"""Pages of lists: what a client asks for them, and what it gets to see."""

from collections.abc import Callable
from typing import Any

from api.context import Info
from api.cursors import cursor
from api.listing import Listing, mark, page_params
from api.selection import page_key, page_wanted, selection
from api.shown import shown
from api.types.connection import Connection, Edge, PageInfo
from graph.queries.shapes.pages import Page, PageParams
from graph.query import Query


async def listed[P: PageParams[Any], N](
    info: Info,
    kind: type[N],
    params: Callable[..., P],
    query: Callable[..., Query[P, Page[Any]]],
    listing: Listing,
) -> Connection[N]:
    """A page of all things of a kind. Raises `RequestError` for a page too large or a cursor of no such list."""
    found = await listed_if_there(info, kind, params, query, listing)
    if found is None:
        raise LookupError(f"the question for {kind.__name__} gave no page")
    return found


async def listed_if_there[P: PageParams[Any], N](
    info: Info,
    kind: type[N],
    params: Callable[..., P],
    query: Callable[..., Query[P, Page[Any]]],
    listing: Listing,
) -> Connection[N] | None:
    """A page of a list, or None where the question has no answer.

    Raises `RequestError` for a page too large or a cursor that is of no such list.
    """
    asked = page_params(params, listing, info.context.vocabulary)
    wanted = page_wanted(selection(info))
    page = await info.context.one(query(asked, wanted=wanted, ground=info.context.ground), asked)
    return None if page is None else connection(page, kind, asked)


def connection[N](page: Page[Any], kind: type[N], asked: PageParams[Any]) -> Connection[N]:
    """What a client gets to see of a page that was asked for so."""
    nodes = [shown(kind, row) for row in page.rows]
    order = mark(asked)
    # Without keys nobody has asked for cursors.
    cursors = [cursor(each, order) for each in page.keys] or [""] * len(nodes)
    started = asked.from_id is not None
    return Connection(
        edges=[Edge(node=node, cursor=each) for node, each in zip(nodes, cursors, strict=True)],
        nodes=nodes,
        page_info=PageInfo(
            has_next_page=started if asked.backward else page.more,
            has_previous_page=page.more if asked.backward else started,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        ),
        total_count=page.total or 0,
    )


def inner_page(root: object, info: Info, **_: object) -> Connection[object]:
    """The page of a list inside a thing that this field asks for: it was fetched with the thing, by its arguments."""
    raw = info._raw_info  # noqa: SLF001 (the only way to the document)
    name, asked = info.context.pages[page_key(raw, raw.field_nodes[0])]
    return connection(getattr(root, info.python_name)[name], object, asked)
