from dataclasses import fields

import pytest

from api.errors import RequestError
from api.narrowing import DEEPEST, FILTERS, narrowed
from api.types.filters import comparisons
from api.types.filters.actor import ActorWhere
from api.types.filters.event import EventWhere
from api.types.filters.place import PlaceWhere
from api.types.filters.quotation import QuotationWhere
from api.types.kinds import QuotationKind
from api.types.points import GeoPoint
from api.types.terms import ActorClassName
from graph.queries.shapes import operators, wheres
from ontology.terms import Vocabulary


@pytest.mark.parametrize("given", FILTERS, ids=lambda given: str(given.__name__))
def test_an_input_asks_what_the_graph_can_be_asked(given: type) -> None:
    assert {field.name for field in fields(given)} == {field.name for field in fields(FILTERS[given])}


def test_a_class_takes_in_what_is_a_kind_of_it_and_ids_lose_their_kind(vocabulary: Vocabulary) -> None:
    given = EventWhere(
        actor=ActorWhere(
            id=comparisons.IdFilter(in_=["Actor:iso:RUS", "iso:UKR"]),  # type: ignore[list-item]
            type=comparisons.ActorClassFilter(in_=[ActorClassName("Government")], is_null=False),
        ),
        or_=[EventWhere(place=PlaceWhere())],
    )

    assert narrowed(given, wheres.EventWhere, vocabulary) == wheres.EventWhere(
        actor=wheres.ActorWhere(
            id=operators.Among(in_=("iso:RUS", "iso:UKR")),
            type=operators.Among(in_=tuple(c for c in vocabulary.actor_classes if c == "Government"), is_null=False),
        ),
        or_=(wheres.EventWhere(place=wheres.PlaceWhere()),),
    )


def test_enums_and_points_are_plain_values(vocabulary: Vocabulary) -> None:
    kinds = QuotationWhere(kind=comparisons.QuotationKindFilter(not_in=[QuotationKind.DIRECT]))
    circle = comparisons.Circle(point=GeoPoint("geo:1.5,-2"), kilometres=3)
    near = PlaceWhere(location=comparisons.GeoPointFilter(within=circle))

    assert narrowed(kinds, wheres.QuotationWhere, vocabulary) == wheres.QuotationWhere(
        kind=operators.Among(not_in=("direct",))
    )
    assert narrowed(near, wheres.PlaceWhere, vocabulary) == wheres.PlaceWhere(
        location=operators.Nearness(
            within=operators.Circle(point=operators.Point(latitude=1.5, longitude=-2.0), kilometres=3)
        )
    )
    assert narrowed(None, wheres.PlaceWhere, vocabulary) is None


def test_filters_are_not_endless(vocabulary: Vocabulary) -> None:
    def within(levels: int) -> ActorWhere:
        return ActorWhere(not_=within(levels - 1)) if levels else ActorWhere()

    assert narrowed(within(DEEPEST - 1), wheres.ActorWhere, vocabulary) is not None
    with pytest.raises(RequestError, match="where must go 10 filters deep at most"):
        narrowed(within(DEEPEST + 1), wheres.ActorWhere, vocabulary)
