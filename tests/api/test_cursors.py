import base64

import pytest

from api.cursors import cursor, key
from api.errors import RequestError
from graph.queries.shapes.pages import Key


@pytest.mark.parametrize(
    "made_of", [("Côte d’Ivoire", "iso:CIV"), (None, "e-0"), (-9.5, "e-1"), ('a "name", quoted', "name:a")]
)
def test_a_cursor_holds_a_key(made_of: Key) -> None:
    assert key(cursor(made_of, "name"), "name", name="after") == made_of


@pytest.mark.parametrize(
    "text",
    [
        "",
        "page 2",
        "Zm9v",
        base64.urlsafe_b64encode(b'["name","a"]').decode(),
        base64.urlsafe_b64encode(b'["name","a", null]').decode(),
        base64.urlsafe_b64encode(b'["name", [], "a"]').decode(),
        base64.urlsafe_b64encode(b"\xff").decode(),
    ],
)
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(RequestError) as caught:
        key(text, "name", name="after")

    assert str(caught.value) == f"after is no cursor of this list: {text!r}; take one from pageInfo"


def test_a_cursor_of_another_order_is_refused() -> None:
    with pytest.raises(RequestError, match="before is a cursor of a list in another order: keep orderBy as it was"):
        key(cursor(("a", "name:a"), "name"), "-name", name="before")
