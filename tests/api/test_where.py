import pytest

from api.where import WhereError, where_of, with_actors
from graph.queries.shapes.operators import Among, Wording
from graph.queries.shapes.wheres import ActorWhere, EventWhere, PlaceWhere
from ontology.terms import Vocabulary


def test_a_filter_is_that_of_graphql(vocabulary: Vocabulary) -> None:
    text = '{type: {in: [SANCTION, THREATEN]}, recipient: {id: {in: ["Actor:iso:BLR"]}}}'
    assert where_of(text, vocabulary) == EventWhere(
        type=Among(in_=("SANCTION", "THREATEN")), recipient=ActorWhere(id=Among(in_=("iso:BLR",)))
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("type=SANCTION", EventWhere(type=Among(in_=("SANCTION",)))),
        (" quad=VERBAL_CONFLICT", EventWhere(quad=Among(in_=("verbal conflict",)))),
        ("id=e-1,e-2", EventWhere(id=Among(in_=("e-1", "e-2")))),
    ],
)
def test_what_is_one_of_some_values_has_a_short_form(text: str, where: EventWhere, vocabulary: Vocabulary) -> None:
    assert where_of(text, vocabulary) == where


def test_in_the_short_form_actors_and_places_are_named_by_id_or_by_any_name(vocabulary: Vocabulary) -> None:
    minsk = ActorWhere(or_=(ActorWhere(id=Among(in_=("iso:BLR", "Minsk"))), *_named("Actor:iso:BLR", "Minsk")))
    assert where_of("recipient=Actor:iso:BLR, Minsk", vocabulary) == EventWhere(recipient=minsk)
    vienna = PlaceWhere(or_=(PlaceWhere(id=Among(in_=("Vienna",))), PlaceWhere(name=Wording(is_="Vienna"))))
    assert where_of("place=Vienna", vocabulary) == EventWhere(place=vienna)


def _named(*names: str) -> tuple[ActorWhere, ...]:
    return tuple(ActorWhere(name=Wording(is_=name)) for name in names)


def test_actors_are_named_by_id_or_by_any_name() -> None:
    assert with_actors(["Actor:iso:BLR", "Minsk"]) == EventWhere(
        participant=ActorWhere(
            or_=(
                ActorWhere(id=Among(in_=("iso:BLR", "Minsk"))),
                ActorWhere(name=Wording(is_="Actor:iso:BLR")),
                ActorWhere(name=Wording(is_="Minsk")),
            )
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "{type: {in: [NOTHING]}}",
        "{type",
        "{}) { nodes { id } } more: events(where: {}",
        "{colour: 1}",
        "colour=1",
        "type=NOTHING",
        "$one",
        "7",
        "",
    ],
)
def test_what_is_no_filter_is_refused(text: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(WhereError, match="where cannot be"):
        where_of(text, vocabulary)
