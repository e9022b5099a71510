import pytest

from api.analysing.where import WhereError, where_of
from graph.queries.shapes.operators import Among
from graph.queries.shapes.wheres import ActorWhere, EventWhere
from ontology.terms import Vocabulary


def test_a_filter_is_that_of_graphql(vocabulary: Vocabulary) -> None:
    text = '{type: {in: [SANCTION, THREATEN]}, recipient: {id: {in: ["Actor:iso:BLR"]}}}'
    assert where_of(text, vocabulary) == EventWhere(
        type=Among(in_=("SANCTION", "THREATEN")), recipient=ActorWhere(id=Among(in_=("iso:BLR",)))
    )


@pytest.mark.parametrize(
    "text",
    ["{type: {in: [NOTHING]}}", "{type", "{}) { nodes { id } } more: events(where: {}", "{colour: 1}", "$one", "7", ""],
)
def test_what_is_no_filter_is_refused(text: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(WhereError, match="where cannot be"):
        where_of(text, vocabulary)
