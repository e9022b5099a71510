"""Marks that hold or cross one another, drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.explaining.nesting import Closing, Mark, Opening, Stretch, steps

TEXT = "abcdefgh"


def shown(*marks: Mark[str]) -> str:
    """Each mark in parentheses after its name; where it goes on after a cut, after a stroke."""
    made = ""
    for step in steps(marks, len(TEXT)):
        match step:
            case Stretch(start, end):
                made += TEXT[start:end]
            case Opening(mark, first):
                made += f"{mark.of}{'(' if first else '|('}"
            case Closing():
                made += ")"
    return made


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], "abcdefgh", id="none"),
        pytest.param([Mark(2, 4, 0, "X")], "abX(cd)efgh", id="one"),
        pytest.param([Mark(0, 8, 0, "X"), Mark(0, 1, 0, "Y"), Mark(7, 8, 0, "Z")], "X(Y(a)bcdefgZ(h))", id="within"),
        pytest.param([Mark(1, 3, 0, "X"), Mark(3, 4, 0, "Y")], "aX(bc)Y(d)efgh", id="beside"),
        pytest.param([Mark(1, 3, 1, "X"), Mark(1, 3, 0, "Y")], "aY(X(bc))defgh", id="the same, by level"),
        pytest.param([Mark(1, 3, 0, "X"), Mark(1, 3, 0, "Y")], "aX(Y(bc))defgh", id="the same, by order"),
        pytest.param([Mark(1, 4, 0, "X"), Mark(3, 6, 0, "Y")], "aX(bcY(d))Y|(ef)gh", id="crossing"),
        pytest.param(
            [Mark(1, 4, 0, "X"), Mark(2, 6, 0, "Y"), Mark(3, 7, 0, "Z")],
            "aX(bY(cZ(d)))Z|(Y|(ef)g)h",
            id="crossing twice",
        ),
    ],
)
def test_steps(marks: list[Mark[str]], expected: str) -> None:
    assert shown(*marks) == expected


MARKS = st.tuples(st.integers(0, 9), st.integers(1, 5), st.integers(0, 2), st.integers(0, 99)).map(
    lambda drawn: Mark(drawn[0], drawn[0] + drawn[1], drawn[2], drawn[3])
)


@given(st.lists(MARKS, max_size=8))
def test_every_mark_is_on_its_characters_and_the_text_is_whole(marks: list[Mark[int]]) -> None:
    open_: list[Mark[int]] = []
    seen: list[tuple[int, tuple[Mark[int], ...]]] = []
    for step in steps(marks, 14):
        match step:
            case Opening(mark, _):
                open_.append(mark)
            case Closing(mark):
                assert open_.pop() is mark
            case Stretch(start, end):
                seen += [(position, tuple(open_)) for position in range(start, end)]
    assert open_ == []
    assert [position for position, _ in seen] == list(range(14))
    for position, over in seen:
        assert sorted(map(id, over)) == sorted(id(m) for m in marks if m.start <= position < m.end)
