"""Pages and cursors. A cursor holds the key of the row that it stands for, so that new rows do not shift a page."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence

from api.errors import RequestError
from api.types.connection import PageInfo
from graph.queries.shapes.page import Page

DEFAULT = 20
LARGEST = 200

type Key = tuple[str | None, str]
"""What a list is ordered by, the row's id last."""


def checked_first(first: int) -> int:
    """The size of a page. Raises `RequestError` unless it is 1 to `LARGEST`."""
    if not 1 <= first <= LARGEST:
        raise RequestError(f"first must be 1 to {LARGEST}, not {first}: go on after the cursor in pageInfo.endCursor")
    return first


def cursor(key: Key) -> str:
    """The key as an opaque text."""
    return base64.urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode()


def key(text: str) -> Key:
    """What `cursor` made the text of. Raises `RequestError` for any other."""
    try:
        made = json.loads(base64.b64decode(text, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        made = None
    match made:
        case [str() | None as first, str() as last]:
            return first, last
        case _:
            raise RequestError(f"after is no cursor of this list: {text!r}; take one from pageInfo.endCursor")


def page_info[R](page: Page[R], *, key_of: Callable[[R], Key], after: str | None) -> PageInfo:
    """Where the page stands in its list."""
    cursors = [cursor(key_of(row)) for row in _ends(page.rows)]
    return PageInfo(
        has_next_page=page.more,
        has_previous_page=after is not None,
        start_cursor=cursors[0] if cursors else None,
        end_cursor=cursors[-1] if cursors else None,
    )


def _ends[R](rows: Sequence[R]) -> Sequence[R]:
    return rows if len(rows) < 2 else (rows[0], rows[-1])
