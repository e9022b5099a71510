from dataclasses import dataclass
from types import SimpleNamespace
from typing import Annotated, Any, cast

import pytest

from api.analytics.answers import ChangedError, shown
from api.context import Context
from graph.analytics.shapes.analysis import Behind
from graph.analytics.shapes.projection import ActorNode
from graph.described import Day
from graph.queries import nodes
from graph.queries.shapes.selection import Selection
from graph.query import Query

pytestmark = pytest.mark.anyio

A, B = ActorNode("a", "Aland", "Country"), ActorNode("b", "Bora", "Country")


@dataclass(frozen=True, slots=True)
class Found:
    actor: Annotated[ActorNode, "Who."]
    other: Annotated[ActorNode | None, "Who else."]
    since: Annotated[Day | None, "When."]
    behind: Annotated[Behind, "Why."]


@dataclass(frozen=True, slots=True)
class Answer:
    total: Annotated[float, "How much."]
    rows: Annotated[tuple[Found, ...], "The rows."]
    actors: Annotated[tuple[ActorNode, ...], "All."]


ANSWER = Answer(0.5, (Found(A, None, Day(0), Behind(3, ("e1", "e2"))), Found(B, A, None, Behind(0, ()))), (A, B))


class Graph:
    """Has all that is asked for but one."""

    ground = None

    def __init__(self, gone: str = "") -> None:
        self.gone = gone
        self.asked: list[nodes.Params] = []

    async def sole(self, query: Query[Any, Any], params: nodes.Params) -> nodes.Row:
        self.asked.append(params)
        return nodes.Row(tuple(None if each == self.gone else f"row of {each}" for each in params.ids))


@pytest.fixture(autouse=True)
def statement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "query", lambda params, **_: None)


async def test_rows_stand_in_place_of_what_is_named_and_one_question_fetches_them() -> None:
    graph = Graph()
    found = await shown(ANSWER, Selection.of("rows.actor.name"), cast("Context", graph))

    assert found == SimpleNamespace(
        total=0.5,
        rows=[
            SimpleNamespace(
                actor="row of a",
                other=None,
                since="1970-01-01",
                behind=SimpleNamespace(count=3, nodes=["row of e1", "row of e2"]),
            ),
            SimpleNamespace(actor="row of b", other="row of a", since=None, behind=SimpleNamespace(count=0, nodes=[])),
        ],
        actors=["row of a", "row of b"],
    )
    assert graph.asked == [nodes.Params(("Actor", "Event", "Event", "Actor"), ("a", "e1", "e2", "b"))]


async def test_nothing_is_asked_where_only_numbers_are_selected() -> None:
    graph = Graph()
    found = await shown(ANSWER, Selection.of("total", "rows.behind.count"), cast("Context", graph))
    assert (found.total, found.rows[0].behind.count, graph.asked) == (0.5, 3, [])


async def test_an_event_that_is_gone_is_left_out_and_an_actor_is_told_of() -> None:
    found = await shown(ANSWER, Selection.of("rows.behind.nodes.name"), cast("Context", Graph(gone="e1")))
    assert found.rows[0].behind == SimpleNamespace(count=3, nodes=["row of e2"])
    with pytest.raises(ChangedError, match="b is gone: ask again"):
        await shown(ANSWER, Selection.of("rows.actor.name"), cast("Context", Graph(gone="b")))
