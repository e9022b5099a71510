import pytest

from graph.queries.neighbourhood import ACTORS, DEEPEST, NeighbourRow, Params, Row, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.named import actor_named
from graph.queries.shapes.rows import ActorRow
from graph.queries.shapes.selection import Selection
from tests.small_vocabulary import small_vocabulary

GROUND = ground(small_vocabulary())


def actor(name: str) -> dict[str, object]:
    return {
        "id": f"Actor:name:{name}",
        "key": f"name:{name}",
        "name": name,
        "type": "Country",
        "country": None,
        "sector": None,
        "aliases": [],
        "confidence": 0.5,
        "reason": "by name",
    }


def actor_row(name: str) -> ActorRow:
    return ActorRow(
        id=f"Actor:name:{name}",
        key=f"name:{name}",
        name=name,
        type="Country",
        country=None,
        sector=None,
        aliases=(),
        confidence=0.5,
        reason="by name",
    )


def test_each_step_goes_on_from_those_that_the_one_before_reached() -> None:
    cypher = query(Params("name:a", 2), wanted=Selection(), ground=GROUND).cypher

    assert cypher.startswith(
        GROUND.fill(actor_named("$actor", "centre")) + " WITH centre, [centre] AS seen0"
        " WITH centre, seen0, COLLECT { UNWIND seen0 AS one"
        " CALL (one) { "
        "MATCH (one)<-[:HAS_ACTOR|HAS_RECIPIENT]-(event:Event)-[:HAS_ACTOR|HAS_RECIPIENT]->(other:Actor) RETURN other"
        " UNION MATCH (one)-[relation:HEADQUARTERED_IN|HOLDS_POSITION|LOCATED_IN]-(other:Actor) RETURN other }"
        " WITH DISTINCT other WHERE NOT other IN seen0"
        f" RETURN other ORDER BY other.name, other.id LIMIT {ACTORS + 1} }} AS ring1"
        " WITH centre, ring1, seen0 + ring1 AS seen1"
        " WITH centre, ring1, seen1, COLLECT { UNWIND ring1 AS one"
    )


@pytest.mark.parametrize("depth", [0, DEEPEST + 1])
def test_the_depth_is_bounded(depth: int) -> None:
    with pytest.raises(ValueError, match=f"depth must be 1 to 4, not {depth}"):
        query(Params("name:a", depth), wanted=Selection(), ground=GROUND)


@pytest.mark.parametrize(("crowded", "complete"), [(False, True), (True, False)])
def test_an_answer_says_whether_it_is_whole(*, crowded: bool, complete: bool) -> None:
    made = query(Params("name:a", 1), wanted=Selection(), ground=GROUND).row(
        {
            "row": {
                "centre": actor("a"),
                "crowded": crowded,
                "neighbours": [{"distance": 1, "actor": actor("b")}],
                "events": [],
                "relations": [],
            }
        }
    )

    assert made == Row(
        centre=actor_row("a"),
        neighbours=(NeighbourRow(distance=1, actor=actor_row("b")),),
        events=(),
        relations=(),
        complete=complete,
    )
