from itertools import combinations

import pytest

from examples.drawing.geometry import Box, Line
from examples.drawing.layout import Frame, Link, place

FRAME = Frame(left=0, top=0, right=800, bottom=450)
RING = [(f"n{i}", f"n{(i + 1) % 8}") for i in range(8)]
STAR = [("hub", f"ray{i}") for i in range(7)]
GRID = [(f"{x}{y}", f"{x + 1}{y}") for x in range(3) for y in range(3)] + [
    (f"{x}{y}", f"{x}{y + 1}") for x in range(4) for y in range(2)
]
APART = [("a", "b"), ("c", "d"), ("d", "e"), ("f", "g")]


def placed(links: list[Link], **pinned: tuple[int, int]) -> dict[str, Box]:
    names = sorted({name for link in links for name in link})
    sizes = {name: (60 + 12 * (i % 4), 20 + 8 * (i % 2)) for i, name in enumerate(names)}
    return place(sizes, links, frame=FRAME, pinned=pinned)


def line(boxes: dict[str, Box], link: Link) -> Line:
    one, other = (boxes[name] for name in link)
    return Line(one.x, one.y, other.x, other.y)


@pytest.mark.parametrize("links", [RING, STAR, GRID, APART, RING + STAR], ids=["ring", "star", "grid", "apart", "both"])
def test_nothing_is_on_or_behind_something_else_or_outside(links: list[Link]) -> None:
    boxes = placed(links)
    assert [(one, other) for one, other in combinations(boxes, 2) if boxes[one].overlap(boxes[other])] == []
    assert [
        (name, link)
        for name, box in boxes.items()
        for link in links
        if name not in link and box.is_met_by(line(boxes, link), gap=0)
    ] == []
    assert [name for name, box in boxes.items() if FRAME.hold(box) != box] == []


@pytest.mark.parametrize("links", [RING, STAR, GRID], ids=["ring", "star", "grid"])
def test_lines_that_need_not_cross_do_not(links: list[Link]) -> None:
    boxes = placed(links)
    assert [pair for pair in combinations(links, 2) if line(boxes, pair[0]).crosses(line(boxes, pair[1]))] == []


def test_what_is_pinned_stays_and_the_rest_goes_around_it() -> None:
    boxes = placed(RING, n3=(100, 400))
    assert (boxes["n3"].x, boxes["n3"].y) == (100, 400)
    assert not any(box.overlap(boxes["n3"]) for name, box in boxes.items() if name != "n3")


def test_boxes_come_back_in_their_sizes_and_order() -> None:
    sizes = {"b": (50, 20), "a": (30, 10)}
    boxes = place(sizes, [("a", "b")], frame=FRAME)
    assert {name: (box.width, box.height) for name, box in boxes.items()} == sizes
    assert list(boxes) == ["b", "a"]


def test_one_box_or_none() -> None:
    assert place({}, [], frame=FRAME) == {}
    assert FRAME.hold(place({"a": (50, 20)}, [], frame=FRAME)["a"]).overlap(Box(400, 225, 800, 450)) > 0
