"""All pictures: they can be read whatever they are of, are the same bytes each time, and have a title and a legend."""

import re
from typing import Any

import pytest

from api.pictures.drawing import PICTURES, NoPictureError, drawn
from api.pictures.picture import PictureFormat, written
from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import ActorNode, Projection
from graph.analytics.shapes.registry import analyses
from graph.analytics.timeline import Params, TimelineBy
from ontology.terms import Vocabulary
from tests.api.pictures.legible import faults
from tests.graph.analytics.crisis import crisis

LONG = "$tanding Committee for <b>Home</b> Affairs, No"


def many_with_long_names() -> Projection:
    """Actors, of whom one has to do with all others, on good terms and on bad ones."""
    actors = [ActorNode(f"{n:02}", f"{LONG} {n}", "Organisation") for n in range(23)]
    return projected(
        actors,
        [
            EventNode(
                id=f"{n:02}/{k:02}", type="X", day=40 * n, actors=("00",), recipients=(f"{n:02}",), score=n % 20 - 9.5
            )
            for n in range(1, 23)
            for k in range(n // 2 + 1)
        ],
    )


@pytest.fixture(scope="module", params=["crisis", "long names", "nothing"])
def told(request: pytest.FixtureRequest, vocabulary: Vocabulary) -> Projection:
    match request.param:
        case "crisis":
            return crisis(vocabulary)
        case "long names":
            return many_with_long_names()
        case _:
            return projected([], [])


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_whatever_a_picture_is_of_it_can_be_read(name: str, told: Projection) -> None:
    params = analyses()[name].params()
    picture = drawn(name, params, told)

    assert faults(picture) == []
    assert picture.title
    assert {len(row) for row in picture.numbers.rows} <= {len(picture.numbers.header)}


@pytest.mark.parametrize("by", [TimelineBy.ALL, TimelineBy.DYAD])
def test_a_timeline_can_be_read_whatever_it_is_by(by: TimelineBy) -> None:
    params = Params(by=by)

    assert faults(drawn("timeline", params, many_with_long_names())) == []


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_the_same_picture_is_the_same_page_which_needs_nothing_beside_it(name: str) -> None:
    analysis = analyses()[name]

    def made() -> str:
        return written(drawn(name, analysis.params(), many_with_long_names()), PictureFormat.HTML).decode()

    page = made()
    assert page == made()
    assert "<b>" not in page
    assert not re.search(r"(?:href|src)=.(?!#|data:)", page)


def test_what_cannot_be_drawn_is_refused() -> None:
    nothing: Any = None
    with pytest.raises(NoPictureError, match="no picture of sequences, only of"):
        drawn("sequences", nothing, nothing)
