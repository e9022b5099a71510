from dataclasses import dataclass
from typing import Annotated

import pytest

from graph.queries.shapes.operators import Among
from graph.queries.shapes.page import Page, PageParams, PageWanted, page_query
from graph.queries.shapes.projection import Scope, Value
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.where import Compared
from graph.query import Query


@dataclass(frozen=True, kw_only=True)
class Ship:
    """What is counted."""

    name: Annotated[str, Value("@ship.name")]


@dataclass(frozen=True, kw_only=True)
class ShipWhere:
    """Of which flag."""

    flag: Annotated[Among | None, Compared("@ship.flag")] = None


VALDORIAN = ShipWhere(flag=Among(in_=("VAL",)))


def query(params: PageParams[ShipWhere], *, total: bool = False) -> Query[PageParams[ShipWhere], Page[Ship]]:
    return page_query(
        params,
        name="ships",
        row=Ship,
        match="(@ship:Ship)",
        binds=("ship",),
        orders={"name": "@ship.name", "length": "@ship.length"},
        wanted=PageWanted(Selection.of("name"), total=total),
        ground=Scope({}),
    )


def test_one_row_more_than_asked_for_is_looked_at_and_the_count_ignores_where_the_page_starts() -> None:
    params = PageParams(first=2, where=VALDORIAN, order="name", after_value="Aurora", after_id="s-1")

    assert query(params, total=True).cypher == (
        "RETURN COLLECT { MATCH (ship1:Ship) WHERE ship1.flag IN $where.flag.in_"
        " AND (ship1.name > $after_value OR (ship1.name = $after_value AND ship1.id > $after_id) OR ship1.name IS NULL)"
        " WITH ship1, ship1.name AS value, ship1.id AS key ORDER BY value, key LIMIT $first + 1"
        " RETURN {row: {name: ship1.name}, key: [value, key]} } AS rows,"
        " COUNT { MATCH (ship1:Ship) WHERE ship1.flag IN $where.flag.in_ RETURN ship1 } AS total"
    )


@pytest.mark.parametrize(
    ("params", "beyond"),
    [
        (
            PageParams(first=1, order="length", descending=True, after_value=9.5, after_id="s-1"),
            (
                "(ship1.length < $after_value OR (ship1.length = $after_value AND ship1.id > $after_id)"
                " OR ship1.length IS NULL)"
            ),
        ),
        (
            PageParams(first=1, order="length", descending=True, after_id="s-1"),
            "ship1.length IS NULL AND ship1.id > $after_id",
        ),
    ],
)
def test_what_has_no_value_in_the_order_comes_last(params: PageParams[ShipWhere], beyond: str) -> None:
    cypher = query(params).cypher

    assert cypher.startswith(f"RETURN COLLECT {{ MATCH (ship1:Ship) WHERE {beyond} WITH ship1,")
    assert "ORDER BY value IS NULL, value DESC, key LIMIT" in cypher
    assert "COUNT" not in cypher


@pytest.mark.parametrize(
    ("names", "shown", "more"),
    [([], [], False), (["Aurora", "Bora"], ["Aurora", "Bora"], False), (["A", "B", "C"], ["A", "B"], True)],
)
def test_a_page_of_what_was_found(names: list[str], shown: list[str], *, more: bool) -> None:
    found = [{"row": {"name": name}, "key": [name, f"s-{name}"]} for name in names]

    assert query(PageParams(first=2, order="name")).row({"rows": found, "total": 7}) == Page(
        rows=tuple(Ship(name=name) for name in shown),
        keys=tuple((name, f"s-{name}") for name in shown),
        more=more,
        total=7,
    )
