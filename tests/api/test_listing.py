from typing import Any

import pytest

from api.cursors import cursor
from api.errors import RequestError
from api.listing import DEFAULT, LARGEST, Listing, checked_size, page_params
from api.types.filters.event import EventWhere
from api.types.ordering import Direction, ordering
from graph.queries.events import Params
from graph.queries.shapes import wheres
from graph.queries.shapes.orders import EVENTS
from ontology.terms import Vocabulary


def _by(name: str, direction: Direction) -> Any:
    """Events in that order, as an input gives it."""
    order = ordering(EVENTS)
    return order(by=type(order().by)(name), direction=direction)


START = cursor(("2014-03-17", "e-1"), "start")


@pytest.mark.parametrize(
    ("listing", "asked"),
    [
        ({}, Params(size=DEFAULT)),
        ({"first": 3, "after": START}, Params(size=3, from_value="2014-03-17", from_id="e-1")),
        ({"last": 3}, Params(size=3, backward=True)),
        ({"before": START}, Params(size=DEFAULT, backward=True, from_value="2014-03-17", from_id="e-1")),
        (
            {"order_by": _by("score", Direction.DESCENDING), "where": EventWhere()},
            Params(size=DEFAULT, order="score", descending=True, where=wheres.EventWhere()),
        ),
    ],
)
def test_the_arguments_of_a_list_are_parameters(listing: Listing, asked: Params, vocabulary: Vocabulary) -> None:
    assert page_params(Params, listing, vocabulary) == asked


@pytest.mark.parametrize(
    "listing", [{"first": 1, "last": 1}, {"first": 1, "before": START}, {"after": START, "last": 2}]
)
def test_a_list_is_paged_one_way(listing: Listing, vocabulary: Vocabulary) -> None:
    with pytest.raises(RequestError, match="give first and after, or last and before"):
        page_params(Params, listing, vocabulary)


@pytest.mark.parametrize(("name", "cursor"), [("first", "endCursor"), ("last", "startCursor")])
def test_a_page_is_of_a_bounded_size(name: str, cursor: str) -> None:
    with pytest.raises(RequestError, match=f"{name} must be 1 to 200, not {LARGEST + 1}: go on from .*{cursor}"):
        checked_size(name, LARGEST + 1)


@pytest.mark.parametrize("size", [0, -1])
def test_who_asks_for_less_than_one_is_not_sent_to_the_next_page(size: int) -> None:
    with pytest.raises(RequestError, match=f"first must be 1 to 200, not {size}$"):
        checked_size("first", size)
