import base64

import pytest

from api.errors import RequestError
from api.paging import LARGEST, checked_first, connection, cursor, key
from api.types.connection import Connection, Edge, PageInfo
from graph.queries.shapes.page import Key, Page


@pytest.mark.parametrize(
    "made_of", [("Côte d’Ivoire", "iso:CIV"), (None, "e-0"), (-9.5, "e-1"), ('a "name", quoted', "name:a")]
)
def test_a_cursor_holds_a_key(made_of: Key) -> None:
    assert key(cursor(made_of, "name"), "name") == made_of


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
        key(text, "name")

    assert str(caught.value) == f"after is no cursor of this list: {text!r}; take one from pageInfo.endCursor"


def test_a_cursor_of_another_order_is_refused() -> None:
    with pytest.raises(RequestError, match="another order: keep orderBy as it was"):
        key(cursor(("a", "name:a"), "name"), "-name")


@pytest.mark.parametrize("first", [0, -1, LARGEST + 1])
def test_a_page_is_of_a_bounded_size(first: int) -> None:
    with pytest.raises(RequestError, match=f"first must be 1 to 200, not {first}"):
        checked_first(first)


def test_a_page_in_the_middle() -> None:
    page = Page(rows=("b", "c"), keys=(("b", "id:b"), ("c", "id:c")), more=True, total=4)
    first, last = cursor(("b", "id:b"), "name"), cursor(("c", "id:c"), "name")

    assert connection(page, str, after=cursor(("a", "id:a"), "name"), mark="name") == Connection(
        edges=[Edge(node="b", cursor=first), Edge(node="c", cursor=last)],
        nodes=["b", "c"],
        page_info=PageInfo(has_next_page=True, has_previous_page=True, start_cursor=first, end_cursor=last),
        total_count=4,
    )


def test_an_empty_page() -> None:
    page: Page[str] = Page(rows=(), keys=(), more=False, total=None)

    assert connection(page, str, after=None, mark="name") == Connection(
        edges=[],
        nodes=[],
        page_info=PageInfo(has_next_page=False, has_previous_page=False, start_cursor=None, end_cursor=None),
        total_count=0,
    )
