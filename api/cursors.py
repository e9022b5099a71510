"""Cursors. One holds the key of the row that it stands for, so that new rows do not shift a page."""

import base64
import binascii
import json

from api.errors import RequestError
from graph.queries.shapes.pages import Key


def cursor(key: Key, mark: str) -> str:
    """The key in a list of the order that `mark` tells, as an opaque text."""
    return base64.urlsafe_b64encode(json.dumps([mark, *key], separators=(",", ":")).encode()).decode()


def key(text: str, mark: str, *, name: str) -> Key:
    """What `cursor` made the text of. Raises `RequestError` for any other, or one of another order.

    `name` is that of the argument that the text was given as.
    """
    try:
        made = json.loads(base64.b64decode(text, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        made = None
    match made:
        case [str(of), str() | int() | float() | None as value, str(last)] if of == mark:
            return value, last
        case [str(_), str() | int() | float() | None, str(_)]:
            raise RequestError(
                f"{name} is a cursor of a list in another order: keep orderBy as it was, or leave {name} out"
            )
        case _:
            raise RequestError(f"{name} is no cursor of this list: {text!r}; take one from pageInfo")
