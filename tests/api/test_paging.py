import pytest

from api.cursors import cursor
from api.paging import connection
from api.types.connection import Connection, Edge, PageInfo
from graph.queries.shapes.pages import Page, PageParams

FIRST, LAST = cursor(("b", "id:b"), "name"), cursor(("c", "id:c"), "name")
PAGE = Page(rows=("b", "c"), keys=(("b", "id:b"), ("c", "id:c")), more=True, total=4)


@pytest.mark.parametrize(
    ("asked", "after", "before"),
    [
        (PageParams(size=2, order="name"), True, False),
        (PageParams(size=2, order="name", from_value="a", from_id="id:a"), True, True),
        (PageParams(size=2, order="name", backward=True), False, True),
        (PageParams(size=2, order="name", backward=True, from_value="d", from_id="id:d"), True, True),
    ],
)
def test_a_page_knows_what_is_beyond_it(asked: PageParams[None], *, after: bool, before: bool) -> None:
    assert connection(PAGE, str, asked) == Connection(
        edges=[Edge(node="b", cursor=FIRST), Edge(node="c", cursor=LAST)],
        nodes=["b", "c"],
        page_info=PageInfo(has_next_page=after, has_previous_page=before, start_cursor=FIRST, end_cursor=LAST),
        total_count=4,
    )


def test_an_empty_page() -> None:
    page: Page[str] = Page(rows=(), keys=(), more=False, total=None)

    assert connection(page, str, PageParams(size=2, order="name")) == Connection(
        edges=[],
        nodes=[],
        page_info=PageInfo(has_next_page=False, has_previous_page=False, start_cursor=None, end_cursor=None),
        total_count=0,
    )
