import pytest

from graph.queries.paths import LONGEST, MOST, Params, query
from graph.queries.shapes.ground import ground
from graph.queries.shapes.selection import Selection
from graph.queries.shapes.wheres import EventWhere, RelationWhere, StepWhere
from tests.small_vocabulary import small_vocabulary

GROUND = ground(small_vocabulary())


def cypher(longest: int, where: StepWhere | None = None) -> str:
    return query(
        Params(start="a", goal="b", k=1, longest=longest, where=where), wanted=Selection(), ground=GROUND
    ).cypher


@pytest.mark.parametrize(
    ("longest", "near", "pruned"),
    [(1, 1, 0), (2, 1, 0), (3, 1, 1), (4, 2, 2), (5, 3, 3), (6, 4, 4)],
)
def test_the_goal_is_looked_back_from_as_far_as_it_helps(longest: int, near: int, pruned: int) -> None:
    made = cypher(longest)

    assert [f"AS near{back}" in made for back in range(1, 6)] == [back <= near for back in range(1, 6)]
    assert made.count("AND other IN near") == pruned
    assert [f"AS found{step}" in made for step in range(LONGEST)] == [step < longest for step in range(LONGEST)]


@pytest.mark.parametrize(
    ("where", "events", "relations"),
    [
        (None, True, True),
        (StepWhere(), True, True),
        (StepWhere(event=EventWhere()), True, False),
        (StepWhere(relation=RelationWhere()), False, True),
        (StepWhere(event=EventWhere(), relation=RelationWhere()), True, True),
    ],
)
def test_where_one_kind_of_step_is_asked_for_no_other_is_taken(
    where: StepWhere | None, *, events: bool, relations: bool
) -> None:
    made = cypher(2, where)

    assert ("(event:Event)" in made, "[relation:" in made) == (events, relations)


@pytest.mark.parametrize(("longest", "k"), [(0, 1), (LONGEST + 1, 1), (1, 0), (1, MOST + 1)])
def test_paths_are_bounded(longest: int, k: int) -> None:
    with pytest.raises(ValueError, match="a path has 1 to 6 steps, and an answer 1 to 20 paths"):
        query(Params(start="a", goal="b", k=k, longest=longest), wanted=Selection(), ground=GROUND)
