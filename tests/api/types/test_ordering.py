"""Orders as inputs."""

from api.types.ordering import Direction, ordering
from graph.queries.shapes.orders import Order, Orders

SHIPS = Orders("Ship", {"name": Order("@ship.name", "Their names."), "length": Order("@ship.length", "How long.")})


def test_an_order_is_the_usual_one_unless_a_client_says_otherwise() -> None:
    usual = ordering(SHIPS)()
    assert (usual.by.value, usual.direction) == ("name", Direction.ASCENDING)
    assert [(each.name, each.value) for each in type(usual.by)] == [("NAME", "name"), ("LENGTH", "length")]


def test_the_same_orders_are_one_type() -> None:
    assert ordering(SHIPS) is ordering(SHIPS)
    assert ordering(SHIPS).__name__ == "ShipOrder"
