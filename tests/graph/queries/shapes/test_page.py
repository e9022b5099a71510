from dataclasses import dataclass
from typing import Annotated

import pytest

from graph.queries.shapes.page import Page, PageWanted, page_query
from graph.queries.shapes.projection import Scope, Value
from graph.queries.shapes.selection import Selection
from graph.query import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Ship:
    """What is counted."""

    name: Annotated[str, Value("@ship.name")]


@dataclass(frozen=True, slots=True)
class Params:
    """How many, and of which flag."""

    first: int
    flag: str


def query(*, first: int = 2, total: bool) -> Query[Params, Page[Ship]]:
    return page_query(
        Params(first, "VAL"),
        name="ships",
        row=Ship,
        match="(@ship:Ship)",
        variable="ship",
        conditions=["@ship.flag = $flag"],
        beyond=["@ship.name > $after"],
        order="@ship.name",
        wanted=PageWanted(Selection(), total=total),
        ground=Scope({}),
    )


def test_one_row_more_than_asked_for_is_looked_at_and_the_count_ignores_where_the_page_starts() -> None:
    assert query(total=True).cypher == (
        "RETURN COLLECT { MATCH (ship1:Ship) WHERE ship1.flag = $flag AND ship1.name > $after"
        " WITH ship1 ORDER BY ship1.name LIMIT $first + 1 RETURN {name: ship1.name} } AS rows,"
        " COUNT { MATCH (ship1:Ship) WHERE ship1.flag = $flag } AS total"
    )


def test_nothing_is_counted_unasked() -> None:
    assert "COUNT" not in query(total=False).cypher


@pytest.mark.parametrize(
    ("names", "page"),
    [
        ([], Page(rows=(), more=False, total=7)),
        (["Aurora", "Bora"], Page(rows=(Ship(name="Aurora"), Ship(name="Bora")), more=False, total=7)),
        (["Aurora", "Bora", "Cora"], Page(rows=(Ship(name="Aurora"), Ship(name="Bora")), more=True, total=7)),
    ],
)
def test_the_row_too_many_tells_that_there_is_more(names: list[str], page: Page[Ship]) -> None:
    assert query(total=True).row({"rows": [{"name": name} for name in names], "total": 7}) == page
