import numpy as np
import pytest

from graph.analytics.shapes.analysis import Behind, behind
from graph.analytics.shapes.projected import EventNode, projected
from graph.analytics.shapes.projection import NO_DAY, ActorNode

A, B = ActorNode("a", "Aland", "Country", "ALA"), ActorNode("b", "Bora", "Person")


def test_events_come_by_day_and_id_and_actors_by_id() -> None:
    made = projected(
        [B, A],
        [
            EventNode(id="e3", type="X", day=None, actors=("b",)),
            EventNode(id="e2", type="Y", day=4, actors=("b", "a"), mode="m", quad="Q", score=-2.0),
            EventNode(id="e1", type="Z", day=4, actors=("a",), recipients=("b",), confidence=0.7, reports=3),
        ],
    )
    assert made.actors == (A, B)
    assert (made.events, made.types, made.modes) == (("e1", "e2", "e3"), ("Z", "Y", "X"), (None, "m", None))
    assert made.quads == ("", "Q", "")
    assert made.days.tolist() == [4, 4, NO_DAY]
    assert made.scores.tolist() == [0.0, -2.0, 0.0]
    assert made.confidences.tolist() == [0.7, 1.0, 1.0]
    assert made.reports.tolist() == [3, 1, 1]
    assert list(zip(made.side_event.tolist(), made.side_role.tolist(), made.side_actor.tolist(), strict=True)) == [
        (0, 0, 0),
        (0, 1, 1),
        (1, 0, 0),
        (1, 0, 1),
        (2, 0, 1),
    ]


def test_columns_cannot_be_written_to() -> None:
    made = projected([A], [EventNode(id="e1", type="X", day=0, actors=("a",))])
    with pytest.raises(ValueError, match="read-only"):
        made.scores[0] = 1.0


def test_an_actor_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        projected([A], [EventNode(id="e1", type="X", day=0, actors=("c",))])


def test_behind_an_answer_the_most_reported_come_first() -> None:
    made = projected(
        [A],
        [EventNode(id=f"e{n}", type="X", day=n, actors=("a",), reports=reports) for n, reports in enumerate((1, 3, 2))],
    )
    assert behind(made, np.array([2, 0, 1, 0])) == Behind(3, ("e1", "e2", "e0"))
