from dataclasses import dataclass
from typing import Annotated

import pytest

from graph.queries.shapes.operators import Among
from graph.queries.shapes.orders import Order, Orders
from graph.queries.shapes.page import page_query
from graph.queries.shapes.pages import Listed, Page, PageParams
from graph.queries.shapes.projection import Value
from graph.queries.shapes.scope import Scope
from graph.queries.shapes.selection import PageWanted, Selection
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
SHIPS = Listed(
    "MATCH (@ship:Ship)",
    binds=("ship",),
    orders=Orders(
        "Ship", {"name": Order("@ship.name", "Their names."), "length": Order("@ship.length", "How long they are.")}
    ),
)


def query(
    params: PageParams[ShipWhere], *, total: bool = False, keys: bool = True
) -> Query[PageParams[ShipWhere], Page[Ship]]:
    wanted = PageWanted(Selection.of("name"), total=total, keys=keys)
    return page_query(params, name="ships", row=Ship, listed=SHIPS, wanted=wanted, ground=Scope({}))


def test_one_row_more_than_asked_for_is_looked_at_and_the_count_ignores_where_the_page_starts() -> None:
    params = PageParams(size=2, where=VALDORIAN, order="name", from_value="Aurora", from_id="s-1")

    assert query(params, total=True).cypher == (
        "RETURN {rows: COLLECT { MATCH (ship1:Ship) WHERE ship1.flag IN $where.flag.in_"
        " AND (ship1.name > $from_value OR (ship1.name = $from_value AND ship1.id > $from_id) OR ship1.name IS NULL)"
        " WITH ship1, ship1.name AS value1, ship1.id AS key1 ORDER BY value1, key1 LIMIT $size + 1"
        " RETURN {row: {name: ship1.name}, key: [value1, key1]} }, size: $size, keyed: true,"
        " total: COUNT { MATCH (ship1:Ship) WHERE ship1.flag IN $where.flag.in_ RETURN ship1 }} AS page"
    )


def test_keys_are_only_fetched_where_cursors_are_wanted() -> None:
    asked = query(PageParams(size=1, order="name"), keys=False)

    assert asked.cypher == (
        "RETURN {rows: COLLECT { MATCH (ship1:Ship) WITH ship1, ship1.name AS value1, ship1.id AS key1"
        " ORDER BY value1, key1 LIMIT $size + 1 RETURN {name: ship1.name} }, size: $size} AS page"
    )
    assert asked.row({"page": {"rows": [{"name": "Aurora"}, {"name": "Bora"}], "size": 1}}) == Page(
        rows=(Ship(name="Aurora"),), keys=(), more=True, total=None
    )


@pytest.mark.parametrize(
    ("params", "beyond", "order"),
    [
        (
            PageParams(size=1, order="length", descending=True, from_value=9.5, from_id="s-1"),
            (
                "(ship1.length < $from_value OR (ship1.length = $from_value AND ship1.id > $from_id)"
                " OR ship1.length IS NULL)"
            ),
            "value1 IS NULL, value1 DESC, key1",
        ),
        (
            PageParams(size=1, order="length", descending=True, from_id="s-1"),
            "ship1.length IS NULL AND ship1.id > $from_id",
            "value1 IS NULL, value1 DESC, key1",
        ),
        (
            PageParams(size=1, order="length", backward=True, from_value=9.5, from_id="s-1"),
            "(ship1.length < $from_value OR (ship1.length = $from_value AND ship1.id < $from_id))",
            "value1 DESC, key1 DESC",
        ),
        (
            PageParams(size=1, order="length", descending=True, backward=True, from_value=9.5, from_id="s-1"),
            "(ship1.length > $from_value OR (ship1.length = $from_value AND ship1.id < $from_id))",
            "value1 IS NULL DESC, value1, key1 DESC",
        ),
        (
            PageParams(size=1, order="length", backward=True, from_id="s-1"),
            "(ship1.length IS NOT NULL OR (ship1.length IS NULL AND ship1.id < $from_id))",
            "value1 DESC, key1 DESC",
        ),
    ],
)
def test_what_has_no_value_in_the_order_comes_last(params: PageParams[ShipWhere], beyond: str, order: str) -> None:
    cypher = query(params).cypher

    assert cypher.startswith(f"RETURN {{rows: COLLECT {{ MATCH (ship1:Ship) WHERE {beyond} WITH ship1,")
    assert f" ORDER BY {order} LIMIT" in cypher
    assert "COUNT" not in cypher


@pytest.mark.parametrize(
    ("names", "shown", "more"),
    [([], [], False), (["Aurora", "Bora"], ["Aurora", "Bora"], False), (["A", "B", "C"], ["A", "B"], True)],
)
def test_a_page_of_what_was_found(names: list[str], shown: list[str], *, more: bool) -> None:
    found = [{"row": {"name": name}, "key": [name, f"s-{name}"]} for name in names]
    page = {"rows": found, "size": 2, "keyed": True, "total": 7}

    assert query(PageParams(size=2, order="name")).row({"page": page}) == Page(
        rows=tuple(Ship(name=name) for name in shown),
        keys=tuple((name, f"s-{name}") for name in shown),
        more=more,
        total=7,
    )


def test_a_page_that_is_asked_for_backward_is_in_the_order_of_the_list() -> None:
    page = {"rows": [{"name": "C"}, {"name": "B"}, {"name": "A"}], "size": 2, "backward": True}

    assert query(PageParams(size=2, order="name", backward=True)).row({"page": page}) == Page(
        rows=(Ship(name="B"), Ship(name="C")), keys=(), more=True, total=None
    )
