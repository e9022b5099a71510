import base64

import pytest

from api.errors import RequestError
from api.paging import LARGEST, Key, checked_first, cursor, key, page_info
from api.types.connection import PageInfo
from graph.queries.shapes.page import Page


@pytest.mark.parametrize("made_of", [("Côte d’Ivoire", "iso:CIV"), (None, "e-0"), ('a "name", quoted', "name:a")])
def test_a_cursor_holds_a_key(made_of: Key) -> None:
    assert key(cursor(made_of)) == made_of


@pytest.mark.parametrize(
    "text",
    [
        "",
        "page 2",
        "Zm9v",
        base64.urlsafe_b64encode(b'["a"]').decode(),
        base64.urlsafe_b64encode(b'["a", null]').decode(),
        base64.urlsafe_b64encode(b'[1, "a"]').decode(),
        base64.urlsafe_b64encode(b"\xff").decode(),
    ],
)
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(RequestError) as caught:
        key(text)

    assert str(caught.value) == f"after is no cursor of this list: {text!r}; take one from pageInfo.endCursor"


@pytest.mark.parametrize("first", [0, -1, LARGEST + 1])
def test_a_page_is_of_a_bounded_size(first: int) -> None:
    with pytest.raises(RequestError, match=f"first must be 1 to 200, not {first}"):
        checked_first(first)


def test_a_page_in_the_middle() -> None:
    page = Page(rows=("b", "c"), more=True, total=None)

    assert page_info(page, key_of=lambda row: (row, f"id:{row}"), after=cursor(("a", "id:a"))) == PageInfo(
        has_next_page=True,
        has_previous_page=True,
        start_cursor=cursor(("b", "id:b")),
        end_cursor=cursor(("c", "id:c")),
    )


def test_an_empty_page() -> None:
    page: Page[str] = Page(rows=(), more=False, total=0)

    assert page_info(page, key_of=lambda row: (row, row), after=None) == PageInfo(
        has_next_page=False, has_previous_page=False, start_cursor=None, end_cursor=None
    )
