"""Pages and cursors. A cursor holds the key of the row that it stands for, so that new rows do not shift a page."""

import base64
import binascii
import json
from collections.abc import Callable
from typing import Any, Protocol, TypedDict, Unpack

from api.context import Info
from api.errors import RequestError
from api.narrowing import narrowed
from api.selection import selection
from api.shown import shown
from api.types.connection import Connection, Edge, PageInfo
from graph.queries.shapes.page import Key, Page, PageParams, PageWanted
from graph.query import Query

DEFAULT = 20
LARGEST = 200

FIRST = f"How many at most, 1 to {LARGEST}."
AFTER = "Only those after this cursor."
"""What the arguments of every list mean."""


class Ordered(Protocol):
    """An input of `api.types.ordering`."""

    @property
    def by(self) -> Any:
        """What is ordered by; its value is the question's name for it."""

    @property
    def direction(self) -> Any:
        """Its value is whether the greatest comes first."""


class Listing(TypedDict):
    """The arguments of every list."""

    where: object | None
    order_by: Ordered | None
    first: int
    after: str | None


async def listed[P: PageParams[Any], N](
    info: Info,
    kind: type[N],
    params: type[P],
    query: Callable[..., Query[P, Page[Any]]],
    **listing: Unpack[Listing],
) -> Connection[N]:
    """A page of all things of a kind. Raises `RequestError` for a page too large or a cursor of no such list."""
    found = await listed_if_there(info, kind, params, query, **listing)
    if found is None:
        raise LookupError(f"the question for {kind.__name__} gave no page")
    return found


async def listed_if_there[P: PageParams[Any], N](
    info: Info,
    kind: type[N],
    params: type[P],
    query: Callable[..., Query[P, Page[Any]]],
    *,
    where: object | None,
    order_by: Ordered | None,
    first: int,
    after: str | None,
    **also: Any,
) -> Connection[N] | None:
    """A page of a list, or None where the question has no answer; `also` are parameters that only it has.

    Raises `RequestError` for a page too large or a cursor that is of no such list.
    """
    context, wanted = info.context, selection(info)
    order = {} if order_by is None else {"order": order_by.by.value, "descending": order_by.direction.value}
    unplaced = params(first=checked_first(first), where=narrowed(where, object, context.vocabulary), **order, **also)
    value, last = (None, None) if after is None else key(after, _mark(unplaced))
    asked = params(**{**_given(unplaced), "after_value": value, "after_id": last})
    page_wanted = PageWanted(
        row=wanted.inside("edges", "node").and_also(wanted.inside("nodes")), total="total_count" in wanted
    )
    page = await context.one(query(asked, wanted=page_wanted, ground=context.ground), asked)
    return None if page is None else connection(page, kind, after=after, mark=_mark(asked))


def connection[N](page: Page[Any], kind: type[N], *, after: str | None, mark: str) -> Connection[N]:
    """What a client gets to see of a page; `mark` tells the cursors of one order from those of others."""
    nodes = [shown(kind, row) for row in page.rows]
    cursors = [cursor(each, mark) for each in page.keys]
    return Connection(
        edges=[Edge(node=node, cursor=each) for node, each in zip(nodes, cursors, strict=True)],
        nodes=nodes,
        page_info=PageInfo(
            has_next_page=page.more,
            has_previous_page=after is not None,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        ),
        total_count=page.total or 0,
    )


def checked_first(first: int, largest: int = LARGEST) -> int:
    """The size of a page. Raises `RequestError` unless it is 1 to `largest`."""
    if not 1 <= first <= largest:
        onward = ": go on after the cursor in pageInfo.endCursor" if largest == LARGEST else ""
        raise RequestError(f"first must be 1 to {largest}, not {first}{onward}")
    return first


def cursor(key: Key, mark: str) -> str:
    """The key in a list of this order, as an opaque text."""
    return base64.urlsafe_b64encode(json.dumps([mark, *key], separators=(",", ":")).encode()).decode()


def key(text: str, mark: str) -> Key:
    """What `cursor` made the text of. Raises `RequestError` for any other, or one of another order."""
    try:
        made = json.loads(base64.b64decode(text, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        made = None
    match made:
        case [str(of), str() | int() | float() | None as value, str(last)] if of == mark:
            return value, last
        case [str(_), str() | int() | float() | None, str(_)]:
            raise RequestError(
                "after is a cursor of a list in another order: keep orderBy as it was, or leave after out"
            )
        case _:
            raise RequestError(f"after is no cursor of this list: {text!r}; take one from pageInfo.endCursor")


def _mark(params: PageParams[Any]) -> str:
    return f"-{params.order}" if params.descending else params.order


def _given(params: PageParams[Any]) -> dict[str, Any]:
    return {name: getattr(params, name) for name in params.__dataclass_fields__}
