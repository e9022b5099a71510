import pytest

from examples.drawing.geometry import Box, Line

BOX = Box(x=100, y=100, width=40, height=20)


@pytest.mark.parametrize(
    ("other", "gap", "depth"),
    [
        (Box(100, 100, 40, 20), 0, 20),
        (Box(130, 100, 40, 20), 0, 10),
        (Box(130, 115, 40, 20), 0, 5),
        (Box(140, 100, 40, 20), 0, 0),
        (Box(140, 100, 40, 20), 6, 6),
        (Box(100, 300, 40, 20), 6, 0),
    ],
)
def test_overlap_is_by_the_shorter_way_out(other: Box, gap: int, depth: int) -> None:
    assert BOX.overlap(other, gap=gap) == depth
    assert other.overlap(BOX, gap=gap) == depth


@pytest.mark.parametrize(
    ("line", "meets"),
    [
        (Line(0, 100, 200, 100), True),
        (Line(100, 0, 100, 200), True),
        (Line(60, 60, 140, 140), True),
        (Line(0, 112, 200, 112), True),
        (Line(0, 114, 200, 114), False),
        (Line(125, 0, 125, 200), False),
        (Line(0, 100, 70, 100), False),
        (Line(80, 60, 160, 100), False),
    ],
)
def test_lines_that_come_near_a_box(line: Line, *, meets: bool) -> None:
    assert BOX.is_met_by(line, gap=3) is meets


@pytest.mark.parametrize(
    ("towards", "edge"),
    [((200, 100), (120, 100)), ((100, 0), (100, 90)), ((140, 120), (120, 110)), ((105, 101), (105, 101))],
)
def test_lines_leave_a_box_at_its_edge(towards: tuple[int, int], edge: tuple[int, int]) -> None:
    assert BOX.edge_towards(*towards) == edge


@pytest.mark.parametrize(
    ("other", "crosses"),
    [
        (Line(0, 10, 10, 0), True),
        (Line(0, 10, 4, 6), False),
        (Line(0, 0, 10, 0), False),
        (Line(5, 5, 9, 0), False),
        (Line(1, 0, 11, 10), False),
    ],
)
def test_lines_cross_between_their_ends(other: Line, *, crosses: bool) -> None:
    line = Line(0, 0, 10, 10)
    assert line.crosses(other) is crosses
    assert other.crosses(line) is crosses
