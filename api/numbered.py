"""Pages of what is numbered as it comes, and kept beside the graph."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from api.cursors import key
from api.errors import RequestError
from api.listing import checked_size
from api.paging import connection
from api.types.connection import Connection
from graph.queries.shapes.pages import Page, PageParams

_DIGITS = 19
"""Numbers with fewer fit into SQLite's integers; cursors can be forged."""


class Numbered(Protocol):
    """Has its place in a list."""

    @property
    def number(self) -> int:
        """Which of them it is."""


async def numbered_page[R: Numbered, N](
    kind: type[N],
    of: Callable[[R], N],
    fetch: Callable[[int, int | None], Awaitable[Sequence[R]]],
    *,
    order: str,
    first: int,
    after: str | None,
    total: int,
) -> Connection[N]:
    """A page of what `fetch` gives: so many, from beyond a number on.

    `order` tells the cursors of this list from those of others. Raises `RequestError` for a page too large or a cursor
    of no such list.
    """
    last = None if after is None else key(after, order, name="after")[1]
    if last is not None and not (last.isdecimal() and len(last) < _DIGITS):
        raise RequestError(f"after is no cursor of this list: {after!r}; take one from pageInfo")
    asked: PageParams[None] = PageParams(size=checked_size("first", first), order=order, from_id=last)
    found = await fetch(first + 1, None if last is None else int(last))
    page = Page(
        rows=tuple(of(each) for each in found[:first]),
        keys=tuple((None, str(each.number)) for each in found[:first]),
        more=len(found) > first,
        total=total,
    )
    return connection(page, kind, asked)
